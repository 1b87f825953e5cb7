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

/** Where between `from` (not counted) and `to` playing has to stop, in screen ms; null to go on. */
export type Stop = (from: number, to: number) => number | null;

/** A stretch that is played once, at a pace of its own, and stood still behind. */
interface Leg {
  readonly to: number;
  /** Screen ms in a ms. */
  readonly rate: number;
}

/** Where the player stands: a position in screen ms that moves while it plays. Nothing runs while it stands still. */
export class Clock {
  readonly #ticker: Ticker;
  readonly #duration: () => number;
  readonly #listeners = new Set<() => void>();
  readonly #stops = new Set<Stop>();
  #position = 0;
  #playing = false;
  #speed: Speed = 1;
  #request: number | null = null;
  #last: number | null = null;
  #loop: Loop | null = null;
  #leg: Leg | null = null;

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

  /** Where it will stand still, while it plays a stretch by `playTo`; else null. */
  get goal(): number | null {
    return this.#leg?.to ?? null;
  }

  /** Calls `listener` whenever position, speed or playing changes; answers how to stop that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Asks `stop` while it plays on its own, not within `playTo`; answers how to ask no more. */
  stopBy(stop: Stop): () => void {
    this.#stops.add(stop);
    return () => this.#stops.delete(stop);
  }

  play(): void {
    this.#leg = null;
    if (this.#playing) return;
    if (this.#position >= this.#duration()) this.#position = 0;
    this.#start();
  }

  /** Plays from here to `to` within `ms` at any speed, and stands there. */
  playTo(to: number, ms: number): void {
    this.#leg = { to, rate: (to - this.#position) / ms };
    if (!this.#playing) this.#start();
  }

  pause(): void {
    this.#leg = null;
    if (!this.#playing) return;
    this.#playing = false;
    if (this.#request !== null) this.#ticker.cancel(this.#request);
    this.#request = null;
    this.#tell();
  }

  /** Goes to a position at once; a stretch that is being played ends there. */
  seek(position: number): void {
    if (this.#leg) this.pause();
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

  #start(): void {
    this.#playing = true;
    this.#last = null;
    this.#next();
    this.#tell();
  }

  #next(): void {
    this.#request = this.#ticker.request((now) => {
      // A page that was hidden must not jump: no frame counts for more than a tenth of a second.
      const passed = this.#last === null ? 0 : Math.min(100, now - this.#last);
      this.#last = now;
      const end = this.#leg?.to ?? this.#duration();
      const from = this.#position;
      const to = Math.min(end, from + passed * (this.#leg?.rate ?? this.#speed));
      const stop = this.#leg ? null : this.#stopWithin(from, to);
      this.#position = stop ?? to;
      const loop = this.#leg ? null : this.#loop;
      if (loop && to >= loop.to && from <= loop.to) this.#position = loop.from;
      else if (stop !== null || (to >= end && end > 0)) {
        this.pause();
        return;
      }
      this.#next();
      this.#tell();
    });
  }

  #stopWithin(from: number, to: number): number | null {
    const places = [...this.#stops].flatMap((stop) => stop(from, to) ?? []);
    return places.length === 0 ? null : Math.min(...places);
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
