import type { Outgoing, Steps, World } from '@/lib/simulation';
import { delay } from '@/lib/simulation';
import {
  type DecodedChange,
  type DecodedTransaction,
  LogicalDecoder,
  ReplicationSlot,
} from '@/lib/systems/logical-decoding';
import { lsnText } from '@/lib/systems/lsn';
import { Postgres } from '@/lib/systems/postgres';
import type { Row } from '@/lib/systems/row';
import type { LogRecord } from '@/lib/systems/write-ahead-log';
import type { TableRow } from '@/lib/trace';
import { bytesOf, kindOfOp, labelOf, most } from './carried';
import { LogPanel } from './log-panel';
import type { ModelOptions } from './options';
import { clockAt, edges, keyColumns, type Topic, tables, wal } from './places';
import { firstRows } from './stock';
import { Wire } from './wire';

/** A running transaction of the shop. */
export interface Transaction {
  readonly xid: number;
  /** `order-1042`: what it is about. */
  readonly correlation: string;
  /** In a few words, for the event log. */
  readonly about: string;
  readonly records: Extract<LogRecord, { type: 'change' }>[];
}

/** A decoded transaction on its way to the connector. */
export interface Streamed {
  readonly transaction: DecodedTransaction;
  readonly correlation: string;
  /** Epoch milliseconds. */
  readonly committedAt: number;
}

/** Where the slot was made: doing so logs which transactions are running. */
const slotAt = 0x176_bbd8;
const runningTransactionsBytes = 56;
/** A WAL flush takes about a millisecond on an SSD; a record reaches the log's buffers in microseconds. */
const flushTime = 1_000;
const lockPoll = 2_000;

/** PostgreSQL at its two nodes: tables on one, the log with its replication slot on the other. */
export class Source {
  readonly postgres: Postgres;
  readonly slot: ReplicationSlot;
  readonly #world: World;
  readonly #toLog: Wire;
  readonly #toConnector: Wire;
  readonly #panel: LogPanel;
  readonly #committed = new Map<
    number,
    { readonly end: number; readonly streamed: Omit<Streamed, 'transaction'> }
  >();
  readonly #mutant: ModelOptions['mutant'];
  #session: { readonly decoder: LogicalDecoder; next: number; deliver: (streamed: Streamed) => void } | null =
    null;

  constructor(world: World, { replicaIdentity, mutant }: ModelOptions) {
    this.#world = world;
    this.#mutant = mutant;
    const start = slotAt + runningTransactionsBytes;
    this.postgres = new Postgres({ tables: firstRows, lsn: start, xid: 726, replicaIdentity });
    this.slot = new ReplicationSlot(slotAt);
    this.#toLog = new Wire(world, edges.log, { latency: 50, spacing: 10 });
    this.#toConnector = new Wire(world, edges.readWal, { latency: 800, spacing: 150 });
    this.#panel = new LogPanel(world, this.postgres.wal, this.slot);
    world.change(tables, { op: 'values', field: 'schema', values: { orders: '6' } });
    for (const { name, key, rows } of firstRows) {
      for (const row of rows) this.#show(name, String(row[key]), row);
    }
  }

  begin(correlation: string, about: string): Transaction {
    return { xid: this.postgres.begin(), correlation, about, records: [] };
  }

  /** Writes a row, after waiting for the transaction that holds it. */
  *insert(transaction: Transaction, table: Topic, row: Row): Steps {
    yield* this.#lock(transaction, table, String(row[keyColumns[table]]));
    this.#log(transaction, this.postgres.insert(transaction.xid, table, row));
  }

  *update(transaction: Transaction, table: Topic, key: string, columns: (row: Row) => Row): Steps {
    yield* this.#lock(transaction, table, key);
    const row = this.postgres.row(table, key);
    if (row) this.#log(transaction, this.postgres.update(transaction.xid, table, key, columns(row)));
  }

  *delete(transaction: Transaction, table: Topic, key: string): Steps {
    yield* this.#lock(transaction, table, key);
    if (this.postgres.row(table, key))
      this.#log(transaction, this.postgres.delete(transaction.xid, table, key));
  }

