import type { World } from '@/lib/simulation';
import { DeltaTable } from '@/lib/systems/delta-table';
import type { Part } from '@/lib/systems/query-router';
import { counted } from '../../counted';
import { DayTable } from './day-table';
import { euros, type Order, rangeText, within } from './order';
import { cold } from './places';

/** Until a warehouse has planned a scan and listed its files, and the scan of cached files. Microseconds. */
const start = 600_000;
const scan = 250_000;
/** Fetching files that are not in the cache. Microseconds. */
const fetching = 900_000;

/** Delta with a cache before it: every merge makes a version, and a reader may ask for one that is new enough. */
export class ColdStore {
  readonly #world: World;
  readonly #delta = new DeltaTable(['id', 'day', 'amount']);
  /** The orders of each version. */
  readonly #versions: ReadonlyMap<number, Order>[] = [new Map()];
  readonly #table: DayTable;
  #cached = 0;

  constructor(world: World, orders: readonly Order[]) {
    this.#world = world;
    this.#table = new DayTable(world, cold);
    this.#commit(orders);
    this.#refresh();
    this.#show();
  }

  get version(): number {
    return this.#delta.version;
  }

  get orders(): readonly Order[] {
    return [...this.#versions[this.version]!.values()];
  }

  /** Merges by id; an older revision never replaces a newer one. Returns the version that has it all. */
  merge(orders: readonly Order[], query: string): number {
    const newest = this.#versions[this.version]!;
    const fresh = orders.filter(({ id, revision }) => (newest.get(id)?.revision ?? -1) < revision);
    if (fresh.length === 0) return this.version;
    this.#commit(fresh);
    const text = `Delta version ${this.version}: ${fresh.length} rows merged`;
    this.#world.record(cold, 'merged', text, { version: this.version, orders: fresh }, query);
    const [only] = fresh;
    if (fresh.length === 1 && only && only.revision > 0) this.#showLast(only);
    if (!this.#world.suffers('behind', cold)) this.#refresh();
    this.#show();
    return this.version;
  }

  /** Reads a part of a query from one version: what the cache has, if that is as new as asked for. */
  read(query: string, part: Part, atLeast: number, answer: (orders: readonly Order[]) => void): void {
    this.#world.after(start, () => {
      const stale = this.#cached < atLeast;
      const version = stale ? this.version : this.#cached;
      const orders = within(this.#versions[version]!.values(), part);
      const what = stale ? `, since the cache has only version ${this.#cached}` : '';
      const text = `${query} reads ${rangeText(part)} from Delta version ${version}${what}: ${counted(orders.length, 'row')}`;
      const data = { query, side: 'cold', rows: orders.length, version, cached: this.#cached, stale };
      this.#table.read(query, part);
      this.#world.record(cold, 'read', text, data, query);
      this.#world.after(scan + (stale ? fetching : 0), () => answer(orders));
    });
  }

  /** The cache follows again. */
  catchUp(): void {
    this.#refresh();
    this.#show();
  }

  #commit(orders: readonly Order[]): void {
    const next = new Map(this.#versions[this.version]);
    for (const order of orders) next.set(order.id, order);
    this.#delta.commit('MERGE', orders.length);
    this.#versions.push(next);
  }

  #refresh(): void {
    this.#cached = this.version;
  }

  #showLast({ id, amount }: Order): void {
    const values = { order: `order ${id}: ${euros(amount)}` };
    this.#world.change(cold, { op: 'values', field: 'versions', values });
  }

  #show(): void {
    this.#table.show(this.orders, () => false);
    const values = { version: this.version, cached: this.#cached };
    this.#world.change(cold, { op: 'values', field: 'versions', values });
  }
}
