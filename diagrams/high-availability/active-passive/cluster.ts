import type { Random, World } from '@/lib/simulation';
import { lsnText, type WalRecord } from '@/lib/systems/replica';
import type { Json, Message } from '@/lib/trace';
import { type Grant, Guard, leaseTime, type Request, renewal } from './guard';
import { heartbeat, lease, outward, promote, type Server, standby, writeEdge } from './nodes';
import { ReplicationLine } from './replication-line';
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

/** How long pg_promote takes; microseconds. */
const promotion = { min: 130_000, max: 150_000 };
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
  readonly #line: ReplicationLine;
  #promoting = false;

  constructor(world: World, options: ClusterOptions, server = PostgresServer) {
    this.#world = world;
    this.#options = options;
    this.#network = world.random('cluster');
    const links = {
      stream: (from: Server, records: readonly WalRecord[]) => this.#line.stream(from, records),
      acknowledge: (from: Server, record: WalRecord) => this.#answer(from, record.transaction, true),
      disconnect: (from: Server) => world.after(2_000, () => this.#sessions.closed(from)),
    };
    const setUp = { ...options, lease: leaseTime };
    this.#active = new server(world, 'postgresql-active', 'primary', setUp, links);
    this.#standby = new server(world, 'postgresql-standby', 'standby', setUp, links);
    this.#line = new ReplicationLine(world, this.#active, this.#standby, options.latency);
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
    world.onFault('lag', { begin: () => {}, heal: () => this.#line.catchUp() });
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
      {
        kind: accepted ? 'reply' : 'refusal',
        label: `${order} ${accepted ? 'acknowledged' : 'refused'}`,
        payload,
        bytes: 60,
        correlation: order,
      },
      {
        latency: this.#network.int(1_000, 3_000),
        backwards: true,
        deliver: () => this.#sessions.answered(order, accepted),
      },
    );
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
    this.#line.check();
    const active = this.#active;
    if (active.down) return;
    if (active.replica.role === 'standby') {
      if (!this.#standby.followed) this.#line.follow();
      return;
    }
    const request: Request = { server: 'primary', asked: this.#world.now };
    this.#send(
      lease,
      { kind: 'heartbeat', label: 'renew lease', payload: request, bytes: 80, correlation: 'lease' },
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
        label: grant.granted ? 'lease granted' : 'lease refused',
        payload: grant,
        bytes: 60,
        correlation: 'lease',
      },
      {
        latency: this.#network.int(2_000, 8_000),
        backwards: true,
        deliver: () => (grant.granted ? this.#active.leased(grant.asked + leaseTime) : this.#line.rejoin()),
      },
    );
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
    if (name === standby) this.#line.forget();
  }

  #restart(name: Server): void {
    this.#world.open(name);
    this.#server(name).restart();
  }

  #send(...args: Parameters<World['send']>): void {
    this.#world.send(...args);
  }
}
