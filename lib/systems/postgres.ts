import type { Row, RowChange } from './row';
import { type LogRecord, WriteAheadLog } from './write-ahead-log';

export interface TableDefinition {
  readonly name: string;
  readonly key: string;
  readonly rows: readonly Row[];
}

export interface PostgresOptions {
  readonly tables: readonly TableDefinition[];
  /** Where its log begins, and the number of its first transaction. */
  readonly lsn: number;
  readonly xid: number;
  /**
   * What is logged of the old row (`ALTER TABLE … REPLICA IDENTITY`): `full` all of it; `default` the key of a deleted row, and
   * nothing of an updated one, whose key no update here changes (https://www.postgresql.org/docs/current/sql-altertable.html).
   */
  readonly replicaIdentity: 'full' | 'default';
}

interface Table {
  readonly key: string;
  readonly rows: Map<string, Row>;
}

/** A change that waits for another transaction: the row is locked. */
export class RowLockedError extends Error {
  override readonly name = 'RowLockedError';
}

/**
 * A PostgreSQL server as far as its log sees it: tables, transactions with row locks, and a write-ahead log. What a
 * transaction has written is seen by others once it has committed (https://www.postgresql.org/docs/current/mvcc.html);
 * the second writer of a row waits for the first (https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-ROWS).
 */
export class Postgres {
  readonly wal: WriteAheadLog;
  readonly #tables = new Map<string, Table>();
  readonly #replicaIdentity: PostgresOptions['replicaIdentity'];
  /** Changes of running transactions, in order. */
  readonly #running = new Map<number, RowChange[]>();
  readonly #locks = new Map<string, number>();
  #nextXid: number;

  constructor({ tables, lsn, xid, replicaIdentity }: PostgresOptions) {
    this.wal = new WriteAheadLog(lsn);
    this.#nextXid = xid;
    this.#replicaIdentity = replicaIdentity;
    for (const { name, key, rows } of tables) {
      this.#tables.set(name, { key, rows: new Map(rows.map((row) => [String(row[key]), row])) });
    }
  }

  /** The number that the next transaction gets. */
  get nextXid(): number {
    return this.#nextXid;
  }

  begin(): number {
    const xid = this.#nextXid++;
    this.#running.set(xid, []);
    return xid;
  }

  /** Committed rows of a table. */
  rows(table: string): Row[] {
    return [...this.#table(table).rows.values()];
  }

  /** A committed row. */
  row(table: string, key: string): Row | undefined {
    return this.#table(table).rows.get(key);
  }

  /** The transaction that holds a row; undefined when none does. */
  lockedBy(table: string, key: string): number | undefined {
    return this.#locks.get(`${table}/${key}`);
  }

  insert(xid: number, table: string, row: Row): LogRecord {
    const key = String(row[this.#table(table).key]);
    if (this.#seenBy(xid, table, key)) throw new Error(`${table} has a row with key ${key} already`);
    return this.#change(xid, { table, key, op: 'insert', before: null, after: row });
  }

  update(xid: number, table: string, key: string, columns: Row): LogRecord {
    const before = this.#existing(xid, table, key);
    return this.#change(xid, { table, key, op: 'update', before, after: { ...before, ...columns } });
  }

  delete(xid: number, table: string, key: string): LogRecord {
    const before = this.#existing(xid, table, key);
    return this.#change(xid, { table, key, op: 'delete', before, after: null });
  }

  /** Adds a column that is null in all rows: changes the catalog and no row (https://www.postgresql.org/docs/current/ddl-alter.html). */
  addColumn(table: string, column: string): void {
    const { rows } = this.#table(table);
    for (const [key, row] of rows) rows.set(key, { ...row, [column]: null });
  }

  /** Logs the commit. It counts, for others too, once the log is flushed to the end of this record: then call `finish`. */
  commit(xid: number): LogRecord {
    this.#changesOf(xid);
    return this.wal.append(xid, { type: 'commit' });
  }

  /** The commit is durable: its changes are visible and its locks are free. */
  finish(xid: number): void {
    for (const { table, key, after } of this.#end(xid)) {
      const { rows } = this.#table(table);
      if (after) rows.set(key, after);
      else rows.delete(key);
    }
  }

  rollback(xid: number): LogRecord {
    this.#end(xid);
    return this.wal.append(xid, { type: 'abort' });
  }

  #change(xid: number, change: RowChange): LogRecord {
    const lock = `${change.table}/${change.key}`;
    const holder = this.#locks.get(lock);
    if (holder !== undefined && holder !== xid) throw new RowLockedError(`${lock} is locked by ${holder}`);
    this.#locks.set(lock, xid);
    this.#changesOf(xid).push(change);
    return this.wal.append(xid, { type: 'change', change: this.#logged(change) });
  }

  #logged(change: RowChange): RowChange {
    if (this.#replicaIdentity === 'full' || change.before === null) return change;
    if (change.op === 'update') return { ...change, before: null };
    const { key } = this.#table(change.table);
    return { ...change, before: { [key]: change.before[key]! } };
  }

  #existing(xid: number, table: string, key: string): Row {
    const row = this.#seenBy(xid, table, key);
    if (!row) throw new Error(`${table} has no row with key ${key}`);
    return row;
  }

  #seenBy(xid: number, table: string, key: string): Row | undefined {
    const own = this.#changesOf(xid).findLast((change) => change.table === table && change.key === key);
    return own ? (own.after ?? undefined) : this.row(table, key);
  }

  #changesOf(xid: number): RowChange[] {
    const changes = this.#running.get(xid);
    if (!changes) throw new Error(`no transaction ${xid} is running`);
    return changes;
  }

  #end(xid: number): RowChange[] {
    const changes = this.#changesOf(xid);
    this.#running.delete(xid);
    for (const [lock, holder] of this.#locks) if (holder === xid) this.#locks.delete(lock);
    return changes;
  }

  #table(name: string): Table {
    const table = this.#tables.get(name);
    if (!table) throw new Error(`no table ${name}`);
    return table;
  }
}
