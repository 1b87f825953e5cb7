import type { World } from '@/lib/simulation';
import type { Part } from '@/lib/systems/query-router';
import { counted } from '../../counted';
import { DayTable } from './day-table';
import { euros, type Order, rangeText, within } from './order';
import { hot } from './places';

/** Until a query has a connection and its snapshot, and a scan. Microseconds. */
const start = 30_000;
const scan = 90_000;
/** Until a query has a connection where there are too few. Microseconds. */
const queueing = 1_900_000;

/** Live PostgreSQL: the orders of the last days, read by snapshots. */
export class HotStore {
  readonly #world: World;
  readonly #orders = new Map<number, Order>();
  readonly #table: DayTable;
  /** Days before this one have been copied; they are here as well until they are deleted. */
  #copied: number;
  #up = true;
  /** What ran before it went down is gone. */
  #life = 0;

  constructor(world: World, orders: readonly Order[], copied: number) {
    this.#world = world;
    this.#copied = copied;
    this.#table = new DayTable(world, hot);
    for (const order of orders) this.#orders.set(order.id, order);
    this.#show();
  }

  get up(): boolean {
    return this.#up;
  }

  get orders(): readonly Order[] {
    return [...this.#orders.values()];
  }

  get(id: number): Order | undefined {
    return this.#orders.get(id);
  }

  /** Rows of the days before `day`. */
  before(day: number): readonly Order[] {
    return this.orders.filter((order) => order.day < day);
  }

  put(order: Order): void {
    this.#orders.set(order.id, order);
    this.#show();
    const values = { order: `order ${order.id}: ${euros(order.amount)}` };
    this.#world.change(hot, { op: 'values', field: 'last', values });
  }

  copied(before: number): void {
    this.#copied = before;
    this.#show();
  }

  remove(orders: readonly Order[]): void {
    for (const { id } of orders) this.#orders.delete(id);
    this.#show();
  }

  /** Reads a part of a query from one snapshot; never answers if it goes down meanwhile. */
  read(query: string, part: Part, answer: (orders: readonly Order[]) => void): void {
    const life = this.#life;
    const wait = this.#world.suffers('slow', hot) ? queueing : start;
    this.#world.after(wait, () => {
      if (life !== this.#life) return;
      const orders = within(this.orders, part);
      const text = `${query} reads ${rangeText(part)} from PostgreSQL: ${counted(orders.length, 'row')}`;
      this.#table.read(query, part);
      this.#world.record(hot, 'read', text, { query, side: 'hot', rows: orders.length }, query);
      this.#world.after(scan, () => {
        if (life === this.#life) answer(orders);
      });
    });
  }

  goDown(): void {
    this.#up = false;
    this.#life++;
    this.#world.close(hot, 'PostgreSQL is down');
    this.showStatus();
  }

  comeUp(): void {
    this.#up = true;
    this.#world.open(hot);
    this.showStatus();
  }

  /** Down, short of connections, or neither. */
  showStatus(): void {
    if (!this.#up) this.#world.status(hot, 'down', 'PostgreSQL is down');
    else if (this.#world.suffers('slow', hot)) this.#world.status(hot, 'degraded', 'no free connection');
    else this.#world.status(hot, 'up');
  }

  #show(): void {
    this.#table.show(this.#orders.values(), (day) => day < this.#copied);
  }
}
