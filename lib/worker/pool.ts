import { Worker } from 'node:worker_threads';
import { type RunInput, RunInputError } from '@/lib/trace';
import { BusyError } from './busy-error';
import type { Reply, Request, ThreadData } from './protocol';
import { RunQueue } from './run-queue';

export interface PoolOptions {
  /** The bundled `lib/worker/main.ts`. */
  readonly file: string;
  /** The folder that holds `diagrams` and `node_modules`. */
  readonly root: string;
  /** Threads that simulate. */
  readonly threads: number;
  /** Runs at once, over all threads. */
  readonly cap: number;
  /** Milliseconds that a reader may stand still before its run is given up. */
  readonly patience: number;
}

interface Thread {
  readonly worker: Worker;
  readonly runs: Map<number, RunQueue>;
}

/** Simulates in threads, so that no run delays a page. Threads start when first needed and are replaced when they die. */
export class SimulationPool {
  readonly #options: PoolOptions;
  readonly #threads: Thread[] = [];
  #lastRun = 0;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** How many runs are under way. */
  get active(): number {
    return this.#threads.reduce((sum, { runs }) => sum + runs.size, 0);
  }

  /**
   * The pieces of a run, in order, made as they are taken; it stops when the reader returns. Throws BusyError at once,
   * not when first read.
   */
  run(input: RunInput): AsyncGenerator<string> {
    if (this.active >= this.#options.cap) throw new BusyError(`${this.#options.cap} runs are under way`);
    const thread = this.#leastBusy();
    const run = ++this.#lastRun;
    const queue = new RunQueue(this.#options.patience, (request) =>
      this.#tell(thread, { type: request, run }),
    );
    thread.runs.set(run, queue);
    queue.onClose(() => thread.runs.delete(run));
    this.#tell(thread, { type: 'start', run, input });
    return queue.pieces();
  }

  /** Ends all threads; their runs fail. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.splice(0).map(({ worker }) => worker.terminate()));
  }

  #tell(thread: Thread, request: Request): void {
    thread.worker.postMessage(request);
  }

  #leastBusy(): Thread {
    if (this.#threads.length < this.#options.threads && this.#threads.every(({ runs }) => runs.size > 0)) {
      return this.#start();
    }
    return this.#threads.reduce((least, thread) => (thread.runs.size < least.runs.size ? thread : least));
  }

  #start(): Thread {
    const worker = new Worker(this.#options.file, {
      workerData: { root: this.#options.root } satisfies ThreadData,
    });
    const thread: Thread = { worker, runs: new Map() };
    this.#threads.push(thread);
    const die = (reason: string) => {
      const at = this.#threads.indexOf(thread);
      if (at >= 0) this.#threads.splice(at, 1);
      for (const queue of [...thread.runs.values()]) queue.fail(new Error(reason));
    };
    worker.on('message', (reply: Reply) => {
      const queue = thread.runs.get(reply.run);
      if (reply.type === 'piece') queue?.add(reply.text, reply.last);
      else queue?.fail(errorOf(reply));
    });
    worker.on('error', (error) => die(`a simulation thread failed: ${error.stack ?? error.message}`));
    worker.on('exit', (code) => die(`a simulation thread ended (exit ${code})`));
    // A server that has nothing else to do may end.
    worker.unref();
    return thread;
  }
}

function errorOf(reply: Exclude<Reply, { type: 'piece' }>): Error {
  return reply.type === 'refused'
    ? new RunInputError(reply.parameter, reply.value, reply.bound)
    : new Error(reply.message);
}
