import type { SourceId } from './places';

export interface FederatedQuery {
  readonly title: string;
  readonly sql: string;
  readonly uses: readonly SourceId[];
}

/** What is asked, each with the sources that it needs. */
export const queries = {
  stock: {
    title: 'Orders, who placed them, what is left',
    sql: 'SELECT o.id, c.name, i.left\nFROM lake.sales.orders o\nJOIN pg.crm.customers c ON …\nJOIN mysql.erp.inventory i ON …',
    uses: ['lake', 'pg', 'mysql'],
  },
  customers: {
    title: 'Orders and who placed them',
    sql: 'SELECT o.id, c.name\nFROM lake.sales.orders o\nJOIN pg.crm.customers c ON …',
    uses: ['lake', 'pg'],
  },
  revenue: {
    title: 'Revenue of all orders',
    sql: 'SELECT sum(amount)\nFROM lake.sales.orders',
    uses: ['lake'],
  },
} as const satisfies Readonly<Record<string, FederatedQuery>>;
export type QueryId = keyof typeof queries;

/** What a source is asked in its own dialect: only the columns that are needed. */
export const remoteSql: Readonly<Record<SourceId, string>> = {
  lake: 'scan sales.orders, 2 files',
  pg: 'SELECT id, name FROM crm.customers',
  mysql: 'SELECT item, `left` FROM erp.inventory',
};

/** Who asks, and on what each has a grant. */
export const people = {
  ana: ['lake', 'pg', 'mysql'],
  ben: ['lake', 'pg.crm'],
  cy: ['lake.sales.orders'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type Person = keyof typeof people;
