import type { BeatEvent, FaultEvent, SendEvent, TraceEvent, VerdictEvent } from './event';
import { after, firstMoment, type Moment } from './moment';
import type { TraceHeader } from './trace';

/** Events between two keyframes: a look at any instant replays at most this many. */
const spacing = 256;

/** A message on its way: `progress` from 0 (just sent) to 1; null while it is not yet known when it lands. */
export interface Flight {
  readonly send: SendEvent;
  /** When it arrives or is lost, in simulated microseconds; null while that is not known. */
  readonly landsAt: number | null;
  readonly progress: number | null;
}

/** A value of a metric from `t` on. */
export interface Sample {
  readonly t: number;
  readonly value: number;
}

/**
 * A run that may still be streaming in, to be looked at at any instant: looking costs the same everywhere, since it
 * starts at the nearest keyframe. The only mutable thing in this folder; `append` is its one change.
 */
export class Timeline {
  readonly header: TraceHeader;
  readonly #events: TraceEvent[] = [];
  readonly #keyframes: Moment[];
  readonly #landings: (number | undefined)[] = [];
  readonly #landed: (number | undefined)[] = [];
  readonly #sends: (SendEvent | undefined)[] = [];
  readonly #beats: BeatEvent[] = [];
  readonly #faults: FaultEvent[] = [];
  readonly #verdicts: VerdictEvent[] = [];
  readonly #samples = new Map<string, Sample[]>();
  #last: Moment;
  #complete = false;

  constructor(header: TraceHeader, events: Iterable<TraceEvent> = []) {
    this.header = header;
    this.#last = firstMoment(header);
    this.#keyframes = [this.#last];
    this.append(events);
  }

  /** Adds the events that follow. Throws if the first is not the next in order. */
  append(events: Iterable<TraceEvent>): void {
    for (const event of events) {
      if (event.seq !== this.#events.length) {
        throw new RangeError(`event ${event.seq} cannot follow ${this.#events.length - 1}`);
      }
      this.#events.push(event);
      this.#note(event);
      if (this.#events.length % spacing === 0) {
        const from = this.#keyframes.at(-1)!;
        this.#keyframes.push(after(from, this.#events.slice(-spacing), this.header));
      }
    }
  }

  get events(): readonly TraceEvent[] {
    return this.#events;
  }

  /** True when the run has been read to its end. */
  get complete(): boolean {
    return this.#complete;
  }

  /** Simulated microseconds of the last event so far. */
  get duration(): number {
    return this.#events.at(-1)?.t ?? 0;
  }

  get beats(): readonly BeatEvent[] {
    return this.#beats;
  }

  get faults(): readonly FaultEvent[] {
    return this.#faults;
  }

  get verdicts(): readonly VerdictEvent[] {
    return this.#verdicts;
  }

  /** A metric's values in order of time. */
  samples(metric: string): readonly Sample[] {
    return this.#samples.get(metric) ?? [];
  }

  /** Index of the last event at or before `t`; -1 when there is none. */
  seqAt(t: number): number {
    let low = 0;
    let high = this.#events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#events[middle]!.t <= t) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The moment after event `seq`; -1 for the beginning. Looking onwards from the last look is cheapest. */
  at(seq: number): Moment {
    const wanted = Math.min(Math.max(seq, -1), this.#events.length - 1);
    const frame = this.#keyframes[Math.floor((wanted + 1) / spacing)]!;
    const from = this.#last.seq <= wanted && this.#last.seq > frame.seq ? this.#last : frame;
    if (from.seq < wanted)
      this.#last = after(from, this.#events.slice(from.seq + 1, wanted + 1), this.header);
    else this.#last = from;
    return this.#last;
  }

  /** The moment at an instant, all events of that instant included. */
  stateAt(t: number): Moment {
    return this.at(this.seqAt(t));
  }

  /** The messages on their way at an instant, in order of sending. */
  inFlight(t: number): Flight[] {
    return [...this.stateAt(t).flying.values()].map((send) => {
      const landsAt = this.#landings[send.message.id] ?? null;
      const progress = landsAt === null ? null : landsAt === send.t ? 1 : (t - send.t) / (landsAt - send.t);
      return { send, landsAt, progress };
    });
  }

  /** How a message set off; undefined when the run has no such message so far. */
  sendOf(message: number): SendEvent | undefined {
    return this.#sends[message];
  }

  /** The `seq` of the event with which a message arrived or was lost; null while that is not known. */
  landingOf(message: number): number | null {
    return this.#landed[message] ?? null;
  }

  #note(event: TraceEvent): void {
    switch (event.type) {
      case 'arrive':
      case 'lose':
        this.#landings[event.message] = event.t;
        this.#landed[event.message] = event.seq;
        break;
      case 'beat':
        this.#beats.push(event);
        break;
      case 'fault':
        this.#faults.push(event);
        break;
      case 'verdict':
        this.#verdicts.push(event);
        break;
      case 'metric': {
        const samples = this.#samples.get(event.metric) ?? [];
        samples.push({ t: event.t, value: event.value });
        this.#samples.set(event.metric, samples);
        break;
      }
      case 'end':
        this.#complete = true;
        break;
      case 'send':
        this.#sends[event.message.id] = event;
        break;
      case 'change':
      case 'record':
    }
  }
}
