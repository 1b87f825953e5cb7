import type { Condition, Query, Select } from '@/lib/systems/sql-query';

/** A query of the list, with what it is up to. */
export interface Asked {
  readonly title: string;
  readonly query: Query;
}

const select = (where?: Condition, output: Select['output'] = { type: 'all' }): Select => ({
  output,
  table: 'orders',
  ...(where && { where }),
});
const region = (value: string): Condition => ({ type: 'compare', column: 'region', operator: '=', value });

/** The amount of the order in APAC that the crafted error tries to find out. */
const guess = 250;

/** The queries that somebody can send, by name. */
export const queries = {
  plain: { title: 'All orders', query: [select()] },
  large: {
    title: 'Orders above €100',
    query: [select({ type: 'compare', column: 'amount', operator: '>', value: 100 })],
  },
  'or-true': {
    title: 'OR 1 = 1',
    query: [select({ type: 'or', items: [region('APAC'), { type: 'true' }] })],
  },
  union: { title: 'UNION with APAC', query: [select(), select(region('APAC'))] },
  subquery: {
    title: 'EXISTS in APAC',
    query: [select({ type: 'exists', query: select(region('APAC')) })],
  },
  aggregate: { title: 'Sum of everything', query: [select(undefined, { type: 'sum', column: 'amount' })] },
  error: {
    title: 'An error that would tell',
    query: [select({ type: 'divide', column: 'amount', value: guess })],
  },
} as const satisfies Record<string, Asked>;

export type QueryId = keyof typeof queries;
/** Those that are meant to get around the filter. */
export const crafted: readonly QueryId[] = ['or-true', 'union', 'aggregate', 'error'];
