import type { Row } from './row';

/** A condition of the modelled SQL subset. */
export type Condition =
  | { readonly type: 'true' | 'false' }
  | {
      readonly type: 'compare';
      readonly column: string;
      readonly operator: '=' | '<' | '>';
      readonly value: string | number;
    }
  | { readonly type: 'in'; readonly column: string; readonly values: readonly string[] }
  /** `1.0 / (column - value) > 0`: raises an error at the row whose column has this value. */
  | { readonly type: 'divide'; readonly column: string; readonly value: number }
  | { readonly type: 'exists'; readonly query: Select }
  | { readonly type: 'and' | 'or'; readonly items: readonly Condition[] };

/** What a `SELECT` gives: columns of its rows, or one number over all of them. */
export type Output =
  | { readonly type: 'all' | 'count' }
  | { readonly type: 'columns'; readonly columns: readonly string[] }
  | { readonly type: 'sum'; readonly column: string };

/** A `SELECT` over one table. `policy` was added by the catalog, and is decided on before `where` is looked at. */
export interface Select {
  readonly output: Output;
  readonly table: string;
  readonly policy?: Condition;
  readonly where?: Condition;
}

/** One `SELECT`, or several with `UNION ALL` between them. */
export type Query = readonly Select[];

/** The rows of each table by its name. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** The query as SQL, a condition a line, subqueries further in. */
export function sqlText(query: Query): string {
  return markedText(query).replaceAll(/[\uE000\uE001]/g, '');
}

/** Where in `sqlText` the conditions stand that were added by a policy: UTF-16 code units, the end excluded. */
export function policySpans(query: Query): { readonly from: number; readonly to: number }[] {
  const pieces = markedText(query).split(/[\uE000\uE001]/);
  let at = 0;
  return pieces.flatMap((piece, i) => {
    const from = at;
    at += piece.length;
    return i % 2 === 1 ? [{ from, to: at }] : [];
  });
}

/** The SQL with U+E000 before and U+E001 after each condition of a policy. */
function markedText(query: Query): string {
  return query.map((select) => clauses(select).join('\n')).join('\nUNION ALL ');
}

function clauses({ output, table, policy, where }: Select): string[] {
  const lines = [`SELECT ${outputText(output)} FROM ${table}`];
  if (policy) lines.push(`WHERE \uE000${conditionText(policy)}\uE001`);
  if (where) {
    const text = conditionText(where);
    lines.push(policy ? `  AND (${text.replaceAll('\n', '\n  ')})` : `WHERE ${text}`);
  }
  return lines;
}

function outputText(output: Output): string {
  switch (output.type) {
    case 'columns':
      return output.columns.join(', ');
    case 'all':
      return '*';
    case 'count':
      return 'count(*)';
    case 'sum':
      return `sum(${output.column})`;
  }
}

function conditionText(condition: Condition): string {
  switch (condition.type) {
    case 'true':
      return '1 = 1';
    case 'false':
      return 'FALSE';
    case 'compare':
      return `${condition.column} ${condition.operator} ${literal(condition.value)}`;
    case 'in':
      return `${condition.column} IN (${condition.values.map(literal).join(', ')})`;
    case 'divide':
      return `1.0 / (${condition.column} - ${condition.value}) > 0`;
    case 'exists':
      return `EXISTS (\n  ${clauses(condition.query).join('\n').replaceAll('\n', '\n  ')})`;
    default:
      return condition.items
        .map((item) => ('items' in item ? `(${conditionText(item)})` : conditionText(item)))
        .join(` ${condition.type.toUpperCase()} `);
  }
}

function literal(value: string | number): string {
  return typeof value === 'number'
    ? String(value)
    : `'${value.replaceAll(/[\uE000\uE001]/g, '').replaceAll("'", "''")}'`;
}
