import type { TraceEvent } from '@/lib/trace';
import { lastUpTo } from './last-up-to';
import type { Pace } from './pace';
import { Pacing } from './pacing';

/** Paces whole runs by the union of their events: the same simulated instant is at the same place on screen in all of them. */
export function pacedTogether(runs: readonly (readonly TraceEvent[])[]): readonly Pace[] {
  const union: TraceEvent[] = [];
  const places: number[][] = runs.map(() => []);
  const next = runs.map(() => 0);
  for (;;) {
    const first = earliest(runs, next);
    if (first < 0) break;
    const event = runs[first]![next[first]!]!;
    next[first]!++;
    places[first]!.push(union.length);
    union.push(renumbered(event, union.length, runs.length, first));
  }
  const pacing = Pacing.of(union);
  return places.map((own, i) => new Share(pacing, own, runs[i]!));
}

/** The run whose next event comes first; -1 when all have ended. */
function earliest(runs: readonly (readonly TraceEvent[])[], next: readonly number[]): number {
  let first = -1;
  for (const [i, events] of runs.entries()) {
    const event = events[next[i]!];
    if (event && (first < 0 || event.t < runs[first]![next[first]!]!.t)) first = i;
  }
  return first;
}

/** The event with numbers that no other run's events have. */
function renumbered(event: TraceEvent, seq: number, runs: number, run: number): TraceEvent {
  const number = (message: number) => message * runs + run;
  switch (event.type) {
    case 'send':
      return { ...event, seq, message: { ...event.message, id: number(event.message.id) } };
    case 'arrive':
    case 'lose':
      return { ...event, seq, message: number(event.message) };
    default:
      return { ...event, seq };
  }
}

/** One run's part in the pacing of several. */
class Share implements Pace {
  readonly #whole: Pacing;
  /** The place of each of its events among all. */
  readonly #places: readonly number[];
  readonly #beats: readonly number[];

  constructor(whole: Pacing, places: readonly number[], events: readonly TraceEvent[]) {
    this.#whole = whole;
    this.#places = places;
    this.#beats = events.flatMap(({ type, seq }) => (type === 'beat' ? [seq] : []));
  }

  get count(): number {
    return this.#places.length;
  }

  get duration(): number {
    return this.#whole.duration;
  }

  screenOf(seq: number): number {
    return this.#whole.screenOf(this.#places[seq] ?? 0);
  }

  motionOf(seq: number): number {
    return this.#whole.motionOf(this.#places[seq] ?? 0);
  }

  seqAt(screen: number): number {
    return lastUpTo(this.#places, this.#whole.seqAt(screen));
  }

  motionAt(screen: number): number {
    return this.#whole.motionAt(screen);
  }

  staleAt(screen: number): number {
    return this.#beats[lastUpTo(this.#beats, this.seqAt(screen)) - 1] ?? -1;
  }

  timeAt(screen: number): number {
    return this.#whole.timeAt(screen);
  }

  screenAt(time: number): number {
    return this.#whole.screenAt(time);
  }
}
