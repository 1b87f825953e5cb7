/** Work that takes a while: it tells how far it is, lets the page breathe, and ends when nobody wants it any more. */
export class Work {
  readonly #signal: AbortSignal | undefined;
  readonly #progress: (share: number) => void;
  #breath = performance.now();

  constructor(progress: (share: number) => void = () => {}, signal?: AbortSignal) {
    this.#progress = progress;
    this.#signal = signal;
  }

  /** Says that `done` of `all` steps are done. Throws the signal's reason once it is aborted. */
  async done(done: number, all: number): Promise<void> {
    this.#signal?.throwIfAborted();
    if (performance.now() - this.#breath < 30 && done < all) return;
    this.#progress(done / all);
    await new Promise<void>((resolve) => setTimeout(resolve));
    this.#breath = performance.now();
    this.#signal?.throwIfAborted();
  }
}
