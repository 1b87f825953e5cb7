import type { TraceEvent } from '@/lib/trace';
import { lastUpTo } from './last-up-to';
import type { Pace } from './pace';
import { holdOf, readingTime } from './reading';
import { stretch } from './stretch';

/** What follows the last event at least, to see its effect, in screen ms. */
const epilogue = 1000;
/** How much later an event is taken to come that has no place yet. */
const unknown = 4000;

/**
 * When each event of a run is on screen. A pure function of the events so far, and causal: appending events never moves
 * earlier ones. Events get their places together, from one caption up to the next: a caption is read while the motion
 * goes on that leads to the next, and only a question holds the picture. Short hops are stretched so that a message can
 * be seen travelling, waits in which nothing moves are short.
 */
export class Pacing implements Pace {
  /** Screen ms of each event, by `seq`; never falls. */
  readonly #screen: number[] = [];
  /** The same without the time in which the picture holds still for a caption. */
  readonly #motion: number[] = [];
  readonly #times: number[] = [];
  readonly #beats: number[] = [];
  /** When each message that is on its way set off, in motion ms. */
  readonly #sent = new Map<number, number>();
  /** Events since the last caption, which have no place yet. */
  #open: TraceEvent[] = [];
  /** How long the last event with a place holds the picture, and until when it is read. */
  #hold = 0;
  #readUntil = 0;

  /** The pacing of a whole run. */
  static of(events: Iterable<TraceEvent>): Pacing {
    const pacing = new Pacing();
    pacing.append(events);
    pacing.finish();
    return pacing;
  }

  /** Adds the events that follow: up to the last caption they get their places. */
  append(events: Iterable<TraceEvent>): void {
    for (const event of events) {
      this.#open.push(event);
      if (event.type === 'beat') this.#place();
    }
  }

  /** Says that no more events come: the last ones get their places. */
  finish(): void {
    this.#place();
  }

  get count(): number {
    return this.#screen.length;
  }

  get duration(): number {
    const last = this.#screen.at(-1);
    return last === undefined ? 0 : Math.max(last + this.#hold + epilogue, this.#readUntil);
  }

  screenOf(seq: number): number {
    return this.#screen[seq] ?? (seq < 0 ? 0 : this.duration + unknown);
  }

  motionOf(seq: number): number {
    return this.#motion[seq] ?? (seq < 0 ? 0 : this.motionAt(this.duration) + unknown);
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
    return this.#beats[lastUpTo(this.#beats, this.seqAt(screen)) - 1] ?? -1;
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
    // Sums of many spans differ in their last digits: never before the event itself.
    return Math.max(0, this.#screen[next]! - this.#screen[seq]! - (this.#motion[next]! - this.#motion[seq]!));
  }

  #place(): void {
    const events = this.#open;
    if (events.length === 0) return;
    this.#open = [];
    const motion = this.#motion.at(-1) ?? 0;
    const screen = (this.#screen.at(-1) ?? 0) + this.#hold;
    const sent = new Map([...this.#sent].map(([id, start]) => [id, start - motion]));
    const last = events.at(-1)!;
    const least = last.type === 'beat' ? Math.max(0, this.#readUntil - screen) : 0;
    const { rest, places } = stretch(events, this.#times.at(-1) ?? 0, sent, least);
    for (const [i, event] of events.entries()) {
      this.#motion.push(motion + places[i]!);
      this.#screen.push(screen + rest + places[i]!);
      this.#times.push(event.t);
      if (event.type === 'send') this.#sent.set(event.message.id, motion + places[i]!);
      else if (event.type === 'arrive' || event.type === 'lose') this.#sent.delete(event.message);
    }
    this.#hold = 0;
    if (last.type !== 'beat') return;
    this.#beats.push(this.#screen.length - 1);
    this.#hold = holdOf(last);
    this.#readUntil = this.#screen.at(-1)! + (this.#hold || readingTime(last.text));
  }
}
