import { LRUCache } from 'lru-cache';
import { StalledError } from './stalled-error';

/** A stream that is recorded while it is made, for any number of readers from its beginning. */
class Recording {
  readonly chunks: Uint8Array[] = [];
  readonly #begin: () => AsyncGenerator<Uint8Array>;
  #source: AsyncGenerator<Uint8Array>;
  #pulling: Promise<void> | null = null;
  #readers = 0;
  ended = false;
  bytes = 0;

  /** `begin`: makes the same bytes each time. */
  constructor(begin: () => AsyncGenerator<Uint8Array>) {
    this.#begin = begin;
    this.#source = begin();
  }

  /** Counts a reader in before it takes anything, so that the making goes on until the last has left. */
  join(): void {
    this.#readers++;
  }

  /** True if nobody reads any more what is still being made. */
  leave(): boolean {
    return --this.#readers === 0 && !this.ended;
  }

  async giveUp(): Promise<void> {
    await this.#source.return(undefined);
  }

  /** Chunk `i`, made when the first reader asks for it; undefined after the last. */
  async at(i: number): Promise<Uint8Array | undefined> {
    while (i >= this.chunks.length && !this.ended) {
      this.#pulling ??= this.#pull().finally(() => (this.#pulling = null));
      await this.#pulling;
    }
    return this.chunks[i];
  }

  async #pull(): Promise<void> {
    const { value, done } = await this.#next();
    if (done) {
      this.ended = true;
    } else {
      this.chunks.push(value);
      this.bytes += value.byteLength;
    }
  }

  /** All readers stood still so long that the making was given up: one has come back, or a new one has come. */
  async #next(): Promise<IteratorResult<Uint8Array>> {
    try {
      return await this.#source.next();
    } catch (error) {
      if (!(error instanceof StalledError)) throw error;
    }
    this.#source = this.#begin();
    let known = this.bytes;
    for (;;) {
      const { value, done } = await this.#source.next();
      if (done) return { value, done };
      const fresh = value.subarray(known);
      known = Math.max(0, known - value.byteLength);
      if (fresh.byteLength > 0) return { value: fresh, done: false };
    }
  }
}

/**
 * Streams by their key: who asks for one that is being made reads it from its beginning as it grows, and finished ones are
 * kept as long as `bytes` allow. A stream is given up when its last reader has left, and made no faster than its fastest
 * reader takes it; `begin` makes the same bytes each time, so that it can go on after a stall.
 */
export class SharedStreams {
  readonly #kept: LRUCache<string, Recording>;
  readonly #underWay = new Map<string, Recording>();

  constructor(bytes: number) {
    this.#kept = new LRUCache({
      maxSize: bytes,
      maxEntrySize: bytes / 4,
      sizeCalculation: (recording) => recording.bytes + 1_000,
    });
  }

  /** The stream of `key`, its first chunk made. Throws what `begin` throws, and rejects as its stream fails. */
  async get(key: string, begin: () => AsyncGenerator<Uint8Array>): Promise<AsyncGenerator<Uint8Array>> {
    let recording = this.#kept.get(key) ?? this.#underWay.get(key);
    if (!recording) {
      recording = new Recording(begin);
      this.#underWay.set(key, recording);
    }
    const reader = this.#read(key, recording);
    // A generator that was never begun runs no `finally`: the first chunk is taken here, where a failure is still an answer.
    recording.join();
    const first = await reader.next();
    return follow(first, reader);
  }

  async *#read(key: string, recording: Recording): AsyncGenerator<Uint8Array> {
    try {
      for (let i = 0; ; i++) {
        const chunk = await recording.at(i);
        if (!chunk) break;
        yield chunk;
      }
      this.#forget(key, recording);
      if (!this.#kept.has(key)) this.#kept.set(key, recording);
    } catch (error) {
      this.#forget(key, recording);
      throw error;
    } finally {
      if (recording.leave()) {
        this.#forget(key, recording);
        await recording.giveUp();
      }
    }
  }

  #forget(key: string, recording: Recording): void {
    if (this.#underWay.get(key) === recording) this.#underWay.delete(key);
  }
}

/** All of a reader's chunks, the first of which has been taken. It stands in its `try` from the start: see `get`. */
async function follow(
  first: IteratorResult<Uint8Array>,
  rest: AsyncGenerator<Uint8Array>,
): Promise<AsyncGenerator<Uint8Array>> {
  const all = (async function* () {
    try {
      yield new Uint8Array();
      if (!first.done) yield first.value;
      yield* rest;
    } finally {
      await rest.return(undefined);
    }
  })();
  await all.next();
  return all;
}
