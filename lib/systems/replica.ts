/** A committed transaction in a write-ahead log. Positions count bytes; `end` is where the next record begins. */
export interface WalRecord {
  readonly timeline: number;
  readonly lsn: number;
  readonly end: number;
  readonly transaction: string;
}

/** Where a timeline parted from the one before. */
export interface TimelineFork {
  readonly timeline: number;
  readonly at: number;
}

/**
 * A PostgreSQL server as far as replication sees it: a log on a timeline, in a role. A promotion opens a new timeline
 * where the log ends; a server whose log has gone on beyond that point cannot follow until it is rewound to it
 * (https://www.postgresql.org/docs/current/continuous-archiving.html#BACKUP-TIMELINES, pg_rewind).
 */
export class Replica {
  #role: 'primary' | 'standby';
  #wal: WalRecord[] = [];
  #forks: TimelineFork[] = [];
  readonly #start: number;

  /** `start`: the position of the first record, the same on servers that shall replicate. */
  constructor(role: 'primary' | 'standby', start: number) {
    this.#role = role;
    this.#start = start;
  }

  get role(): 'primary' | 'standby' {
    return this.#role;
  }

  get timeline(): number {
    return this.#forks.at(-1)?.timeline ?? 1;
  }

  /** Where the log ends. */
  get flushed(): number {
    return this.#wal.at(-1)?.end ?? this.#start;
  }

  get forks(): readonly TimelineFork[] {
    return this.#forks;
  }

  get wal(): readonly WalRecord[] {
    return this.#wal;
  }

  /** Records from position `lsn` on. */
  from(lsn: number): WalRecord[] {
    let index = this.#wal.length;
    while (index > 0 && this.#wal[index - 1]!.lsn >= lsn) index--;
    return this.#wal.slice(index);
  }

  /** Commits a transaction of `bytes` to the log. Throws on a standby: it is read-only. */
  append(transaction: string, bytes: number): WalRecord {
    if (this.#role !== 'primary') throw new Error(`a standby cannot commit transaction ${transaction}`);
    const lsn = this.flushed;
    const record = { timeline: this.timeline, lsn, end: lsn + bytes, transaction };
    this.#wal.push(record);
    return record;
  }

  /**
   * Takes a streamed record; false when it does not continue this log (a gap, a repetition, another timeline): the
   * sender has to start again from `flushed`.
   */
  receive(record: WalRecord): boolean {
    if (this.#role !== 'standby' || record.lsn !== this.flushed || record.timeline > this.timeline)
      return false;
    this.#wal.push(record);
    return true;
  }

  /** A standby becomes primary on the next timeline. */
  promote(): TimelineFork {
    const fork = { timeline: this.timeline + 1, at: this.flushed };
    this.#forks.push(fork);
    this.#role = 'primary';
    return fork;
  }

  /** What this log holds beyond the point where `source` parted from it. */
  divergedFrom(source: Replica): WalRecord[] {
    return this.from(this.#forkPoint(source));
  }

  /** Becomes a standby of `source`: what diverged is dropped and returned. */
  rewind(source: Replica): WalRecord[] {
    const dropped = this.divergedFrom(source);
    this.#wal.length -= dropped.length;
    this.#forks = [...source.#forks];
    this.#role = 'standby';
    return dropped;
  }

  #forkPoint(source: Replica): number {
    const parted = source.#forks.find((fork) => fork.timeline > this.timeline);
    return parted?.at ?? this.flushed;
  }
}

/** A position as PostgreSQL writes it: two hexadecimal halves of 32 bits. */
export function lsnText(lsn: number): string {
  const high = Math.floor(lsn / 0x1_0000_0000);
  return `${high.toString(16).toUpperCase()}/${(lsn % 0x1_0000_0000).toString(16).toUpperCase()}`;
}
