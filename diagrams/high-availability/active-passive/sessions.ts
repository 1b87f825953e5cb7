import type { Random, World } from '@/lib/simulation';
import type { Message } from '@/lib/trace';
import { orderAt } from '../../orders';
import { clients, type Server, serverNames, writeEdge } from './nodes';

/** Where an application runs: in the primary region, or in the secondary one. */
export type Place = 'near' | 'far';
const places: readonly Place[] = ['near', 'far'];

/** A connection that hears nothing for this long is looked at; microseconds. */
const patience = 2_000_000;
/** Between two tries to reconnect. */
const pause = 500_000;

interface Session {
  readonly place: Place;
  target: Server;
  reconnecting: boolean;
  /** Orders without an answer, and where they were sent. */
  readonly pending: Map<string, Server>;
}

/** What sessions need of the cluster around them. */
export interface SessionLinks {
  /** Nothing passes between this place and this server. */
  isCut(place: Place, server: Server): boolean;
  /** How often the server has closed its connections. */
  closings(server: Server): number;
  write(server: Server, message: Message): void;
}

/**
 * Two applications that write orders, each over one connection with both servers in its address
 * (https://www.postgresql.org/docs/current/libpq-connect.html, target_session_attrs). A commit without an answer is
 * unknown: it is not tried again.
 */
export class Sessions {
  readonly #world: World;
  readonly #links: SessionLinks;
  readonly #network: Random;
  readonly #sessions: readonly Session[];
  readonly #counts = { acknowledged: 0, unknown: 0 };
  #orders = 0;

  constructor(world: World, links: SessionLinks) {
    this.#world = world;
    this.#links = links;
    this.#network = world.random('network');
    this.#sessions = places.map((place) => ({
      place,
      target: 'postgresql-active',
      reconnecting: false,
      pending: new Map(),
    }));
    this.#show();
  }

  /** Every answer that can come has come, and everybody is connected. */
  get quiet(): boolean {
    return this.#sessions.every((session) => session.pending.size === 0 && !session.reconnecting);
  }

  /** Writes an order every `interval` microseconds, from one place and the other in turn, until `until`. */
  open(interval: number, until: number): void {
    let turn = 0;
    const next = () => {
      const session = this.#sessions[turn++ % this.#sessions.length]!;
      if (!session.reconnecting) this.#write(session);
      if (this.#world.now + interval < until) this.#world.after(interval, next);
    };
    this.#world.after(interval, next);
  }

  /** Where the application is that waits for this order; null when none does. */
  placeOf(order: string): Place | null {
    return this.#waiting(order)?.place ?? null;
  }

  /** A server has acknowledged an order, or refused it. */
  answered(order: string, accepted: boolean): void {
    const session = this.#waiting(order);
    if (!session) return;
    const server = session.pending.get(order)!;
    session.pending.delete(order);
    this.#tell(session, server, order, accepted ? 'acknowledged' : 'refused');
    if (!accepted) this.#failed(session, server);
    else {
      this.#counts.acknowledged++;
      if (session.reconnecting) {
        session.reconnecting = false;
        const text = `the ${session.place} application writes to the ${serverNames[server]}`;
        this.#world.record(clients, 'reconnected', text, { server, place: session.place });
      }
    }
    this.#show();
  }

  /** The server's connections are closed: what was not answered is unknown. Behind a cut nobody hears of it. */
  closed(server: Server): void {
    for (const session of this.#sessions) {
      if (!this.#links.isCut(session.place, server)) this.#giveUp(session, server);
    }
  }

  #waiting(order: string): Session | undefined {
    return this.#sessions.find((session) => session.pending.has(order));
  }

  #write(session: Session): void {
    const server = session.target;
    const closings = this.#links.closings(server);
    if (this.#links.isCut(session.place, server)) {
      const text = `the ${session.place} application cannot reach the ${serverNames[server]}`;
      this.#tell(session, server, '', 'unreachable');
      this.#world.record(clients, 'unreachable', text, { server, place: session.place });
      this.#failed(session, server);
      return;
    }
    const order = orderAt(this.#orders++, (n) => this.#world.random('orders').int(0, n - 1));
    session.pending.set(order.order, server);
    this.#tell(session, server, order.order, 'waiting');
    const text = `the ${session.place} application writes order ${order.order} to the ${serverNames[server]}`;
    this.#world.record(clients, 'order-placed', text, { ...order, server }, order.order);
    this.#world.send(
      writeEdge(server),
      {
        kind: 'insert',
        label: `INSERT ${order.order} €${order.amount}`,
        payload: { after: order },
        bytes: 160,
        correlation: order.order,
      },
      {
        latency: this.#network.int(1_000, 3_000),
        deliver: (message) => this.#links.write(server, message),
        // The host answers for a server that does not run: the connection is refused, and nothing was committed.
        lost: () => this.answered(order.order, false),
      },
    );
    this.#show();
    this.#watch(session, server, order.order, closings);
  }

  /** An open connection waits as long as the server is there: a commit may take its time. */
  #watch(session: Session, server: Server, order: string, closings: number): void {
    this.#world.after(
      patience,
      () => {
        if (session.pending.get(order) !== server) return;
        if (this.#links.isCut(session.place, server) || this.#links.closings(server) !== closings)
          this.#giveUp(session, server);
        else this.#watch(session, server, order, closings);
      },
      { background: true },
    );
  }

  #giveUp(session: Session, server: Server): void {
    const silent = [...session.pending].filter(([, at]) => at === server).map(([order]) => order);
    if (silent.length === 0 && session.reconnecting) return;
    for (const order of silent) {
      session.pending.delete(order);
      this.#counts.unknown++;
      this.#tell(session, server, order, 'none');
      this.#world.record(
        clients,
        'unknown',
        `was order ${order} committed? nobody has said`,
        { order },
        order,
      );
    }
    this.#failed(session, server);
    this.#show();
  }

  /** Tries the other server after a pause. */
  #failed(session: Session, server: Server): void {
    if (session.target !== server) return;
    session.target = server === 'postgresql-active' ? 'postgresql-standby' : 'postgresql-active';
    session.reconnecting = true;
    this.#world.after(
      pause,
      () => {
        if (session.reconnecting) this.#write(session);
      },
      { background: true },
    );
  }

  /** Shows an application's last order, and where it went. */
  #tell({ place }: Session, server: Server, last: string, end: string): void {
    const to = server === 'postgresql-active' ? 'Active' : 'Standby';
    const cells = { place: place === 'near' ? 'near primary' : 'far away', server: to, last, end };
    this.#world.change(clients, { op: 'put', field: 'applications', row: { key: place, cells } });
  }

  #show(): void {
    const waiting = this.#sessions.reduce((sum, session) => sum + session.pending.size, 0);
    this.#world.change(clients, { op: 'values', field: 'writes', values: { ...this.#counts, waiting } });
  }
}
