import type { Json } from '@/lib/trace';

/** A fact before it is stored. `id` is made by the writer, so that writing it again can be recognised. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly data: { readonly [key: string]: Json };
}

/** A stored fact. `version` counts its stream from 1, `position` the whole store from 1; neither has gaps. */
export interface StoredEvent extends NewEvent {
  readonly stream: string;
  readonly version: number;
  readonly position: number;
}

/** The version that a writer has seen; `any` asks for no check. 0: the stream must not exist. */
export type ExpectedVersion = number | 'any';

export type Appended =
  | { readonly outcome: 'appended'; readonly events: readonly StoredEvent[] }
  /** These events were stored before: the answer is as it was then. */
  | { readonly outcome: 'repeated'; readonly events: readonly StoredEvent[] }
  | { readonly outcome: 'conflict'; readonly expected: number; readonly actual: number };

/**
 * An append-only store of events in streams, with one order over all of them. An append is atomic within its stream and
 * only succeeds at the version its writer expects; an event whose id the stream already holds is not stored again.
 * Modelled on KurrentDB (https://docs.kurrent.io/clients/grpc/appending-events), where versions count from 0.
 */
export class EventStore {
  readonly #events: StoredEvent[] = [];
  readonly #streams = new Map<string, StoredEvent[]>();

  /** The position of the last event; 0 when there is none. */
  get head(): number {
    return this.#events.length;
  }

  /** The version of the stream's last event; 0 when there is none. */
  version(stream: string): number {
    return this.#stream(stream).length;
  }

  append(stream: string, events: readonly NewEvent[], expected: ExpectedVersion): Appended {
    const known = this.#stream(stream);
    const repeated = known.filter(({ id }) => events.some((event) => event.id === id));
    if (events.length > 0 && repeated.length === events.length) {
      return { outcome: 'repeated', events: repeated };
    }
    if (expected !== 'any' && expected !== known.length) {
      return { outcome: 'conflict', expected, actual: known.length };
    }
    const stored = events.map((event, i) => ({
      ...event,
      stream,
      version: known.length + i + 1,
      position: this.head + i + 1,
    }));
    this.#events.push(...stored);
    this.#streams.set(stream, [...known, ...stored]);
    return { outcome: 'appended', events: stored };
  }

  /** The stream's events with a version above `after` and up to `upTo`, in order. */
  read(stream: string, after = 0, upTo = Number.POSITIVE_INFINITY): readonly StoredEvent[] {
    return this.#stream(stream).slice(after, upTo);
  }

  /** All streams' events with a position above `after`, in order, at most `limit`. */
  readAll(after = 0, limit = Number.POSITIVE_INFINITY): readonly StoredEvent[] {
    return this.#events.slice(after, after + limit);
  }

  #stream(stream: string): readonly StoredEvent[] {
    return this.#streams.get(stream) ?? [];
  }
}
