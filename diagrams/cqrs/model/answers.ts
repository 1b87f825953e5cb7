import { type OrderRow, readRule, type Wide } from './read-rule';
import type { Tables } from './tables';
import { asInsertions } from './tables';

/** An answer to “what are my orders?”, and the version that it is true of. */
export interface Answer {
  readonly version: number;
  readonly from: 'olap' | 'oltp';
  readonly orders: readonly OrderRow[];
}

/** One look into the wide table. */
export function fromWide(wide: Wide, version: number, customer: string): Answer {
  return { version, from: 'olap', orders: ordersOf(wide, customer) };
}

/** A join over the normalised tables: right at once, and work for a database that is busy with commands. */
export function fromTables(tables: Tables, version: number, customer: string): Answer {
  const joined = readRule.apply(readRule.empty, { position: version, changes: asInsertions(tables) });
  return { version, from: 'oltp', orders: ordersOf(joined, customer) };
}

function ordersOf({ orders }: Wide, customer: string): readonly OrderRow[] {
  return Object.values(orders).filter((row) => row.customer === customer);
}
