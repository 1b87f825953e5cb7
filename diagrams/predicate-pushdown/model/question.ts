import type { Predicate, SqlFunction } from '@/lib/systems/predicate';
import type { FederatedQuery } from '@/lib/systems/query-planner';
import type { PeriodicTable } from '@/lib/systems/row-set';

/** The ways to write one and the same question: all of them select the same orders. */
export const writings = ['pushable', 'partly', 'either', 'udf'] as const;
export type Writing = (typeof writings)[number];

/** Registered in Databricks only, as a Python function: PostgreSQL has never heard of it. */
const isReturn: SqlFunction = {
  name: 'is_return',
  builtIn: false,
  volatility: 'immutable',
  call: (status) => status === 'returned',
};

const returned: Predicate = { type: 'compare', column: 'status', operator: '=', value: 'returned' };
const large: Predicate = { type: 'compare', column: 'amount', operator: '>=', value: 100 };
const judged: Predicate = { type: 'call', function: isReturn, column: 'status' };

const conditions: Readonly<Record<Writing, Predicate>> = {
  pushable: returned,
  partly: { type: 'and', items: [large, judged] },
  either: { type: 'or', items: [returned, judged] },
  udf: judged,
};

/** The question as Databricks gets it. */
export function questionIn(writing: Writing): FederatedQuery {
  return { table: 'orders', columns: ['id', 'status', 'amount'], where: conditions[writing] };
}

/**
 * The orders: of each hundred, `percent` are returned and twice as many cost €100 or more, all returned ones among them.
 * 37 has no divisor in common with 100, so that they are spread and still exact.
 */
export function ordersTable(rows: number, percent: number): PeriodicTable {
  return {
    rows,
    period: 100,
    rowAt: (id) => {
      const place = (id * 37) % 100;
      return {
        id,
        status: place < percent ? 'returned' : 'paid',
        amount: place < 2 * percent ? 100 + place : 20 + (place % 80),
      };
    },
  };
}
