import { type Answer, Participant } from './participant';

/** A row of the stock table. `available` is kept, not computed: as in a real table, it can be wrong. */
export interface StockRow {
  readonly item: string;
  readonly initial: number;
  readonly available: number;
  readonly reserved: number;
  readonly shipped: number;
}

/** An inventory service with its stock table: reserves for an order, releases, and ships what was reserved. */
export class Inventory {
  readonly #participant: Participant;
  readonly #stock = new Map<string, StockRow>();
  readonly #reservations = new Map<string, { item: string; quantity: number }>();

  constructor(items: Readonly<Record<string, number>>, options: { remembers: boolean }) {
    this.#participant = new Participant(options.remembers);
    for (const [item, initial] of Object.entries(items)) {
      this.#stock.set(item, { item, initial, available: initial, reserved: 0, shipped: 0 });
    }
  }

  rows(): StockRow[] {
    return [...this.#stock.values()];
  }

  row(item: string): StockRow | undefined {
    return this.#stock.get(item);
  }

  /** Refused when there is not enough left, or when `declined` says why. */
  reserve(order: string, item: string, quantity: number, declined: string | null = null): Answer {
    return this.#participant.command(order, () => {
      if (declined !== null) return { outcome: 'refused', reason: declined };
      const row = this.#stock.get(item);
      if (!row || row.available < quantity) {
        return { outcome: 'refused', reason: `out of stock: ${row?.available ?? 0} ${item} left` };
      }
      this.#move(item, { available: -quantity, reserved: quantity });
      const held = this.#reservations.get(order)?.quantity ?? 0;
      this.#reservations.set(order, { item, quantity: held + quantity });
      return { outcome: 'done' };
    });
  }

  /** The compensation of `reserve`. */
  release(order: string): Answer {
    return this.#participant.cancel(order, () => {
      const held = this.#reservations.get(order);
      if (!held) return;
      this.#move(held.item, { available: held.quantity, reserved: -held.quantity });
      this.#reservations.delete(order);
    });
  }

  /** What was reserved leaves the warehouse; a repetition finds nothing reserved and changes nothing. */
  ship(order: string): Answer {
    const held = this.#reservations.get(order);
    if (!held) return { outcome: 'done', repeated: true };
    this.#move(held.item, { reserved: -held.quantity, shipped: held.quantity });
    this.#reservations.delete(order);
    return { outcome: 'done', repeated: false };
  }

  #move(item: string, by: { available?: number; reserved?: number; shipped?: number }): void {
    const row = this.#stock.get(item)!;
    this.#stock.set(item, {
      ...row,
      available: row.available + (by.available ?? 0),
      reserved: row.reserved + (by.reserved ?? 0),
      shipped: row.shipped + (by.shipped ?? 0),
    });
  }
}
