import type { Row } from './row';
import type { Condition, Query, Select, Tables } from './sql-query';

/** What a query comes to: rows, or the error it ended with. */
export type Answer = { readonly rows: readonly Row[] } | { readonly error: string };

class DivisionByZero extends Error {
  override readonly name = 'DivisionByZero';
}

/**
 * Evaluates a query. A policy is a security barrier: its condition is decided on for a row before the query's own is
 * looked at, so that no error, and no function, sees a row that the policy removes.
 * https://www.postgresql.org/docs/current/rules-privileges.html
 */
export function evaluate(query: Query, tables: Tables): Answer {
  try {
    return { rows: query.flatMap((select) => evaluateSelect(select, tables)) };
  } catch (error) {
    if (error instanceof DivisionByZero) return { error: error.message };
    throw error;
  }
}

function evaluateSelect({ output, table, policy, where }: Select, tables: Tables): readonly Row[] {
  const all = tables[table];
  if (!all) throw new Error(`there is no table "${table}"`);
  const rows = all.filter(
    (row) => (!policy || fulfils(row, policy, tables)) && (!where || fulfils(row, where, tables)),
  );
  switch (output.type) {
    case 'columns':
      return rows.map((row) => Object.fromEntries(output.columns.map((name) => [name, row[name] ?? null])));
    case 'all':
      return rows;
    case 'count':
      return [{ count: rows.length }];
    case 'sum':
      // As in SQL, the sum of no rows is null.
      return [
        {
          sum: rows.length === 0 ? null : rows.reduce((sum, row) => sum + Number(row[output.column] ?? 0), 0),
        },
      ];
  }
}

function fulfils(row: Row, condition: Condition, tables: Tables): boolean {
  switch (condition.type) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'compare':
      return compares(row[condition.column] ?? null, condition.operator, condition.value);
    case 'in':
      return condition.values.some((value) => value === row[condition.column]);
    case 'divide': {
      const divisor = Number(row[condition.column]) - condition.value;
      if (divisor === 0) throw new DivisionByZero('division by zero');
      return 1 / divisor > 0;
    }
    case 'exists':
      return evaluateSelect(condition.query, tables).length > 0;
    case 'and':
      return condition.items.every((item) => fulfils(row, item, tables));
    case 'or':
      return condition.items.some((item) => fulfils(row, item, tables));
  }
}

/** As in SQL, nothing compares with null. */
function compares(left: Row[string], operator: '=' | '<' | '>', right: string | number): boolean {
  if (left === null || left === undefined || typeof left !== typeof right) return false;
  if (operator === '=') return left === right;
  return operator === '<' ? left < right : left > right;
}