  /** Commits: durable, and seen by the slot, when the log is flushed. */
  commit(transaction: Transaction): void {
    const record = this.postgres.commit(transaction.xid);
    this.#append(record, transaction.correlation, () => {
      this.#world.after(flushTime, () => this.#flushed(transaction, record));
    });
  }

  rollback(transaction: Transaction): void {
    const record = this.postgres.rollback(transaction.xid);
    for (const { change } of transaction.records) {
      this.#show(change.table, change.key, this.postgres.row(change.table, change.key) ?? null);
    }
    this.#append(record, transaction.correlation);
    this.#world.record(
      tables,
      'rollback',
      `tx ${transaction.xid} rolls back: ${transaction.about}`,
      { xid: transaction.xid, changes: transaction.records.length },
      transaction.correlation,
    );
    if (this.#mutant === 'publishes-rolled-back') this.#streamRolledBack(transaction, record);
  }

  /** `ALTER TABLE … ADD COLUMN`: a transaction of its own that changes no row. */
  addColumn(table: Topic, column: string): void {
    this.postgres.addColumn(table, column);
    const transaction = this.begin(`${table}-schema`, `column ${column} added to ${table}`);
    this.commit(transaction);
    this.#world.change(tables, { op: 'values', field: 'schema', values: { [table]: `6 + ${column}` } });
    this.#world.record(tables, 'column-added', `ALTER TABLE ${table} ADD COLUMN ${column}`, {
      table,
      column,
    });
  }

  /** Starts streaming: every transaction that commits after `from`, in commit order. */
  connect(from: number, deliver: (streamed: Streamed) => void): void {
    this.#session = { decoder: new LogicalDecoder(from), next: this.slot.restart, deliver };
    this.#decode();
  }

  disconnect(): void {
    this.#session = null;
  }

  /** The connector has stored everything up to `lsn`: WAL before it may go. */
  confirm(lsn: number): void {
    this.slot.confirm(lsn);
    for (const [xid, { end }] of this.#committed) if (end <= lsn) this.#committed.delete(xid);
    this.#panel.recycle();
    const { restart, confirmed } = this.slot;
    const retained = this.postgres.wal.end - restart;
    this.#world.record(
      wal,
      'slot-confirmed',
      `the slot confirms ${lsnText(confirmed)}: ${retained} bytes of WAL are kept`,
      {
        confirmed,
        restart,
        retained,
      },
    );
  }

  *#lock({ xid }: Transaction, table: string, key: string): Steps {
    for (;;) {
      const holder = this.postgres.lockedBy(table, key);
      if (holder === undefined || holder === xid) return;
      yield delay(lockPoll);
    }
  }

  #log(transaction: Transaction, record: LogRecord): void {
    if (record.type !== 'change') return;
    transaction.records.push(record);
    const { change } = record;
    this.#show(change.table, change.key, change.after ?? change.before, 'muted');
    this.#append(record, transaction.correlation);
  }

  #append(record: LogRecord, correlation: string, then: () => void = () => {}): void {
    this.slot.note(record);
    const payload = {
      lsn: lsnText(record.lsn),
      xid: record.xid,
      ...(record.type === 'change'
        ? { table: record.change.table, before: record.change.before, after: record.change.after }
        : { record: record.type }),
    };
    const message = {
      kind: record.type === 'change' ? kindOfOp[record.change.op] : ('commit' as const),
      label:
        record.type === 'change'
          ? labelOf(record.change.op, record.change.key, record.change.after)
          : `${record.type === 'commit' ? 'COMMIT' : 'ROLLBACK'} tx ${record.xid}`,
      payload,
      bytes: record.end - record.lsn,
      correlation,
    };
    this.#toLog.send(message, () => {
      this.#panel.append(record);
      then();
    });
  }

  #flushed(transaction: Transaction, record: LogRecord): void {
    const { xid, correlation, about } = transaction;
    this.postgres.wal.flush(record.end);
    this.postgres.finish(xid);
    for (const { change } of transaction.records) this.#show(change.table, change.key, change.after);
    this.#committed.set(xid, {
      end: record.end,
      streamed: { correlation, committedAt: clockAt(this.#world.now) },
    });
    const changes = transaction.records.map(({ lsn, change: { table, key, op, after } }) => ({
      table,
      key,
      op,
      lsn,
      after,
    }));
    this.#panel.flushed();
    this.#world.record(
      tables,
      'commit',
      `tx ${xid} commits: ${about}`,
      { xid, lsn: record.lsn, first: transaction.records[0]?.lsn ?? record.lsn, about, changes },
      correlation,
    );
    this.#decode();
  }

  #decode(): void {
    const session = this.#session;
    if (!session) return;
    const decoded: Streamed[] = [];
    for (const record of this.postgres.wal.from(session.next)) {
      session.next = record.end;
      const transaction = session.decoder.feed(record);
      const known = this.#committed.get(record.xid);
      if (transaction && known) decoded.push({ transaction, ...known.streamed });
    }
    this.#stream(decoded, session.deliver);
    this.#panel.read(session.next);
  }

  /** A message for each change; a backlog travels as one. */
  #stream(decoded: readonly Streamed[], deliver: (streamed: Streamed) => void): void {
    const changes = decoded.flatMap(({ transaction, correlation }) =>
      transaction.changes.map((change) => ({ ...change, xid: transaction.xid, correlation })),
    );
    if (changes.length === 0) return;
    const messages = changes.length > most ? [backlog(changes, decoded.length)] : changes.map(single);
    this.#toConnector.sendAll(messages, () => decoded.forEach(deliver));
  }

  #streamRolledBack({ records, xid, correlation }: Transaction, { lsn, end }: LogRecord): void {
    const session = this.#session;
    if (!session || records.length === 0) return;
    const changes = records.map((record) => ({ ...record.change, lsn: record.lsn }));
    const transaction = { xid, changes, commitLsn: lsn, end };
    this.#stream([{ transaction, correlation, committedAt: clockAt(this.#world.now) }], session.deliver);
  }

  #show(table: string, key: string, row: Row | null, tone: TableRow['tone'] = 'normal'): void {
    if (row === null) this.#world.change(tables, { op: 'drop', field: table, key });
    else this.#world.change(tables, { op: 'put', field: table, row: { key, cells: row, tone } });
  }
}

type OnWire = DecodedChange & { readonly xid: number; readonly correlation: string };

function single({ table, key, op, before, after, lsn, xid, correlation }: OnWire): Outgoing {
  const payload = { lsn: lsnText(lsn), xid, table, before, after };
  return {
    kind: kindOfOp[op],
    label: labelOf(op, key, after),
    payload,
    bytes: bytesOf(payload),
    correlation,
  };
}

function backlog(changes: readonly OnWire[], transactions: number): Outgoing {
  const payload = changes.map(({ table, key, op, lsn, xid }) => ({ table, key, op, lsn: lsnText(lsn), xid }));
  return {
    kind: 'wal',
    label:
      transactions === 1
        ? `tx ${changes[0]!.xid}: ${changes.length} changes`
        : `${transactions} transactions`,
    payload,
    bytes: bytesOf(payload),
    count: changes.length,
    correlation: transactions === 1 ? changes[0]!.correlation : 'backlog',
  };
}
