import type { EdgeId } from '@/lib/model';
import { lastUpTo } from '@/lib/play';
import type { SendEvent, Timeline } from '@/lib/trace';

interface Lane {
  readonly sends: SendEvent[];
  readonly seqs: number[];
  /** Rows and events that had set out by each send, that one included. */
  readonly sums: number[];
}

/** What each edge of a run has carried, known for every instant; reads on as the run streams in. */
export class Carried {
  static readonly #known = new WeakMap<Timeline, Carried>();
  readonly #timeline: Timeline;
  readonly #lanes = new Map<EdgeId, Lane>();
  #read = 0;
  #most = 1;

  private constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  static of(timeline: Timeline): Carried {
    const carried = Carried.#known.get(timeline) ?? new Carried(timeline);
    Carried.#known.set(timeline, carried);
    carried.#readOn();
    return carried;
  }

  /** The count of the edge that carries most in the whole run. Of messages that stand for themselves alone: 1. */
  get most(): number {
    return this.#most;
  }

  /** The last message that has set out on an edge up to event `seq`; null when there is none. */
  lastSend(edge: EdgeId, seq: number): SendEvent | null {
    const lane = this.#lanes.get(edge);
    return lane?.sends[lastUpTo(lane.seqs, seq)] ?? null;
  }

  /** Rows and events that have set out on an edge up to event `seq`. */
  upTo(edge: EdgeId, seq: number): number {
    const lane = this.#lanes.get(edge);
    return lane?.sums[lastUpTo(lane.seqs, seq)] ?? 0;
  }

  #readOn(): void {
    const { events } = this.#timeline;
    for (; this.#read < events.length; this.#read++) {
      const event = events[this.#read]!;
      if (event.type !== 'send') continue;
      const lane = this.#lanes.get(event.edge) ?? { sends: [], seqs: [], sums: [] };
      this.#lanes.set(event.edge, lane);
      const bulk = event.message.count > 1 ? event.message.count : 0;
      lane.sends.push(event);
      lane.seqs.push(event.seq);
      lane.sums.push((lane.sums.at(-1) ?? 0) + bulk);
      this.#most = Math.max(this.#most, lane.sums.at(-1)!);
    }
  }
}
