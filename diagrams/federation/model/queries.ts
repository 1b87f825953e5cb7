import type { DerivedColumn } from '@/lib/systems/lineage';
import type { Predicate } from '@/lib/systems/predicate';
import { type FederatedPlan, planFederated } from '@/lib/systems/query-planner';
import { type SourceId, sources } from './places';

export interface FederatedQuery {
  readonly title: string;
  /** What it asks for, in a word or two. */
  readonly short: string;
  readonly sql: string;
  readonly uses: readonly SourceId[];
  /** The columns that it needs of each source, those that rows are joined by among them. */
  readonly reads: Readonly<Partial<Record<SourceId, readonly string[]>>>;
  /** What its rows of a source have to fulfil. */
  readonly where?: Readonly<Partial<Record<SourceId, Predicate>>>;
  /** What each column of the answer is computed from, as source and column. */
  readonly gives: Readonly<Record<string, readonly (readonly [SourceId, string])[]>>;
}

/** What is asked, each with the sources that it needs. */
export const queries = {
  stock: {
    title: 'Orders, who placed them, what is left',
    short: 'orders, names, stock',
    sql: 'SELECT o.id, c.name, i.on_hand\nFROM lake.sales.orders o\nJOIN pg.crm.customers c ON …\nJOIN mysql.erp.inventory i ON …\nWHERE i.on_hand >= 1',
    uses: ['lake', 'pg', 'mysql'],
    reads: { lake: ['id', 'customer', 'item'], pg: ['id', 'name'], mysql: ['item', 'on_hand'] },
    where: { mysql: { type: 'compare', column: 'on_hand', operator: '>=', value: 1 } },
    gives: { id: [['lake', 'id']], name: [['pg', 'name']], on_hand: [['mysql', 'on_hand']] },
  },
  customers: {
    title: 'Orders and who placed them',
    short: 'orders, names',
    sql: 'SELECT o.id, c.name\nFROM lake.sales.orders o\nJOIN pg.crm.customers c ON …',
    uses: ['lake', 'pg'],
    reads: { lake: ['id', 'customer'], pg: ['id', 'name'] },
    gives: { id: [['lake', 'id']], name: [['pg', 'name']] },
  },
  revenue: {
    title: 'Revenue of all orders',
    short: 'revenue',
    sql: 'SELECT sum(amount)\nFROM lake.sales.orders',
    uses: ['lake'],
    reads: { lake: ['amount'] },
    gives: { 'sum(amount)': [['lake', 'amount']] },
  },
} as const satisfies Readonly<Record<string, FederatedQuery>>;
export type QueryId = keyof typeof queries;

/** The columns that a query reads of a source. */
export function columnsOf(query: QueryId, source: SourceId): readonly string[] {
  const { reads }: FederatedQuery = queries[query];
  return reads[source] ?? [];
}

/**
 * What another database is asked and what of the condition is left for the warehouse: only the columns that are needed, and
 * of its rows only those that the source itself can tell to be wanted.
 */
export function planOf(query: QueryId, source: SourceId): FederatedPlan {
  const { where }: FederatedQuery = queries[query];
  const table = sources[source].table.split('.').slice(1).join('.');
  const all: Predicate = { type: 'and', items: [] };
  return planFederated(
    { table, columns: columnsOf(query, source), where: where?.[source] ?? all },
    { pushdown: true },
  );
}

/** What a source is asked, in its own words. */
export function remoteSql(query: QueryId, source: SourceId): string {
  if (source !== 'lake') return planOf(query, source).remoteSql;
  return `scan sales.orders (${columnsOf(query, source).join(', ')}), 2 files`;
}

/** The columns of a query's answer with what they are computed from, by full names. */
export function lineageOf(query: QueryId): readonly DerivedColumn[] {
  const { gives }: FederatedQuery = queries[query];
  return Object.entries(gives).map(([column, from]) => ({
    column,
    from: from.map(([source, name]) => `${sources[source].table}.${name}`),
  }));
}

/** Who asks, and on what each has a grant. */
export const people = {
  ana: ['lake', 'pg', 'mysql'],
  ben: ['lake', 'pg.crm'],
  cy: ['lake.sales.orders'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Person = keyof typeof people;

/** `Ana`, as people write names. */
export function named(user: string): string {
  return user.charAt(0).toUpperCase() + user.slice(1);
}
