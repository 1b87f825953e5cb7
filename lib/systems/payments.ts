import { type Answer, Participant } from './participant';

/** A row of the ledger: a refund is a new row, the charge it undoes stays. Amounts in whole euros. */
export interface LedgerRow {
  readonly id: number;
  readonly order: string;
  readonly kind: 'charge' | 'refund';
  readonly amount: number;
}

/** A payment service with its append-only ledger. */
export class Payments {
  readonly #participant: Participant;
  readonly #ledger: LedgerRow[] = [];

  constructor(options: { remembers: boolean }) {
    this.#participant = new Participant(options.remembers);
  }

  rows(): readonly LedgerRow[] {
    return this.#ledger;
  }

  /** Charges minus refunds of an order. */
  balance(order: string): number {
    return this.#ledger
      .filter((row) => row.order === order)
      .reduce((sum, row) => sum + (row.kind === 'charge' ? row.amount : -row.amount), 0);
  }

  /** Refused when `declined` says why. */
  charge(order: string, amount: number, declined: string | null = null): Answer {
    return this.#participant.command(order, () => {
      if (declined !== null) return { outcome: 'refused', reason: declined };
      this.#append(order, 'charge', amount);
      return { outcome: 'done' };
    });
  }

  /** The compensation of `charge`: gives back all that the order paid. */
  refund(order: string): Answer {
    return this.#participant.cancel(order, () => {
      const paid = this.balance(order);
      if (paid > 0) this.#append(order, 'refund', paid);
    });
  }

  #append(order: string, kind: LedgerRow['kind'], amount: number): void {
    this.#ledger.push({ id: this.#ledger.length + 1, order, kind, amount });
  }
}
