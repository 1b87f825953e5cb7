import { StalledError } from './stalled-error';

/** The pieces of one run between its thread and its reader: at most two wait, so a slow reader holds the run back. */
export class RunQueue {
  readonly #waiting: string[] = [];
  readonly #patience: number;
  readonly #ask: (what: 'more' | 'stop') => void;
  #closed: () => void = () => {};
  #wake: () => void = () => {};
  #ended = false;
  #failure: Error | null = null;
  #asked = true;
  #timer: NodeJS.Timeout | undefined;

  /** `patience`: milliseconds that the reader may stand still. */
  constructor(patience: number, ask: (what: 'more' | 'stop') => void) {
    this.#patience = patience;
    this.#ask = ask;
    this.#watch();
  }

  /** Called once, when the run needs its thread no more. */
  onClose(closed: () => void): void {
    this.#closed = closed;
  }

  add(text: string, last: boolean): void {
    this.#asked = false;
    if (text !== '') this.#waiting.push(text);
    if (last) this.#end();
    else this.#askForMore();
    this.#wake();
  }

  fail(error: Error): void {
    if (this.#ended) return;
    this.#failure = error;
    this.#end();
    this.#wake();
  }

  async *pieces(): AsyncGenerator<string> {
    try {
      for (;;) {
        clearTimeout(this.#timer);
        const piece = this.#waiting.shift();
        if (piece !== undefined) {
          this.#askForMore();
          this.#watch();
          yield piece;
        } else if (this.#failure) throw this.#failure;
        else if (this.#ended) return;
        else await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    } finally {
      clearTimeout(this.#timer);
      if (!this.#ended) {
        this.#ask('stop');
        this.#end();
      }
    }
  }

  #askForMore(): void {
    if (this.#asked || this.#ended || this.#waiting.length >= 2) return;
    this.#asked = true;
    this.#ask('more');
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#closed();
  }

  /** Gives the run up when its reader does not come back in time. */
  #watch(): void {
    this.#timer = setTimeout(() => {
      if (this.#ended) return;
      this.#ask('stop');
      this.fail(new StalledError(this.#patience));
    }, this.#patience);
    this.#timer.unref();
  }
}
