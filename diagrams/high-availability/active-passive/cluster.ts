import type { EdgeId } from '@/lib/model';
import type { Outgoing, Random, World } from '@/lib/simulation';
import { lsnText, type WalRecord } from '@/lib/systems/replica';
import type { Json, Message } from '@/lib/trace';
import { type Grant, Guard, leaseTime, type Request, renewal } from './guard';
import {
  heartbeat,
  lease,
  outward,
  primary,
  promote,
  replication,
  type Server,
  standby,
  writeEdge,
} from './nodes';
import { PostgresServer } from './server';
import { type Place, Sessions } from './sessions';

/** Times in microseconds. */
export interface ClusterOptions {
  readonly synchronous: boolean;
  readonly fencing: boolean;
  readonly detection: number;
  /** One way between the regions. */
  readonly latency: number;
  /** Between two orders, and until when they are written. */
  readonly interval: number;
  readonly until: number;
}

/** pg_promote takes 130 to 150 ms; pg_rewind copies for a while. Microseconds. */
const promotion = { min: 130_000, max: 150_000 };
const rewinding = 1_500_000;
const beat = 500_000;
const retransmission = 400_000;
/** A commit's flush to disk. */
const flush = { min: 800, max: 1_400 };

/** Two servers, their clients and those who watch over them. */
export class Cluster {
  readonly #world: World;
  readonly #options: ClusterOptions;
  readonly #network: Random;
  readonly #active: PostgresServer;
  readonly #standby: PostgresServer;
  readonly #sessions: Sessions;
  readonly #guard: Guard;
  /** Streamed records that a lagging standby has not taken yet. */
  #held: (readonly WalRecord[])[] = [];
  readonly #arrivals: Record<Server, number> = { 'postgresql-active': 0, 'postgresql-standby': 0 };
  #demoted = false;
  #rewinding = false;
  #promoting = false;

