/** What becomes of a request over a connection, and after how many microseconds the one who asked knows. */
export type Outcome =
  | { readonly type: 'answer'; readonly after: number }
  | { readonly type: 'timeout'; readonly after: number }
  | { readonly type: 'refused'; readonly after: number };

/**
 * A connection to another database: it answers in its own time, is refused at once while the other side is gone, and is
 * given up after its timeout, as `connect_timeout` and a statement timeout do
 * (https://docs.databricks.com/aws/en/query-federation/postgresql).
 */
export class ForeignConnection {
  readonly #timeout: number;
  readonly #takes: number;
  #lost = false;
  #slowness = 1;

  /** Both in microseconds. */
  constructor(takes: number, timeout: number) {
    this.#takes = takes;
    this.#timeout = timeout;
  }

  get lost(): boolean {
    return this.#lost;
  }

  lose(): void {
    this.#lost = true;
  }

  restore(): void {
    this.#lost = false;
  }

  /** How many times as long the other side takes; 1 is as usual. */
  slowBy(factor: number): void {
    this.#slowness = factor;
  }

  get slow(): boolean {
    return this.#slowness > 1;
  }

  /** A request that begins now. */
  ask(): Outcome {
    if (this.#lost) return { type: 'refused', after: 1_000 };
    const takes = Math.round(this.#takes * this.#slowness);
    return takes > this.#timeout
      ? { type: 'timeout', after: this.#timeout }
      : { type: 'answer', after: takes };
  }
}
