import type { TraceEvent } from '@/lib/trace';

/** Screen milliseconds at speed 1. */
export const travel = 1100;
const longestGap = 900;
/** How long a caption stays: nobody in the last row reads faster. */
const reading = { least: 2500, perCharacter: 48 } as const;

/**
 * When each event of a run is on screen. A pure function of the events so far, and causal: appending events never moves
 * earlier ones. Short hops are stretched so that a message can be seen travelling, long waits are shrunk, and a caption
 * holds the picture while it is read.
 */
export class Pacing {
  /** Screen ms of each event, by `seq`; never falls. */
  readonly #screen: number[] = [];
  readonly #times: number[] = [];
  readonly #sent = new Map<number, number>();
  #hold = 0;

  append(events: Iterable<TraceEvent>): void {
    for (const event of events) this.#place(event);
  }

  get count(): number {
    return this.#screen.length;
  }

  /** Screen ms of the last event, and the time to see its effect. */
  get duration(): number {
    return this.#screen.length === 0 ? 0 : this.#screen.at(-1)! + this.#hold + 1000;
  }

  /** When event `seq` happens on screen. */
  screenOf(seq: number): number {
    return this.#screen[seq] ?? 0;
  }

  /** The last event on screen at `screen` ms; -1 before the first. */
  seqAt(screen: number): number {
    let low = 0;
    let high = this.#screen.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#screen[middle]! <= screen) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Simulated microseconds at `screen` ms. */
  timeAt(screen: number): number {
    const seq = this.seqAt(screen);
    if (seq < 0) return 0;
    const [t, next] = [this.#times[seq]!, this.#times[seq + 1]];
    if (next === undefined) return t;
    const [start, end] = [this.#screen[seq]!, this.#screen[seq + 1]!];
    return end === start ? t : t + ((next - t) * (screen - start)) / (end - start);
  }

  #place(event: TraceEvent): void {
    const before = this.#screen.at(-1) ?? 0;
    const waited = event.t - (this.#times.at(-1) ?? 0);
    let screen = before + this.#hold + stretched(waited);
    this.#hold = 0;
    if (event.type === 'arrive' || event.type === 'lose') {
      const sent = this.#sent.get(event.message);
      if (sent !== undefined) screen = Math.max(screen, sent + travel);
      this.#sent.delete(event.message);
    }
    if (event.type === 'send') this.#sent.set(event.message.id, screen);
    if (event.type === 'beat') {
      this.#hold = Math.max(reading.least, event.text.length * reading.perCharacter);
    }
    this.#screen.push(screen);
    this.#times.push(event.t);
  }
}

/** A wait of simulated microseconds in screen ms: 1 ms is a blink, from a second on all waits are long. */
function stretched(microseconds: number): number {
  if (microseconds === 0) return 0;
  return Math.min(longestGap, 24 * Math.sqrt(microseconds / 1000));
}
