import type { Outgoing, Way, World } from '@/lib/simulation';

/** A connection that keeps order: what is sent later arrives later. Times in microseconds. */
export class Wire {
  readonly #world: World;
  readonly #edge: string;
  readonly #latency: number;
  readonly #spacing: number;
  readonly #backwards: boolean;
  #lastArrival = 0;

  /** `spacing`: between two arrivals, at least. */
  constructor(
    world: World,
    edge: string,
    { latency, spacing, backwards = false }: { latency: number; spacing: number; backwards?: boolean },
  ) {
    this.#world = world;
    this.#edge = edge;
    this.#latency = latency;
    this.#spacing = spacing;
    this.#backwards = backwards;
  }

  send(message: Outgoing, deliver?: Way['deliver']): void {
    const { now } = this.#world;
    const arrival = Math.max(now + this.#latency, this.#lastArrival + this.#spacing);
    this.#lastArrival = arrival;
    this.#world.send(this.#edge, message, { latency: arrival - now, backwards: this.#backwards, deliver });
  }

  /** Sends some messages as one: `deliver` is called when the last has arrived. */
  sendAll(messages: readonly Outgoing[], deliver: () => void): void {
    for (const [index, message] of messages.entries()) {
      this.send(message, index === messages.length - 1 ? deliver : undefined);
    }
  }
}
