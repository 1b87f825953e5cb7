import { Worker } from 'node:worker_threads';
import { BusyError } from './busy-error';
import type { MadeFile } from './file-job';
import { errorOf, type FileReply, type FileRequest } from './file-protocol';
import type { ThreadData } from './protocol';

export interface FilePoolOptions {
  /** The bundled `lib/worker/files-main.ts`. */
  readonly file: string;
  /** The folder that holds `diagrams` and `node_modules`. */
  readonly root: string;
  /** Files that may wait while another is made. */
  readonly waiting: number;
  /** Milliseconds that one file may take. */
  readonly patience: number;
}

interface Task {
  readonly request: FileRequest;
  readonly resolve: (file: MadeFile) => void;
  readonly reject: (error: Error) => void;
}

/** Megabytes of a thread's heap: a file that takes more ends its thread, not the server. */
const heap = 384;

/** Makes files in a thread, one after another, so that none delays a page or a run. The thread is replaced when it dies. */
export class FilePool {
  readonly #options: FilePoolOptions;
  readonly #queue: Task[] = [];
  #worker: Worker | null = null;
  #current: Task | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: FilePoolOptions) {
    this.#options = options;
  }

  /** The file, in its turn. Rejects with BusyError beyond the bound, and when `signal` aborts before its turn has come. */
  make(request: FileRequest, signal: AbortSignal): Promise<MadeFile> {
    return new Promise((resolve, reject) => {
      if (this.#queue.length >= this.#options.waiting) {
        return reject(new BusyError(`${this.#options.waiting} files are waiting to be made`));
      }
      const task: Task = { request, resolve, reject };
      this.#queue.push(task);
      signal.addEventListener('abort', () => this.#forget(task), { once: true });
      this.#next();
    });
  }

  /** Ends the thread; what it makes fails. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #forget(task: Task): void {
    const at = this.#queue.indexOf(task);
    if (at < 0) return;
    this.#queue.splice(at, 1);
    task.reject(new Error('nobody waits for the file any more'));
  }

  #next(): void {
    if (this.#current) return;
    const task = this.#queue.shift();
    if (!task) return;
    this.#current = task;
    this.#worker ??= this.#start();
    this.#timer = setTimeout(() => void this.#worker?.terminate(), this.#options.patience);
    this.#timer.unref();
    this.#worker.postMessage(task.request);
  }

  #done(settle: (task: Task) => void): void {
    clearTimeout(this.#timer);
    const task = this.#current;
    this.#current = null;
    if (task) settle(task);
    this.#next();
  }

  #start(): Worker {
    const worker = new Worker(this.#options.file, {
      workerData: { root: this.#options.root } satisfies ThreadData,
      resourceLimits: { maxOldGenerationSizeMb: heap },
    });
    const die = (reason: string) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#done((task) => task.reject(new Error(reason)));
    };
    worker.on('message', (reply: FileReply) =>
      this.#done((task) => (reply.type === 'made' ? task.resolve(reply.file) : task.reject(errorOf(reply)))),
    );
    worker.on('error', (error) => die(`the thread that makes files failed: ${error.stack ?? error.message}`));
    worker.on('exit', (code) => die(`the thread that makes files ended (exit ${code})`));
    // A server that has nothing else to do may end.
    worker.unref();
    return worker;
  }
}
