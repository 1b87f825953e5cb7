/** A result with when it was stored, in simulated microseconds. */
export interface CachedResult<T> {
  readonly result: T;
  readonly storedAt: number;
}

/** What a look-up found: nothing, a result within its time to live, or one past it that is still there. */
export type LookUp<T> =
  | { readonly type: 'miss' }
  | { readonly type: 'hit' | 'expired'; readonly entry: CachedResult<T> };

/**
 * Finished answers in memory, each good for a time to live. An expired one is not removed until another takes its place:
 * it may still be served when its source fails ("stale-if-error", https://www.rfc-editor.org/rfc/rfc5861#section-4).
 */
export class ResultCache<T> {
  readonly #ttl: number;
  readonly #entries = new Map<string, CachedResult<T>>();

  /** `ttl` in microseconds. */
  constructor(ttl: number) {
    this.#ttl = ttl;
  }

  lookUp(question: string, now: number): LookUp<T> {
    const entry = this.#entries.get(this.keyOf(question));
    if (!entry) return { type: 'miss' };
    return { type: now - entry.storedAt <= this.#ttl ? 'hit' : 'expired', entry };
  }

  put(question: string, result: T, now: number): void {
    this.#entries.set(this.keyOf(question), { result, storedAt: now });
  }

  /** Forgets everything; returns how many entries there were. */
  flush(): number {
    const { size } = this.#entries;
    this.#entries.clear();
    return size;
  }

  /** What tells questions apart. A key that leaves out a filter or the user hands one person another's rows. */
  protected keyOf(question: string): string {
    return question;
  }
}
