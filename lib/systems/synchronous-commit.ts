import type { WalRecord } from './replica';

/**
 * Commits that wait for a standby to have flushed them (`synchronous_standby_names`). Without a standby they wait; they
 * do not fail (https://www.postgresql.org/docs/current/warm-standby.html#SYNCHRONOUS-REPLICATION).
 */
export class SynchronousCommit {
  #waiting: WalRecord[] = [];

  get waiting(): readonly WalRecord[] {
    return this.#waiting;
  }

  wait(record: WalRecord): void {
    this.#waiting.push(record);
  }

  /** The standby has flushed up to `lsn`: the commits that may be acknowledged now, in order. */
  flushed(lsn: number): WalRecord[] {
    const released = this.#waiting.filter((record) => record.end <= lsn);
    this.#waiting = this.#waiting.filter((record) => record.end > lsn);
    return released;
  }

  /** The server stops: nobody will be answered. */
  abandon(): WalRecord[] {
    const abandoned = this.#waiting;
    this.#waiting = [];
    return abandoned;
  }
}