  constructor(world: World, options: ClusterOptions, server = PostgresServer) {
    this.#world = world;
    this.#options = options;
    this.#network = world.random('replication');
    const links = {
      stream: (from: Server, records: readonly WalRecord[]) => this.#stream(from, records),
      acknowledge: (from: Server, record: WalRecord) => this.#answer(from, record.transaction, true),
      disconnect: (from: Server) => world.after(2_000, () => this.#sessions.closed(from)),
    };
    const setUp = { ...options, lease: leaseTime };
    this.#active = new server(world, 'postgresql-active', 'primary', setUp, links);
    this.#standby = new server(world, 'postgresql-standby', 'standby', setUp, links);
    this.#guard = new Guard(world, options, () => this.#promote());
    this.#sessions = new Sessions(world, {
      isCut: (place, at) => this.#isCut(place, at),
      closings: (at) => this.#server(at).closings,
      write: (at, message) => this.#write(at, message),
    });
  }

  open(): void {
    const world = this.#world;
    this.#active.open();
    this.#standby.open();
    world.onFault('kill', {
      begin: ({ target }) => this.#kill(target as Server),
      heal: ({ target }) => this.#restart(target as Server),
    });
    const refresh = { begin: () => this.#refreshCuts(), heal: () => this.#refreshCuts() };
    world.onFault('cut', refresh);
    world.onFault('lag', { begin: () => {}, heal: () => this.#catchUp() });
    world.quietWhen(() => this.#sessions.quiet && this.#guard.settled && this.#settled());
    this.#sessions.open(this.#options.interval, this.#options.until);
    this.#guard.open();
    this.#every(beat, () => this.#beat());
    this.#every(renewal, () => this.#renew());
  }

  #every(period: number, action: () => void): void {
    const again = () => {
      action();
      this.#world.after(period, again, { background: true });
    };
    this.#world.after(period, again, { background: true });
  }

  /** One primary, and one standby that has all of its log. */
  #settled(): boolean {
    const servers = [this.#active, this.#standby];
    const [leader, ...others] = servers.filter((server) => server.writable);
    return (
      others.length === 0 &&
      leader !== undefined &&
      leader.followed &&
      leader.lag === 0 &&
      servers.every((s) => !s.down)
    );
  }

  #server(name: Server): PostgresServer {
    return name === 'postgresql-active' ? this.#active : this.#standby;
  }

  #isCut(place: Place, server: Server): boolean {
    return (
      this.#world.suffers('cut', 'primary-region') && (place === 'near') === (server === 'postgresql-standby')
    );
  }

  #refreshCuts(): void {
    const region = this.#world.suffers('cut', 'primary-region');
    for (const edge of outward) {
      if (region || this.#world.suffers('cut', edge)) this.#world.cut(edge, 'the primary region is cut off');
      else this.#world.mend(edge);
    }
  }

  #write(at: Server, message: Message): void {
    const server = this.#server(at);
    const order = message.correlation;
    if (!server.writable) {
      this.#answer(at, order, false);
      return;
    }
    this.#world.after(this.#network.int(flush.min, flush.max), () => {
      if (server.down) return;
      if (server.writable) server.commit(order);
      else this.#answer(at, order, false);
    });
  }

  #answer(from: Server, order: string, accepted: boolean): void {
    const place = this.#sessions.placeOf(order);
    if (place === null) return;
    if (this.#isCut(place, from)) {
      // TCP sends it again until the connection is given up.
      this.#world.after(retransmission, () => this.#answer(from, order, accepted), { background: true });
      return;
    }
    const payload: Json = accepted
      ? { order, committed: true }
      : { order, error: 'cannot execute INSERT in a read-only session' };
    this.#send(
      writeEdge(from),
      { kind: accepted ? 'reply' : 'refusal', label: order, payload, bytes: 60, correlation: order },
      {
        latency: this.#network.int(1_000, 3_000),
        backwards: true,
        deliver: () => this.#sessions.answered(order, accepted),
      },
    );
  }

  #stream(from: Server, records: readonly WalRecord[]): void {
    const last = records.at(-1)!;
    const bytes = last.end - records[0]!.lsn;
    this.#replicate(
      from,
      {
        kind: 'wal',
        label: lsnText(last.end),
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
        label: lsnText(flushed),
        payload: { flushed: lsnText(flushed) },
        bytes: 34,
        correlation: records.at(-1)!.transaction,
      },
      () => other.confirmed(flushed),
    );
  }

  #catchUp(): void {
    const held = this.#held;
    this.#held = [];
    for (const records of held) this.#receive(this.#standby, records);
  }

  /** Between the servers, in either direction. */
  #replicate(from: Server, message: Outgoing, deliver: () => void): void {
    const jitter = this.#network.int(0, this.#options.latency >> 3);
    // One connection keeps its order: what was sent earlier arrives earlier.
    const at = Math.max(this.#world.now + this.#options.latency + jitter, this.#arrivals[from] + 1);
    this.#arrivals[from] = at;
    this.#send(replication, message, {
      latency: at - this.#world.now,
      backwards: from === 'postgresql-standby',
      deliver,
    });
  }

  #beat(): void {
    const active = this.#active;
    active.checkLease();
    if (active.down) return;
    this.#send(
      heartbeat,
      {
        kind: 'heartbeat',
        label: 'alive',
        payload: { lsn: lsnText(active.replica.flushed) },
        bytes: 60,
        correlation: 'alive',
      },
      // Heartbeats go past the busy line that the log takes.
      { latency: this.#network.int(10_000, 30_000), deliver: () => this.#guard.heard() },
    );
  }

  #renew(): void {
    if (!this.#world.suffers('lag', standby)) {
      this.#active.checkStream();
      this.#standby.checkStream();
    }
    const active = this.#active;
    if (active.down) return;
    if (active.replica.role === 'standby') {
      if (!this.#standby.followed) this.#follow();
      return;
    }
    const request: Request = { server: 'primary', asked: this.#world.now };
    this.#send(
      lease,
      { kind: 'heartbeat', label: 'lease', payload: request, bytes: 80, correlation: 'lease' },
      {
        latency: this.#network.int(2_000, 8_000),
        deliver: () => this.#guard.requested(request, (grant) => this.#granted(grant)),
      },
    );
  }

  #granted(grant: Grant): void {
    this.#send(
      lease,
      {
        kind: grant.granted ? 'reply' : 'refusal',
        label: grant.granted ? 'granted' : 'replaced',
        payload: grant,
        bytes: 60,
        correlation: 'lease',
      },
      {
        latency: this.#network.int(2_000, 8_000),
        backwards: true,
        deliver: () => (grant.granted ? this.#active.leased(grant.asked + leaseTime) : this.#rejoin()),
      },
    );
  }

  /** Another server holds the right to write: the old primary asks it where their histories part. */
  #rejoin(): void {
    const active = this.#active;
    if (active.replica.role === 'standby' || this.#standby.replica.role !== 'primary') return;
    if (!this.#demoted) active.demote();
    this.#demoted = true;
    if (this.#rewinding) return;
    const { timeline } = active.replica;
    this.#control(replication, 'pg_rewind', { timeline }, () => {
      this.#rewinding = true;
      this.#world.after(rewinding, () => {
        this.#rewinding = false;
        if (active.down || active.replica.role === 'standby') return;
        active.rewind(this.#standby);
        this.#follow();
      });
    });
  }

  #follow(): void {
    const lsn = this.#active.replica.flushed;
    this.#control(replication, 'follow', { from: lsnText(lsn) }, () => {
      if (this.#standby.followed) return;
      this.#world.record(primary, 'rejoined', `follows as a standby from ${lsnText(lsn)}`, { lsn });
      this.#standby.follow(lsn);
    });
  }

  #promote(): void {
    if (this.#promoting || this.#standby.replica.role === 'primary') return;
    this.#promoting = true;
    this.#world.after(this.#network.int(promotion.min, promotion.max), () => {
      this.#promoting = false;
      if (this.#standby.down) return;
      this.#standby.promote();
      this.#send(
        promote,
        {
          kind: 'reply',
          label: 'promoted',
          payload: { timeline: this.#standby.replica.timeline },
          bytes: 60,
          correlation: 'failover',
        },
        { latency: 1_000, backwards: true, deliver: () => this.#guard.promoted() },
      );
    });
  }

  #kill(name: Server): void {
    this.#world.close(name, 'the server does not run');
    this.#server(name).kill();
    if (name === standby) this.#held = [];
  }

  #restart(name: Server): void {
    this.#world.open(name);
    this.#server(name).restart();
  }

  #control(edge: EdgeId, label: string, payload: { [key: string]: Json }, deliver: () => void): void {
    this.#send(
      edge,
      { kind: 'control', label, payload, bytes: 60, correlation: label },
      { latency: this.#options.latency, deliver },
    );
  }

  #send(...args: Parameters<World['send']>): void {
    this.#world.send(...args);
  }
}
