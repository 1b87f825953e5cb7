/** A fetch under way, and who waits for it. */
export interface Flight<W> {
  readonly id: number;
  readonly key: string;
  readonly waiting: readonly W[];
}

/**
 * Suppresses duplicate fetches: whoever asks for a key that is being fetched waits for that fetch instead of starting
 * another (https://pkg.go.dev/golang.org/x/sync/singleflight; "leases" in Nishtala et al., Scaling Memcache at Facebook).
 * Switched off, everybody who asks starts one.
 */
export class SingleFlight<W> {
  readonly #suppresses: boolean;
  readonly #flights = new Map<number, { id: number; key: string; waiting: W[] }>();
  #started = 0;

  constructor(suppresses: boolean) {
    this.#suppresses = suppresses;
  }

  /** Somebody needs this key. Returns the flight, and whether it has to be started for them. */
  join(key: string, waiter: W): { readonly flight: Flight<W>; readonly leads: boolean } {
    const known = this.#suppresses ? this.#under(key) : undefined;
    if (known) {
      known.waiting.push(waiter);
      return { flight: known, leads: false };
    }
    const flight = { id: ++this.#started, key, waiting: [waiter] };
    this.#flights.set(flight.id, flight);
    return { flight, leads: true };
  }

  /** A flight is over, well or not: everybody who waits for it, and nobody when it had ended before. */
  land(id: number): readonly W[] {
    const flight = this.#flights.get(id);
    this.#flights.delete(id);
    return flight ? this.waitersOf(flight) : [];
  }

  protected waitersOf(flight: Flight<W>): readonly W[] {
    return flight.waiting;
  }

  /** How many are under way. */
  get size(): number {
    return this.#flights.size;
  }

  #under(key: string) {
    for (const flight of this.#flights.values()) if (flight.key === key) return flight;
    return undefined;
  }
}
