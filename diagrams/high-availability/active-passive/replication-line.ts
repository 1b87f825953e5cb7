import type { Outgoing, Random, World } from '@/lib/simulation';
import { lsnText, type WalRecord } from '@/lib/systems/replica';
import type { Json } from '@/lib/trace';
import { primary, replication, type Server, standby } from './nodes';
import type { PostgresServer } from './server';

/** For how long pg_rewind copies; microseconds. */
const rewinding = 1_500_000;

/** All that passes between the two servers, in either direction: the log, its confirmations, and the way back in. */
export class ReplicationLine {
  readonly #world: World;
  readonly #network: Random;
  readonly #active: PostgresServer;
  readonly #standby: PostgresServer;
  /** One way, in microseconds. */
  readonly #latency: number;
  readonly #arrivals: Record<Server, number> = { 'postgresql-active': 0, 'postgresql-standby': 0 };
  /** Streamed records that a lagging standby has not taken yet. */
  #held: (readonly WalRecord[])[] = [];
  #demoted = false;
  #rewinding = false;

  constructor(world: World, active: PostgresServer, standbyServer: PostgresServer, latency: number) {
    this.#world = world;
    this.#network = world.random('replication');
    this.#active = active;
    this.#standby = standbyServer;
    this.#latency = latency;
  }

  /** Looks whether something has to be sent again. A lagging standby is slow, not silent: its connection is open. */
  check(): void {
    if (this.#world.suffers('lag', standby)) return;
    this.#active.checkStream();
    this.#standby.checkStream();
  }

  /** The standby dies with what it has not written. */
  forget(): void {
    this.#held = [];
  }

  /** Records for the other server. */
  stream(from: Server, records: readonly WalRecord[]): void {
    const last = records.at(-1)!;
    const bytes = last.end - records[0]!.lsn;
    this.#replicate(
      from,
      {
        kind: 'wal',
        label: records.length === 1 ? `WAL: ${last.transaction}` : `WAL: ${records.length} orders`,
        payload: records.map((record) => ({ ...record, lsn: lsnText(record.lsn), end: lsnText(record.end) })),
        bytes,
        count: records.length,
        correlation: last.transaction,
      },
      () => this.#receive(from === 'postgresql-active' ? this.#standby : this.#active, records),
    );
  }

  #receive(server: PostgresServer, records: readonly WalRecord[]): void {
    if (server === this.#standby && this.#world.suffers('lag', standby)) {
      this.#held.push(records);
      return;
    }
    if (server.replica.role === 'primary') return;
    server.receive(records);
    const flushed = server.replica.flushed;
    const other = server === this.#active ? this.#standby : this.#active;
    this.#replicate(
      server.name,
      {
        kind: 'reply',
        label: 'flushed',
        payload: { flushed: lsnText(flushed) },
        bytes: 34,
        correlation: records.at(-1)!.transaction,
      },
      () => other.confirmed(flushed),
    );
  }

  /** The standby takes what has waited for it. */
  catchUp(): void {
    const held = this.#held;
    this.#held = [];
    for (const records of held) this.#receive(this.#standby, records);
  }

  /** Between the servers, in either direction. */
  #replicate(from: Server, message: Outgoing, deliver: () => void): void {
    const jitter = this.#network.int(0, this.#latency >> 3);
    // One connection keeps its order: what was sent earlier arrives earlier.
    const at = Math.max(this.#world.now + this.#latency + jitter, this.#arrivals[from] + 1);
    this.#arrivals[from] = at;
    this.#world.send(replication, message, {
      latency: at - this.#world.now,
      backwards: from === 'postgresql-standby',
      deliver,
    });
  }

  /** Another server holds the right to write: the old primary asks it where their histories part. */
  rejoin(): void {
    const active = this.#active;
    if (active.replica.role === 'standby' || this.#standby.replica.role !== 'primary') return;
    if (!this.#demoted) active.demote();
    this.#demoted = true;
    if (this.#rewinding) return;
    const { timeline } = active.replica;
    this.#control('pg_rewind', { timeline }, () => {
      this.#rewinding = true;
      this.#world.after(rewinding, () => {
        this.#rewinding = false;
        if (active.down || active.replica.role === 'standby') return;
        active.rewind(this.#standby);
        this.follow();
      });
    });
  }

  /** The old primary asks to be streamed to. */
  follow(): void {
    const lsn = this.#active.replica.flushed;
    this.#control('follow', { from: lsnText(lsn) }, () => {
      if (this.#standby.followed) return;
      this.#world.record(primary, 'rejoined', `follows as a standby from ${lsnText(lsn)}`, { lsn });
      this.#standby.follow(lsn);
    });
  }

  #control(label: string, payload: { [key: string]: Json }, deliver: () => void): void {
    this.#world.send(
      replication,
      { kind: 'control', label, payload, bytes: 60, correlation: label },
      { latency: this.#latency, deliver },
    );
  }
}
