import type { World } from '@/lib/simulation';
import type { ReplicationSlot } from '@/lib/systems/logical-decoding';
import { lsnText } from '@/lib/systems/lsn';
import type { LogRecord, WriteAheadLog } from '@/lib/systems/write-ahead-log';
import { wal } from './places';

/** Entries that stay on show when the log has let them go. */
const kept = 14;

/** What the log's node shows: its records, how far the slot has read, and how much is kept for it. */
export class LogPanel {
  readonly #world: World;
  readonly #wal: WriteAheadLog;
  readonly #slot: ReplicationSlot;
  /** Positions of the entries on show; the first has the number `#start`. */
  #shown: number[] = [];
  #start = 0;

  constructor(world: World, log: WriteAheadLog, slot: ReplicationSlot) {
    this.#world = world;
    this.#wal = log;
    this.#slot = slot;
    world.change(
      wal,
      { op: 'lane', field: 'log', key: 'wal', title: 'WAL', note: null },
      { op: 'values', field: 'positions', values: this.#positions() },
    );
  }

  append(record: LogRecord): void {
    const { lsn } = record;
    this.#shown.push(lsn);
    this.#world.change(
      wal,
      { op: 'append', field: 'log', key: 'wal', entries: [{ label: labelOf(record) }] },
      { op: 'values', field: 'positions', values: { retained: this.#positions().retained } },
    );
  }

  flushed(): void {
    this.#world.change(wal, {
      op: 'values',
      field: 'positions',
      values: { flushed: lsnText(this.#wal.flushed) },
    });
  }

  /** The slot's reader has come to position `next`. */
  read(next: number): void {
    const first = this.#shown.findIndex((lsn) => lsn >= next);
    const position = this.#start + (first < 0 ? this.#shown.length : first);
    this.#world.change(wal, { op: 'read', field: 'log', key: 'wal', position });
  }

  /** Lets go what the slot does not need. */
  recycle(): void {
    const { restart } = this.#slot;
    this.#wal.recycle(restart);
    const needed = this.#shown.findIndex((lsn) => lsn >= restart);
    const gone = Math.min(needed < 0 ? this.#shown.length : needed, this.#shown.length - kept);
    if (gone > 0) {
      this.#shown = this.#shown.slice(gone);
      this.#start += gone;
      this.#world.change(wal, { op: 'trim', field: 'log', key: 'wal', to: this.#start });
    }
    this.#world.change(wal, { op: 'values', field: 'positions', values: this.#positions() });
  }

  #positions() {
    const { restart, confirmed } = this.#slot;
    return {
      flushed: lsnText(this.#wal.flushed),
      restart: lsnText(restart),
      confirmed: lsnText(confirmed),
      retained: this.#wal.end - restart,
    };
  }
}

/** `INSERT orders 1042`, `COMMIT tx 731`: a record as one reads it aloud. */
function labelOf(record: LogRecord): string {
  if (record.type === 'change') {
    const { op, table, key } = record.change;
    return `${op.toUpperCase()} ${table} ${key}`;
  }
  return `${record.type === 'commit' ? 'COMMIT' : 'ROLLBACK'} tx ${record.xid}`;
}
