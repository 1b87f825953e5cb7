import type { World } from '@/lib/simulation';
import { type Decider, fold } from '@/lib/systems/command-handler';
import type { RowChange } from '@/lib/systems/row';
import type { Change } from '@/lib/trace';
import { counted } from '../../counted';
import { oltp } from './places';
import { changesJson, type Transaction } from './read-rule';
import { type Command, insert, type Tables } from './tables';

export type Written =
  | { readonly outcome: 'committed'; readonly version: number }
  | { readonly outcome: 'refused'; readonly reason: string };

/** Names of the customers there are at first. */
export const customers: Readonly<Record<string, string>> = { ana: 'Ana', bo: 'Bo', cy: 'Cy' };

/** The OLTP database at its node: checks each command in one transaction and numbers the commits. */
export class Writes {
  readonly #world: World;
  readonly #rules: Decider<Tables, Command, RowChange>;
  readonly #log: Transaction[] = [];
  #tables: Tables;

  constructor(world: World, rules: Decider<Tables, Command, RowChange>) {
    this.#world = world;
    this.#rules = rules;
    this.#tables = rules.initial;
  }

  /** The number of the last commit. */
  get version(): number {
    return this.#log.length;
  }

  get tables(): Tables {
    return this.#tables;
  }

  /** Committed transactions after a version, oldest first, at most `limit`. */
  after(version: number, limit = Number.POSITIVE_INFINITY): readonly Transaction[] {
    return this.#log.slice(version, version + limit);
  }

  /** Customers and stock, before time begins: the first transaction. */
  begin(stock: Readonly<Record<string, number>>): void {
    const changes = [
      ...Object.entries(customers).map(([customer, name]) =>
        insert('customers', customer, { customer, name }),
      ),
      ...Object.entries(stock).map(([item, left]) => insert('stock', item, { item, left })),
    ];
    this.#apply(changes);
    this.#world.after(0, () => this.#told(this.#log[0]!, 'the shop opens'));
  }

  /** `name` tells whose command it is. */
  perform(command: Command, name: string): Written {
    const decision = this.#rules.decide(this.#tables, command);
    if (decision.outcome === 'refused') {
      const { reason } = decision;
      this.#world.record(
        oltp,
        'rolled-back',
        `${name} is refused: ${reason}`,
        { command: name, reason },
        name,
      );
      return decision;
    }
    this.#told(this.#apply(decision.events), name);
    return { outcome: 'committed', version: this.version };
  }

  #apply(changes: readonly RowChange[]): Transaction {
    this.#tables = fold(this.#rules, changes, this.#tables);
    const transaction = { position: this.version + 1, changes };
    this.#log.push(transaction);
    this.#world.change(
      oltp,
      { op: 'values', field: 'log', values: { version: this.version } },
      ...changes.map(
        ({ table, key, after }): Change => ({
          op: 'put',
          field: 'rows',
          row: { key: `${table}/${key}`, cells: { table, key, row: rowText(table, after) } },
        }),
      ),
    );
    return transaction;
  }

  #told({ position, changes }: Transaction, name: string): void {
    const text = `version ${position} is committed: ${name}, ${counted(changes.length, 'row')}`;
    this.#world.record(
      oltp,
      'committed',
      text,
      { version: position, command: name, changes: changesJson(changes) },
      name,
    );
  }
}

function rowText(table: string, row: RowChange['after']): string {
  if (row === null) return '';
  switch (table) {
    case 'customers':
      return String(row.name);
    case 'stock':
      return `${row.left} in stock`;
    case 'orders':
      return `${row.customer} ${row.status}`;
    default:
      return `${row.quantity} × €${row.price}`;
  }
}
