/** A column of an answer, and the columns of tables that it was computed from, each by its full name. */
export interface DerivedColumn {
  readonly column: string;
  readonly from: readonly string[];
}

/** Where one answer came from. */
export interface LineageRecord {
  readonly query: string;
  readonly user: string;
  /** Simulated microseconds. */
  readonly time: number;
  /** Full names, each once, in the order in which columns name them. */
  readonly tables: readonly string[];
  readonly columns: readonly DerivedColumn[];
}

/**
 * Lineage as a catalog keeps it: down to columns, for every query that was answered, whichever system the columns lie in.
 * https://docs.databricks.com/aws/en/data-governance/unity-catalog/data-lineage
 */
export class Lineage {
  readonly #records = new Map<string, LineageRecord>();

  /** Keeps where an answer came from. Throws a RangeError for a query that has a record, or a column without a table. */
  record(query: string, user: string, time: number, columns: readonly DerivedColumn[]): LineageRecord {
    if (this.#records.has(query)) throw new RangeError(`${query} has its lineage already`);
    const tables = [...new Set(columns.flatMap(({ from }) => from.map(tableOf)))];
    const record = { query, user, time, tables, columns };
    this.#records.set(query, record);
    return record;
  }

  of(query: string): LineageRecord | undefined {
    return this.#records.get(query);
  }

  /** The queries whose answers would have been others with another value in this column, in order of time. */
  fedBy(column: string): readonly string[] {
    return [...this.#records.values()]
      .filter(({ columns }) => columns.some(({ from }) => from.includes(column)))
      .map(({ query }) => query);
  }
}

function tableOf(column: string): string {
  const end = column.lastIndexOf('.');
  if (end < 1) throw new RangeError(`"${column}" names no table`);
  return column.slice(0, end);
}
