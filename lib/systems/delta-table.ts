/** One commit in the log of a Delta table. */
export interface DeltaCommit {
  readonly version: number;
  readonly operation: 'CREATE TABLE' | 'STREAMING UPDATE' | 'MERGE' | 'WRITE' | 'ADD COLUMNS';
  /** Rows written by it. */
  readonly rows: number;
}

/**
 * A Delta table as its transaction log tells it: every commit makes the next version, and readers see whole versions
 * only (https://docs.delta.io/latest/delta-batch.html#-deltatimetravel). Rows themselves are kept by whoever models them.
 */
export class DeltaTable {
  #version = -1;
  #rows = 0;
  #columns: readonly string[];

  constructor(columns: readonly string[]) {
    this.#columns = columns;
    this.commit('CREATE TABLE', 0);
  }

  get version(): number {
    return this.#version;
  }

  /** Rows written so far. */
  get rows(): number {
    return this.#rows;
  }

  get columns(): readonly string[] {
    return this.#columns;
  }

  commit(operation: DeltaCommit['operation'], rows: number): DeltaCommit {
    this.#version++;
    this.#rows += rows;
    return { version: this.#version, operation, rows };
  }

  /** Schema evolution: adds the columns that it does not have; the commit, or null when it has them all (https://docs.delta.io/latest/delta-update.html#automatic-schema-evolution). */
  evolve(columns: readonly string[]): DeltaCommit | null {
    const fresh = columns.filter((column) => !this.#columns.includes(column));
    if (fresh.length === 0) return null;
    this.#columns = [...this.#columns, ...fresh];
    return this.commit('ADD COLUMNS', 0);
  }
}
