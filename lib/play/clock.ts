/** What drives a clock: `requestAnimationFrame` in a page, anything in a test. Times in ms. */
export interface Ticker {
  request(tick: (now: number) => void): number;
  cancel(id: number): void;
}

export const speeds = [0.25, 0.5, 1, 2, 4, 8] as const;
export type Speed = (typeof speeds)[number];

/** A stretch of screen ms that is played again and again. */
export interface Loop {
  readonly from: number;
  readonly to: number;
}

/** Where the player stands: a position in screen ms that moves while it plays. Nothing runs while it stands still. */
export class Clock {
  readonly #ticker: Ticker;
  readonly #duration: () => number;
  readonly #listeners = new Set<() => void>();
  #position = 0;
  #playing = false;
  #speed: Speed = 1;
  #request: number | null = null;
  #last: number | null = null;
  #loop: Loop | null = null;

  /** `duration`: how far it can go, in screen ms; may grow while a run streams in. */
  constructor(ticker: Ticker, duration: () => number) {
    this.#ticker = ticker;
    this.#duration = duration;
  }

  get position(): number {
    return this.#position;
  }

  get playing(): boolean {
    return this.#playing;
  }

  get speed(): Speed {
    return this.#speed;
  }

  get loop(): Loop | null {
    return this.#loop;
  }

  /** Calls `listener` whenever position, speed or playing changes; answers how to stop that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  play(): void {
    if (this.#playing) return;
    if (this.#position >= this.#duration()) this.#position = 0;
    this.#playing = true;
    this.#last = null;
    this.#next();
    this.#tell();
  }

  pause(): void {
    if (!this.#playing) return;
    this.#playing = false;
    if (this.#request !== null) this.#ticker.cancel(this.#request);
    this.#request = null;
    this.#tell();
  }

  seek(position: number): void {
    this.#position = Math.min(Math.max(0, position), this.#duration());
    this.#tell();
  }

  setSpeed(speed: Speed): void {
    this.#speed = speed;
    this.#tell();
  }

  /** Plays within `loop` from now on; null to play to the end. A stretch of less than a quarter second is none. */
  setLoop(loop: Loop | null): void {
    this.#loop = loop && loop.to - loop.from >= 250 ? loop : null;
    this.#tell();
  }

  #next(): void {
    this.#request = this.#ticker.request((now) => {
      // A page that was hidden must not jump: no frame counts for more than a tenth of a second.
      const passed = this.#last === null ? 0 : Math.min(100, now - this.#last);
      this.#last = now;
      const end = this.#duration();
      this.#position = Math.min(end, this.#position + passed * this.#speed);
      const loop = this.#loop;
      if (loop && this.#position >= loop.to && this.#position - passed * this.#speed <= loop.to)
        this.#position = loop.from;
      if (this.#position >= end && end > 0) this.pause();
      else {
        this.#next();
        this.#tell();
      }
    });
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
