import type { Json } from '@/lib/trace';

/** A row as SQL sees it. */
export type SqlRow = { readonly [column: string]: Json };

/** Whether a function may be evaluated by PostgreSQL in place of whoever asks. */
export interface SqlFunction {
  readonly name: string;
  /** Built into PostgreSQL, or in an extension that the connection declares as shippable. */
  readonly builtIn: boolean;
  /** https://www.postgresql.org/docs/current/xfunc-volatility.html */
  readonly volatility: 'immutable' | 'stable' | 'volatile';
  readonly call: (value: Json) => boolean;
}

/** The condition of a `WHERE`. */
export type Predicate =
  | {
      readonly type: 'compare';
      readonly column: string;
      readonly operator: '=' | '>=' | '<';
      readonly value: string | number;
    }
  | { readonly type: 'call'; readonly function: SqlFunction; readonly column: string }
  | { readonly type: 'and' | 'or'; readonly items: readonly Predicate[] };

/** The predicate as SQL; inner `AND`s and `OR`s in parentheses. */
export function sqlOf(predicate: Predicate): string {
  switch (predicate.type) {
    case 'compare': {
      const { column, operator, value } = predicate;
      return `${column} ${operator} ${typeof value === 'number' ? value : `'${value.replaceAll("'", "''")}'`}`;
    }
    case 'call':
      return `${predicate.function.name}(${predicate.column})`;
    default:
      return predicate.items
        .map((item) => ('items' in item ? `(${sqlOf(item)})` : sqlOf(item)))
        .join(` ${predicate.type.toUpperCase()} `);
  }
}

/** Whether a row fulfils the predicate. No `AND` or `OR` of nothing: the first holds, the second does not. */
export function fulfils(row: SqlRow, predicate: Predicate): boolean {
  switch (predicate.type) {
    case 'compare':
      return compares(row[predicate.column] ?? null, predicate.operator, predicate.value);
    case 'call':
      return predicate.function.call(row[predicate.column] ?? null);
    case 'and':
      return predicate.items.every((item) => fulfils(row, item));
    case 'or':
      return predicate.items.some((item) => fulfils(row, item));
  }
}

/** As in SQL, nothing compares with null. */
function compares(left: Json, operator: '=' | '>=' | '<', right: string | number): boolean {
  if (left === null || typeof left !== typeof right) return false;
  if (operator === '=') return left === right;
  return operator === '<' ? (left as typeof right) < right : (left as typeof right) >= right;
}
