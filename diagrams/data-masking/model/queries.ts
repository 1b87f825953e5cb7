/** A question about the one customer: the row or whether it is there, with a condition or none. */
export interface Asked {
  readonly title: string;
  readonly output: 'row' | 'count';
  readonly where: Where | null;
}

export interface Where {
  readonly column: string;
  readonly operator: '=' | 'LIKE';
  /** For `LIKE`, what the value begins with. */
  readonly value: string;
}

/** The number that somebody has heard and looks for. */
export const heard = '123-45-6789';

const bySsn = (value: string): Where => ({ column: 'ssn', operator: '=', value });

/** The queries that can be sent, by name. */
export const queries: Readonly<Record<'record' | 'find-raw' | 'find-masked', Asked>> = {
  record: { title: 'The customer', output: 'row', where: null },
  'find-raw': { title: 'The one with this number', output: 'row', where: bySsn(heard) },
  'find-masked': { title: 'The one shown like this', output: 'row', where: bySsn('***-**-6789') },
};

/** One step of reading a number by asking: is there one that begins like this? */
export function guess(start: string): Asked {
  return {
    title: `Begins with ${start}?`,
    output: 'count',
    where: { column: 'ssn', operator: 'LIKE', value: start },
  };
}

/** The room of a line, in characters: three masked columns, and a reader's panel. */
export const lineWidth = { table: 60, reader: 28 } as const;

/** All columns, as a reader asks for them. */
export const star: readonly string[] = ['*'];

/** The query as SQL; `read` says how a column is read, `filter` how the condition reads it. */
export function sqlText(
  { output, where }: Asked,
  columns: readonly string[],
  read: (column: string) => string = (column) => column,
  filter: (column: string) => string = read,
  width: number = lineWidth.table,
): string {
  const names = output === 'count' ? ['count(*)'] : columns.map(read);
  const words = names.map((name, i) => (i === names.length - 1 ? name : `${name},`));
  const pieces = [`SELECT ${words[0]}`, ...words.slice(1), 'FROM customers'];
  if (where) {
    const { column, operator, value } = where;
    const pattern = operator === 'LIKE' ? `${value}%` : value;
    pieces.push(`WHERE ${filter(column)} ${operator} '${pattern.replaceAll("'", "''")}'`);
  }
  return inLines(pieces, width);
}

/** What a query says of itself on its message: `SELECT count(*) … LIKE '12%'`. */
export function queryLabel(asked: Asked): string {
  const sql = sqlText(asked, star).replaceAll('\n', ' ');
  return sql.replace(' FROM customers WHERE', ' … WHERE');
}

/** As many pieces in a line as there is room for. */
function inLines(pieces: readonly string[], width: number): string {
  return pieces.reduce((text, piece) => {
    const last = text.slice(text.lastIndexOf('\n') + 1);
    return `${text}${last.length + 1 + piece.length <= width ? ' ' : '\n'}${piece}`;
  });
}
