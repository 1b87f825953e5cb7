/** A row of a table: columns and their values. */
export type Row = { readonly [column: string]: string | number | boolean | null };

/** One change of one row, as a transaction made it. */
export interface RowChange {
  readonly table: string;
  /** The primary key's value, as text. */
  readonly key: string;
  readonly op: 'insert' | 'update' | 'delete';
  readonly before: Row | null;
  readonly after: Row | null;
}
