import type { World } from '@/lib/simulation';
import type { RawRecord } from '@/lib/systems/medallion-bronze';
import type { Row } from '@/lib/systems/row';
import type { Tone } from '@/lib/trace';
import { source } from './places';
import { amountOf, money, summary } from './text';

/** What the shop does with one order. */
export type Deed =
  | { readonly op: 'insert' | 'update'; readonly id: string; readonly row: Omit<Row, 'id'> }
  | { readonly op: 'delete'; readonly id: string };

/** How a change travels, when the story says so and not chance. */
export interface Travel {
  /** Milliseconds on its way instead of the usual. */
  readonly late?: number;
  readonly twice?: boolean;
}

/** One scripted line: when in milliseconds, what, and how it travels. */
export type Line = readonly [ms: number, deed: Deed, travel?: Travel];

export interface Committed extends RawRecord {
  readonly at: number;
  readonly travel: Travel;
}

/** A value that no expectation of Silver lets pass. */
const spoilt = -155;

/** The operational database: one table of orders, one commit a change. */
export class Shop {
  readonly #world: World;
  readonly #orders = new Map<string, { readonly row: Row; readonly sequence: number }>();
  readonly #onCommit: (change: Committed) => void;
  #sequence = 0;
  #renamed = false;
  #deleted: string | null = null;
  /** Orders written while a faulty client was about, as they should have been. */
  readonly #spoiltOrders = new Map<string, Omit<Row, 'id'>>();

  constructor(world: World, onCommit: (change: Committed) => void) {
    this.#world = world;
    this.#onCommit = onCommit;
  }

  /** What a snapshot reads: every row as it is now, with the sequence of its last change. */
  get rows(): readonly { readonly row: Row; readonly sequence: number }[] {
    return [...this.#orders.values()];
  }

  get sequence(): number {
    return this.#sequence;
  }

  has(id: string): boolean {
    return this.#orders.has(id);
  }

  /** A deed on an order that is not there (any more) is not done. */
  perform(deed: Deed, travel: Travel = {}): void {
    const { op, id: key } = deed;
    if ((op === 'insert') === this.#orders.has(key)) return;
    const sequence = ++this.#sequence;
    const before = this.#orders.get(key)?.row ?? null;
    const row = deed.op === 'delete' ? null : this.#written(key, deed.row);
    if (row) this.#orders.set(key, { row, sequence });
    else this.#orders.delete(key);
    this.#forgetDeleted();
    this.#show(key, row ?? before, sequence, row === null);
    const text = row
      ? `commit ${sequence}: order ${key} is ${summary(row)}`
      : `commit ${sequence}: order ${key} is deleted`;
    this.#world.record(source, 'commit', text, { sequence, key, op, row }, key);
    this.#onCommit({ key, sequence, op, row, at: this.#world.now, travel });
  }

  /** Whoever wrote wrong amounts writes them right. */
  correct(): void {
    for (const [id, row] of this.#spoiltOrders) this.perform({ op: 'update', id, row });
    this.#spoiltOrders.clear();
  }

  /** `ALTER TABLE orders RENAME COLUMN amount TO total`: rows look different from now on, and no change is written for it. */
  rename(): void {
    this.#renamed = true;
    for (const [key, { row, sequence }] of this.#orders) {
      this.#orders.set(key, { row: this.#schema(row), sequence });
      this.#show(key, this.#schema(row), sequence, false, 'warn');
    }
    this.#world.record(source, 'renamed', 'the column amount is called total from now on', {});
  }

  #written(id: string, row: Omit<Row, 'id'>): Row {
    const spoils = this.#world.suffers('dirty-burst', source);
    if (spoils) this.#spoiltOrders.set(id, row);
    return this.#schema({ id, ...row, ...(spoils ? { amount: spoilt } : {}) });
  }

  #schema(row: Row): Row {
    if (!this.#renamed || row.amount === undefined) return row;
    const { amount, ...rest } = row;
    return { ...rest, total: amount };
  }

  /** A deleted row stays on view until the next commit. */
  #forgetDeleted(): void {
    if (this.#deleted !== null)
      this.#world.change(source, { op: 'drop', field: 'orders', key: this.#deleted });
    this.#deleted = null;
  }

  #show(key: string, row: Row | null, commit: number, isDeleted: boolean, tone: Tone = 'normal'): void {
    const column = row?.total === undefined ? 'amount' : 'total';
    const isReturned = row?.status === 'returned';
    const cells = {
      id: key,
      country: row?.country ?? null,
      amount: `${column}: ${money(row && amountOf(row))}`,
      status: isDeleted ? 'deleted' : isReturned ? 'returned' : 'paid',
      commit,
    };
    const look = isDeleted ? 'hidden' : isReturned ? 'muted' : tone;
    this.#world.change(source, { op: 'put', field: 'orders', row: { key, cells, tone: look } });
    if (isDeleted) this.#deleted = key;
  }
}
