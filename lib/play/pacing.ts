import type { TraceEvent } from '@/lib/trace';
import { lastUpTo } from './last-up-to';
import type { Pace } from './pace';

/** Screen milliseconds at speed 1. */
export const travel = 1100;
const longestGap = 900;
/** How long a caption stays: nobody in the last row reads faster. A question waits for the room to answer. */
const reading = { least: 2500, perCharacter: 48, question: 3000 } as const;
/** For how long of the picture's motion a change counts as new. */
const freshness = 1500;
/** What follows the last event, to see its effect. */
const epilogue = 1000;

/**
 * When each event of a run is on screen. A pure function of the events so far, and causal: appending events never moves
 * earlier ones. Short hops are stretched so that a message can be seen travelling, long waits are shrunk, and a caption
 * holds the picture while it is read: the screen goes on, the motion and the simulated time stand still.
 */
export class Pacing implements Pace {
  /** Screen ms of each event, by `seq`; never falls. */
  readonly #screen: number[] = [];
  /** The same without the time in which captions hold the picture. */
  readonly #motion: number[] = [];
  readonly #times: number[] = [];
  readonly #sent = new Map<number, number>();
  /** How long the last event holds the picture. */
  #hold = 0;

  append(events: Iterable<TraceEvent>): void {
    for (const event of events) this.#place(event);
  }

  get count(): number {
    return this.#screen.length;
  }

  get duration(): number {
    return this.#screen.length === 0 ? 0 : this.#screen.at(-1)! + this.#hold + epilogue;
  }

  screenOf(seq: number): number {
    return this.#screen[seq] ?? 0;
  }

  motionOf(seq: number): number {
    return this.#motion[seq] ?? 0;
  }

  seqAt(screen: number): number {
    return lastUpTo(this.#screen, screen);
  }

  motionAt(screen: number): number {
    const seq = this.seqAt(screen);
    if (seq < 0) return Math.max(0, screen);
    return this.#motion[seq]! + Math.max(0, screen - this.#screen[seq]! - this.#holdAfter(seq));
  }

  staleAt(screen: number): number {
    return lastUpTo(this.#motion, this.motionAt(screen) - freshness);
  }

  timeAt(screen: number): number {
    const seq = this.seqAt(screen);
    if (seq < 0) return 0;
    const [t, next] = [this.#times[seq]!, this.#times[seq + 1]];
    if (next === undefined) return t;
    const start = this.#screen[seq]! + this.#holdAfter(seq);
    const end = this.#screen[seq + 1]!;
    if (end <= start || screen <= start) return t;
    return t + ((next - t) * (screen - start)) / (end - start);
  }

  screenAt(time: number): number {
    const seq = lastUpTo(this.#times, time);
    if (seq < 0) return 0;
    const [t, next] = [this.#times[seq]!, this.#times[seq + 1]];
    const start = this.#screen[seq]! + this.#holdAfter(seq);
    if (next === undefined || next === t) return start;
    return start + ((this.#screen[seq + 1]! - start) * (time - t)) / (next - t);
  }

  #holdAfter(seq: number): number {
    const next = seq + 1;
    if (next >= this.#screen.length) return this.#hold;
    return this.#screen[next]! - this.#screen[seq]! - (this.#motion[next]! - this.#motion[seq]!);
  }

  #place(event: TraceEvent): void {
    const before = this.#motion.at(-1) ?? 0;
    let motion = before + stretched(event.t - (this.#times.at(-1) ?? 0));
    if (event.type === 'arrive' || event.type === 'lose') {
      const sent = this.#sent.get(event.message);
      if (sent !== undefined) motion = Math.max(motion, sent + travel);
      this.#sent.delete(event.message);
    }
    if (event.type === 'send') this.#sent.set(event.message.id, motion);
    this.#screen.push((this.#screen.at(-1) ?? 0) + this.#hold + (motion - before));
    this.#motion.push(motion);
    this.#times.push(event.t);
    this.#hold =
      event.type === 'beat' ? readingTime(event.text) + (event.question ? reading.question : 0) : 0;
  }
}

function readingTime(text: string): number {
  return Math.max(reading.least, text.length * reading.perCharacter);
}

/** A wait of simulated microseconds in screen ms: 1 ms is a blink, from a second on all waits are long. */
function stretched(microseconds: number): number {
  if (microseconds === 0) return 0;
  return Math.min(longestGap, 24 * Math.sqrt(microseconds / 1000));
}
