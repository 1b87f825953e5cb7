import type { NodeId } from '@/lib/model';
import type { World } from '@/lib/simulation';
import type { TableRow } from '@/lib/trace';
import { dayText, type Order } from './order';

/** A node's table of how many rows it has of each day; told only what differs from what it shows. */
export class DayTable {
  readonly #world: World;
  readonly #node: NodeId;
  #shown = new Map<string, string>();

  constructor(world: World, node: NodeId) {
    this.#world = world;
    this.#node = node;
  }

  /** `isTwice`: the day is on the other side as well. */
  show(orders: Iterable<Order>, isTwice: (day: number) => boolean): void {
    const days = new Map<number, number>();
    for (const { day } of orders) days.set(day, (days.get(day) ?? 0) + 1);
    const rows = new Map(
      [...days].map(([day, count]): [string, TableRow] => [
        String(day),
        {
          key: String(day),
          cells: { day: dayText(day), rows: count },
          tone: isTwice(day) ? 'warn' : 'normal',
        },
      ]),
    );
    for (const key of this.#shown.keys()) {
      if (!rows.has(key)) this.#world.change(this.#node, { op: 'drop', field: 'days', key });
    }
    for (const [key, row] of rows) {
      if (this.#shown.get(key) !== JSON.stringify(row)) {
        this.#world.change(this.#node, { op: 'put', field: 'days', row });
      }
    }
    this.#shown = new Map([...rows].map(([key, row]) => [key, JSON.stringify(row)]));
  }
}
