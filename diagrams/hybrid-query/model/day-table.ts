import type { NodeId } from '@/lib/model';
import type { World } from '@/lib/simulation';
import type { Range } from '@/lib/systems/query-router';
import { ShownTable } from '../../shown-table';
import { dayText, euros, type Order } from './order';

/** A node's table of what it has of each day, with the days that were read last; told only what differs from what it shows. */
export class DayTable {
  readonly #world: World;
  readonly #node: NodeId;
  readonly #panel = new ShownTable('days');
  #orders: readonly Order[] = [];
  #isTwice: (day: number) => boolean = () => false;
  #reader: { readonly query: string; readonly range: Range } | null = null;

  constructor(world: World, node: NodeId) {
    this.#world = world;
    this.#node = node;
  }

  /** `isTwice`: the day is on the other side as well. */
  show(orders: Iterable<Order>, isTwice: (day: number) => boolean): void {
    this.#orders = [...orders];
    this.#isTwice = isTwice;
    this.#update();
  }

  /** A query has read these days. */
  read(query: string, range: Range): void {
    this.#reader = { query, range };
    this.#update();
  }

  #update(): void {
    const days = new Map<number, { rows: number; sum: number }>();
    for (const { day, amount } of this.#orders) {
      const { rows, sum } = days.get(day) ?? { rows: 0, sum: 0 };
      days.set(day, { rows: rows + 1, sum: sum + amount });
    }
    const changes = this.#panel.changes(
      [...days].map(([day, { rows, sum }]) => {
        const isRead = this.#isRead(day);
        const twice = this.#isTwice(day) ? 'in Delta, too' : '';
        const read = isRead ? `read by ${this.#reader?.query}` : '';
        const state = [twice, read].filter((words) => words !== '').join('; ');
        return {
          key: String(day),
          cells: { day: dayText(day), rows, sum: euros(sum), state },
          tone: isRead ? 'good' : twice === '' ? 'normal' : 'warn',
        } as const;
      }),
    );
    if (changes.length > 0) this.#world.change(this.#node, ...changes);
  }

  #isRead(day: number): boolean {
    return this.#reader !== null && day >= this.#reader.range.from && day <= this.#reader.range.to;
  }
}
