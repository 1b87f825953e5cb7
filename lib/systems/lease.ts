/**
 * The right to acknowledge writes, given by a witness for a while: whoever holds it has it alone. Since the holder
 * counts from the instant it *asked*, its right ends no later than the witness's record of it, so that a holder that is
 * cut off stops before anybody else is let in (Gray and Cheriton, Leases, SOSP 1989). Times in microseconds.
 */
export class Lease {
  readonly #duration: number;
  #holder: string | null = null;
  #until = 0;

  constructor(duration: number) {
    this.#duration = duration;
  }

  get holder(): string | null {
    return this.#holder;
  }

  /** When the last grant ends, by the witness's clock. */
  get until(): number {
    return this.#until;
  }

  /** True if `server` holds it from now on for the duration; false while another one does. */
  request(server: string, now: number): boolean {
    if (this.#holder !== null && this.#holder !== server && now < this.#until) return false;
    this.#holder = server;
    this.#until = now + this.#duration;
    return true;
  }

  /** Gives the right to `server` at once, whoever holds it: a witness that does not fence. */
  seize(server: string, now: number): void {
    this.#holder = server;
    this.#until = now + this.#duration;
  }
}
