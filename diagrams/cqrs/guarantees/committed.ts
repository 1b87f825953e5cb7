import type { Json, RunEvent } from '@/lib/trace';

type Cells = { readonly [column: string]: Json };

interface Changed {
  readonly table: string;
  readonly key: string;
  readonly after: Cells | null;
}

/** What the write side committed, folded from its records alone: the tables as they were at every version. */
export class Committed {
  readonly #transactions: (readonly Changed[])[] = [];

  /** True if the event is a commit. */
  see(event: RunEvent): boolean {
    if (event.type !== 'record' || event.name !== 'committed') return false;
    this.#transactions.push(event.data.changes as unknown as readonly Changed[]);
    return true;
  }

  get version(): number {
    return this.#transactions.length;
  }

  /** The rows of a table after the first `version` transactions, by key. */
  table(name: string, version = this.version): Map<string, Cells> {
    const rows = new Map<string, Cells>();
    for (const { table, key, after } of this.#transactions.slice(0, version).flat()) {
      if (table !== name) continue;
      if (after === null) rows.delete(key);
      else rows.set(key, after);
    }
    return rows;
  }

  /** What the wide tables have to show at a version: a join, computed from the rows and not from changes. */
  joined(version: number): { readonly orders: Map<string, string>; readonly revenue: Map<string, number> } {
    const customers = this.table('customers', version);
    const lines = [...this.table('lines', version).values()];
    const revenue = new Map([...customers.keys()].map((customer) => [customer, 0]));
    const orders = new Map<string, string>();
    for (const [id, { customer, status }] of this.table('orders', version)) {
      const own = lines.filter((line) => line.order === id);
      const total = own.reduce((sum, { quantity, price }) => sum + Number(quantity) * Number(price), 0);
      const goods = own
        .map(({ quantity, item }) => `${quantity} ${item}${quantity === 1 ? '' : 's'}`)
        .join(', ');
      const who = String(customer);
      orders.set(id, [customers.get(who)?.name, goods, total, status].join(' · '));
      if (status !== 'cancelled') revenue.set(who, (revenue.get(who) ?? 0) + total);
    }
    return { orders, revenue };
  }
}
