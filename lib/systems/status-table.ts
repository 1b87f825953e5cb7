import { type Answer, Participant } from './participant';

/** A service whose table holds one row an order with a status: shipments, or the orders' own states. */
export class StatusTable<Status extends string> {
  readonly #participant: Participant;
  readonly #rows = new Map<string, Status>();

  constructor(options: { remembers: boolean }) {
    this.#participant = new Participant(options.remembers);
  }

  rows(): { readonly order: string; readonly status: Status }[] {
    return [...this.#rows].map(([order, status]) => ({ order, status }));
  }

  status(order: string): Status | undefined {
    return this.#rows.get(order);
  }

  /** Refused when `declined` says why. */
  set(order: string, status: Status, declined: string | null = null): Answer {
    return this.#participant.command(order, () => {
      if (declined !== null) return { outcome: 'refused', reason: declined };
      this.#rows.set(order, status);
      return { outcome: 'done' };
    });
  }

  /** The compensation of `set`: the row stays, with another status. */
  revert(order: string, status: Status): Answer {
    return this.#participant.cancel(order, () => {
      this.#rows.set(order, status);
    });
  }
}
