import type { World } from '@/lib/simulation';
import type { ReadModel } from '@/lib/systems/read-model';
import { counted } from '../../counted';
import { ShownTable } from '../../shown-table';
import { olap } from './places';
import type { Transaction, Wide } from './read-rule';

export type WideModel = ReadModel<Wide, Transaction>;

/** The OLAP database at its node: applies whole transactions, answers from wide rows, and shows them. */
export class Reads {
  readonly #world: World;
  readonly #model: WideModel;
  readonly #orders = new ShownTable('orders');
  readonly #revenue = new ShownTable('revenue');
  #up = true;

  constructor(world: World, model: WideModel) {
    this.#world = world;
    this.#model = model;
  }

  get model(): WideModel {
    return this.#model;
  }

  get up(): boolean {
    return this.#up;
  }

  /** Reads what was committed before time begins. */
  begin(transactions: readonly Transaction[]): void {
    for (const transaction of transactions) this.#model.apply(transaction);
    this.#show();
    this.#world.after(0, () => this.#told('applied', 'read before the story begins'));
  }

  apply(transaction: Transaction): void {
    const receipt = this.#model.apply(transaction);
    const { position: version } = transaction;
    if (receipt === 'applied') {
      this.#show();
      this.#told('applied', `version ${version} is applied, ${transaction.changes.length} rows at once`);
      return;
    }
    const text = receipt === 'repeated' ? 'is there already' : 'comes too early';
    if (receipt === 'repeated') this.#say({ ignored: `v${version} again` });
    const data = { version, at: this.#model.version, receipt };
    this.#world.record(olap, 'not-applied', `version ${version} ${text}`, data);
  }

  beginRebuild(): void {
    this.#model.beginRebuild();
    this.#world.status(olap, 'recovering', 'rebuilding');
    this.#next('begun');
    const text = 'a new read model is begun beside the old one';
    this.#world.record(olap, 'rebuild-begun', text, { version: this.#model.version });
  }

  /** `snapshot`: the version at which the state was computed from the tables. */
  finishRebuild(state: Wide, snapshot: number): void {
    this.#model.finishRebuild(state, snapshot);
    this.#next(`in use since v${this.#model.version}`);
    this.#show();
    if (this.#up) this.#world.status(olap, 'up');
    const text = `the new read model takes over, made from the tables at version ${snapshot}`;
    this.#told('rebuilt', text, { snapshot });
  }

  stop(): void {
    this.#up = false;
    this.#world.status(olap, 'down', 'stopped');
    this.#world.close(olap, 'the read side is down');
  }

  start(): void {
    this.#up = true;
    this.#world.open(olap);
    this.#world.status(olap, this.#model.rebuilding ? 'recovering' : 'up');
  }

  /** Where a new read model stands, which is built while the present one answers. */
  building(rows: number, version: number): void {
    this.#next(`${counted(rows, 'row')} at v${version}`);
  }

  #next(next: string): void {
    this.#say({ next });
  }

  #say(values: Readonly<Record<string, string | number>>): void {
    this.#world.change(olap, { op: 'values', field: 'model', values });
  }

  #told(name: string, text: string, more: { readonly snapshot?: number } = {}): void {
    const { version, state } = this.#model;
    this.#world.record(olap, name, text, { version, state, ...more });
  }

  #show(): void {
    const { version, state } = this.#model;
    const orders = Object.values(state.orders).map(({ order, name, goods, total, status }) => ({
      key: order,
      cells: { order, name, goods, total: `€${total}`, status },
      ...(status === 'cancelled' ? { tone: 'muted' as const } : {}),
    }));
    const sums = Object.values(state.revenue).reduce((sum, one) => sum + one, 0);
    const revenue = Object.entries(state.revenue).map(([customer, sum]) => ({
      key: customer,
      cells: { name: state.names[customer] ?? customer, sum: `€${sum}` },
    }));
    revenue.push({ key: 'all', cells: { name: 'all', sum: `€${sums}` } });
    this.#world.change(
      olap,
      { op: 'values', field: 'model', values: { version } },
      ...this.#orders.changes(orders),
      ...this.#revenue.changes(revenue),
    );
  }
}
