import type { Row } from './row';

/** A business rule: which rows count, under what, and how much. */
export interface GoldRule {
  readonly counts: (row: Row) => boolean;
  readonly group: (row: Row) => string;
  readonly amount: (row: Row) => number;
}

/** One sum for each group, by name. */
export type Aggregate = { readonly [group: string]: number };

/**
 * The business layer: always computed from what Silver holds now, never added to, so that it has no history of its own to
 * go wrong (a materialized view, https://docs.databricks.com/aws/en/lakehouse/medallion#gold).
 */
export function aggregateOf(rows: readonly Row[], { counts, group, amount }: GoldRule): Aggregate {
  const sums = new Map<string, number>();
  for (const row of rows) {
    if (counts(row)) sums.set(group(row), (sums.get(group(row)) ?? 0) + amount(row));
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}
