import type { Condition, Query, Select } from './sql-query';

/** What a row filter knows of whoever asks. */
export interface Standing {
  readonly regions: readonly string[];
  /** Sees all rows; by name, never by default. */
  readonly exempt: boolean;
}

/**
 * The condition that a row filter on `column` comes to for somebody: null for no filter at all. Whoever has no region
 * gets `FALSE`: the filter fails closed.
 * https://docs.databricks.com/aws/en/data-governance/unity-catalog/filters-and-masks/
 */
export function rowFilter(column: string, { regions, exempt }: Standing): Condition | null {
  if (exempt) return null;
  return regions.length === 0 ? { type: 'false' } : { type: 'in', column, values: regions };
}

/**
 * The query with the filter at every place where it reads the table: in each branch of a union, and in each subquery.
 * The filter is joined with AND to the query's own condition as a whole, as PostgreSQL does
 * (https://www.postgresql.org/docs/current/ddl-rowsecurity.html).
 */
export function rewrite(query: Query, table: string, filter: Condition | null): Query {
  return filter ? query.map((select) => filtered(select, table, filter)) : query;
}

function filtered(select: Select, table: string, filter: Condition): Select {
  const where = select.where && inside(select.where, table, filter);
  const own = where ? { ...select, where } : select;
  return own.table === table ? { ...own, policy: filter } : own;
}

function inside(condition: Condition, table: string, filter: Condition): Condition {
  if (condition.type === 'exists') return { ...condition, query: filtered(condition.query, table, filter) };
  if (condition.type === 'and' || condition.type === 'or')
    return { ...condition, items: condition.items.map((item) => inside(item, table, filter)) };
  return condition;
}
