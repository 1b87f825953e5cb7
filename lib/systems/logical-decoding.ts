import type { RowChange } from './row';
import type { LogRecord } from './write-ahead-log';

export interface DecodedChange extends RowChange {
  readonly lsn: number;
}

/** A committed transaction as a slot hands it out: whole, its changes in their order. */
export interface DecodedTransaction {
  readonly xid: number;
  readonly changes: readonly DecodedChange[];
  /** Position of its commit record, and of what follows it: what a consumer confirms. */
  readonly commitLsn: number;
  readonly end: number;
}

/**
 * Reassembles transactions from log records and hands them out in commit order; what rolled back never appears. Record
 * positions are therefore not monotonic over the stream, commits are
 * (https://www.postgresql.org/docs/current/logicaldecoding-explanation.html).
 */
export class LogicalDecoder {
  readonly #open = new Map<number, DecodedChange[]>();
  readonly #startAfter: number;

  /** Transactions whose commit ends at or before `startAfter` are skipped: their consumer has confirmed them. */
  constructor(startAfter: number) {
    this.#startAfter = startAfter;
  }

  /** The transaction that this record completes, else null. Records must come in order of position. */
  feed(record: LogRecord): DecodedTransaction | null {
    switch (record.type) {
      case 'change': {
        const changes = this.#open.get(record.xid) ?? [];
        changes.push({ ...record.change, lsn: record.lsn });
        this.#open.set(record.xid, changes);
        return null;
      }
      case 'abort':
        this.#open.delete(record.xid);
        return null;
      case 'commit': {
        const changes = this.#open.get(record.xid) ?? [];
        this.#open.delete(record.xid);
        if (record.end <= this.#startAfter || changes.length === 0) return null;
        return { xid: record.xid, changes, commitLsn: record.lsn, end: record.end };
      }
    }
  }
}

/**
 * Remembers for one consumer how far it has come, so that the server keeps what it still needs
 * (https://www.postgresql.org/docs/current/view-pg-replication-slots.html). `restart_lsn` is exact here; PostgreSQL moves
 * it in coarser steps, from one logged list of running transactions to the next.
 */
export class ReplicationSlot {
  /** Where transactions begin and end that are running or not confirmed. */
  readonly #spans = new Map<number, { readonly first: number; end: number | null }>();
  #confirmed: number;

  constructor(lsn: number) {
    this.#confirmed = lsn;
  }

  /** `confirmed_flush_lsn`: the consumer has everything that committed before it. */
  get confirmed(): number {
    return this.#confirmed;
  }

  /** `restart_lsn`: decoding has to start here to see whole every transaction that is not confirmed. */
  get restart(): number {
    let restart = this.#confirmed;
    for (const { first } of this.#spans.values()) restart = Math.min(restart, first);
    return restart;
  }

  /** Follows the log: every record, in order. */
  note(record: LogRecord): void {
    const span = this.#spans.get(record.xid) ?? { first: record.lsn, end: null };
    this.#spans.set(record.xid, span);
    if (record.type === 'abort') this.#spans.delete(record.xid);
    else if (record.type === 'commit') span.end = record.end;
    if (span.end !== null && span.end <= this.#confirmed) this.#spans.delete(record.xid);
  }

  /** The consumer has stored everything that committed before `lsn`; never moves backwards. */
  confirm(lsn: number): void {
    this.#confirmed = Math.max(this.#confirmed, lsn);
    for (const [xid, { end }] of this.#spans) {
      if (end !== null && end <= this.#confirmed) this.#spans.delete(xid);
    }
  }
}
