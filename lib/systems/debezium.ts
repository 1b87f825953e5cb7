import type { Json } from '@/lib/trace';
import type { DecodedTransaction } from './logical-decoding';
import type { Row } from './row';

/** `c` create, `u` update, `d` delete, `r` read in a snapshot. */
export type EnvelopeOp = 'c' | 'u' | 'd' | 'r';

/** The value of a change event (https://debezium.io/documentation/reference/stable/connectors/postgresql.html#postgresql-events). */
export type Envelope = {
  readonly before: Row | null;
  readonly after: Row | null;
  readonly op: EnvelopeOp;
  readonly source: EnvelopeSource;
  readonly ts_ms: number;
};

export type EnvelopeSource = {
  readonly connector: 'postgresql';
  readonly name: string;
  readonly db: string;
  readonly schema: 'public';
  readonly table: string;
  readonly txId: number;
  readonly lsn: number;
  readonly ts_ms: number;
  readonly snapshot: 'true' | 'false';
};

/** What is published: a change event, or the tombstone (`value` null) that lets Kafka compact a deleted key away. */
export interface ConnectorEvent {
  readonly topic: string;
  readonly key: string;
  readonly value: Envelope | null;
  /** Of the change it comes from; a tombstone has that of its delete. */
  readonly lsn: number;
  readonly xid: number;
}

export interface ConnectorOptions {
  /** `topic.prefix`: the logical name of the server. */
  readonly name: string;
  readonly db: string;
}

/** Makes events of changes: Debezium's PostgreSQL connector without its transport. Times are epoch milliseconds. */
export class DebeziumConnector {
  readonly #options: ConnectorOptions;

  constructor(options: ConnectorOptions) {
    this.#options = options;
  }

  /** The events of a transaction, tombstones after deletes. */
  events(transaction: DecodedTransaction, committedAt: number, now: number): ConnectorEvent[] {
    return transaction.changes.flatMap(({ table, key, op, before, after, lsn }) => {
      const source = this.#source(table, transaction.xid, lsn, committedAt, 'false');
      const value = { before, after, op: opOf[op], source, ts_ms: now };
      const event = { topic: table, key, lsn, xid: transaction.xid };
      return op === 'delete'
        ? [
            { ...event, value },
            { ...event, value: null },
          ]
        : [{ ...event, value }];
    });
  }

  /** The rows of a table as they stood at `lsn`, when the snapshot was taken. */
  snapshot(
    table: string,
    key: string,
    rows: readonly Row[],
    lsn: number,
    xid: number,
    now: number,
  ): ConnectorEvent[] {
    return rows.map((row) => ({
      topic: table,
      key: String(row[key]),
      lsn,
      xid,
      value: {
        before: null,
        after: row,
        op: 'r',
        source: this.#source(table, xid, lsn, now, 'true'),
        ts_ms: now,
      },
    }));
  }

  #source(
    table: string,
    txId: number,
    lsn: number,
    at: number,
    snapshot: EnvelopeSource['snapshot'],
  ): EnvelopeSource {
    const { name, db } = this.#options;
    return { connector: 'postgresql', name, db, schema: 'public', table, txId, lsn, ts_ms: at, snapshot };
  }
}

const opOf = { insert: 'c', update: 'u', delete: 'd' } as const;

/** The record that is published for an event, as JSON. */
export function payloadOf({ key, value }: ConnectorEvent): Json {
  return value === null ? { key, value: null } : { ...value };
}

/**
 * How far a connector has come, as Kafka Connect keeps it: what is published and acknowledged becomes the offset to
 * resume from only when it is stored, every `offset.flush.interval.ms`
 * (https://kafka.apache.org/documentation/#connectconfigs_offset.flush.interval.ms).
 */
export class ConnectOffset {
  #position: number;
  #stored: number;
  /** Ends of transactions acknowledged after the stored offset, with their number of changes. */
  #since: { readonly end: number; readonly changes: number }[] = [];

  constructor(lsn: number) {
    this.#position = lsn;
    this.#stored = lsn;
  }

  get position(): number {
    return this.#position;
  }

  get stored(): number {
    return this.#stored;
  }

  /** Changes that a crash now would publish again. */
  get wouldResend(): number {
    return this.#since.reduce((sum, { changes }) => sum + changes, 0);
  }

  /** Kafka has acknowledged everything up to `end`. */
  acknowledged(end: number, changes: number): void {
    this.#position = end;
    this.#since.push({ end, changes });
  }

  /** True if there was something to store. */
  store(): boolean {
    if (this.#position === this.#stored) return false;
    this.#stored = this.#position;
    this.#since = [];
    return true;
  }

  /** A crash: what was not stored is forgotten. */
  forget(): void {
    this.#position = this.#stored;
    this.#since = [];
  }
}
