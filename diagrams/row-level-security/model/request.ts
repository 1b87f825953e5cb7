import type { Row } from '@/lib/systems/row';
import type { Query } from '@/lib/systems/sql-query';

/** What comes back: rows, or why there are none. */
export type Outcome = { readonly rows: readonly Row[] } | { readonly error: string };

/** A query on its way through the catalog. */
export interface Request {
  readonly id: string;
  readonly user: string;
  /** Its name in the list of queries. */
  readonly name: string;
  readonly title: string;
  readonly query: Query;
}

/** A query with the regions that its user had when it began. */
export interface Granted extends Request {
  readonly regions: readonly string[];
  readonly exempt: boolean;
}

/** SQL in one short line, as it is written on a message: `SELECT … WHERE region = 'APAC'`. */
export function sqlLabel(sql: string): string {
  const line = sql.replaceAll(/\s+/g, ' ').replaceAll('( ', '(');
  const short = line.length > 36 ? line.replace('SELECT * FROM orders', 'SELECT …') : line;
  return short.length > 48 ? `${short.slice(0, 47).trimEnd()}…` : short;
}

/** What an answer says of itself on its message: `2 rows`, or the error. */
export function outcomeLabel(outcome: Outcome): string {
  return 'error' in outcome ? `error: ${outcome.error}` : answerText(outcome);
}

/** `2 rows`, `no rows`, `sum 430`, `no sum`: an answer in a few characters. */
export function answerText(outcome: Outcome): string {
  if ('error' in outcome) return 'error';
  const { rows } = outcome;
  if (rows.length === 1 && rows[0] && 'sum' in rows[0])
    return rows[0].sum === null ? 'no sum' : `sum ${rows[0].sum}`;
  return rows.length === 0 ? 'no rows' : rows.length === 1 ? '1 row' : `${rows.length} rows`;
}
