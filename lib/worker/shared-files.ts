import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { MadeFile } from './file-job';
import type { FileRequest } from './file-protocol';

type Make = (request: FileRequest, signal: AbortSignal) => Promise<MadeFile>;

interface UnderWay {
  readonly file: Promise<MadeFile>;
  readonly abort: AbortController;
  /** How many wait for it. */
  waiting: number;
}

/**
 * Files by what they are made of: who asks for one that is being made joins the making, and finished ones are kept as long
 * as `bytes` allow. The making is given up when nobody waits for it any more.
 */
export class SharedFiles {
  readonly #make: Make;
  readonly #kept: LRUCache<string, MadeFile>;
  readonly #underWay = new Map<string, UnderWay>();

  constructor(make: Make, bytes: number) {
    this.#make = make;
    this.#kept = new LRUCache({
      maxSize: bytes,
      maxEntrySize: bytes / 4,
      sizeCalculation: ({ body }) => body.byteLength + 1_000,
    });
  }

  /** `signal` aborts when the client has left. Rejects as the making does. */
  async get(request: FileRequest, signal: AbortSignal): Promise<MadeFile> {
    const key = createHash('sha256').update(JSON.stringify(request)).digest('base64url');
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const shared = this.#underWay.get(key) ?? this.#begin(key, request);
    shared.waiting++;
    const leave = () => {
      if (--shared.waiting > 0) return;
      if (this.#underWay.get(key) === shared) this.#underWay.delete(key);
      shared.abort.abort();
    };
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await shared.file;
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  #begin(key: string, request: FileRequest): UnderWay {
    const abort = new AbortController();
    const file = this.#make(request, abort.signal);
    const shared: UnderWay = { file, abort, waiting: 0 };
    this.#underWay.set(key, shared);
    const ended = () => {
      if (this.#underWay.get(key) === shared) this.#underWay.delete(key);
    };
    file.then((made) => {
      ended();
      this.#kept.set(key, made);
    }, ended);
    return shared;
  }
}
