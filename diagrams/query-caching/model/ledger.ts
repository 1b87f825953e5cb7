const states = ['placed', 'paid', 'packed', 'shipped', 'delivered', 'rated', 'returned', 'refunded'];

/** What PostgreSQL holds: for each question its true answer, which changes as customers buy. */
export class Ledger {
  readonly #changes = new Map<string, number>();

  /** The answer at this instant: `€1240` for a store, a status for an order. */
  read(key: string): string {
    const changes = this.#changes.get(key) ?? 0;
    if (key.startsWith('store')) return `€${1_200 + 40 * changes}`;
    return states[changes] ?? `closed ${changes - states.length + 1}`;
  }

  /** Something changes the answer to this question. */
  change(key: string): void {
    this.#changes.set(key, (this.#changes.get(key) ?? 0) + 1);
  }
}
