import type { World } from '@/lib/simulation';

/** Rows travel on the one and the remote SQL on the other; both are one connection. */
export const wire = 'postgresql--databricks';
export const remote = 'databricks--postgresql';
export const desk = 'analyst--databricks';

/** The connection between the two: a message takes its turn on the line, half a round trip to travel, and arrives in order. */
export class Network {
  readonly #world: World;
  /** Mbit/s, which is also bits per microsecond. */
  readonly #bandwidth: number;
  /** Microseconds. */
  readonly #roundTrip: number;
  #last = 0;

  constructor(world: World) {
    this.#world = world;
    this.#bandwidth = world.parameters.number('bandwidth');
    this.#roundTrip = world.parameters.number('roundTrip') * 1_000;
  }

  /** How long the line is busy with this many bytes, in microseconds; ten times as long while it is slow. */
  busy(bytes: number): number {
    const factor = this.#world.suffers('slow', wire) ? 10 : 1;
    return Math.ceil((bytes * 8 * factor) / this.#bandwidth);
  }

  /** From now until a message has arrived that keeps the line busy for `busy` microseconds. */
  latency(busy: number): number {
    const jitter = this.#world.random('network').int(0, Math.ceil(this.#roundTrip / 20));
    const arrival = Math.max(this.#last + 1, this.#world.now + busy + this.#roundTrip / 2 + jitter);
    this.#last = arrival;
    return arrival - this.#world.now;
  }
}
