import type { Random, World } from '@/lib/simulation';
import { lsnText, Replica, type WalRecord } from '@/lib/systems/replica';
import { SynchronousCommit } from '@/lib/systems/synchronous-commit';
import type { Change, Status, TableRow } from '@/lib/trace';
import { type Server, serverNames } from './nodes';

/** Where both logs begin. */
const firstLsn = 0x3000060;

/** How the servers are set up. Times in microseconds. */
export interface ServerOptions {
  readonly synchronous: boolean;
  readonly fencing: boolean;
  /** How long the lease lasts that the primary begins with. */
  readonly lease: number;
}

/** What a server needs of the cluster around it. */
export interface ServerLinks {
  /** Records for the other server, if it follows. */
  stream(from: Server, records: readonly WalRecord[]): void;
  acknowledge(from: Server, record: WalRecord): void;
  /** All its connections are closed: who waits for an answer gets none. */
  disconnect(from: Server): void;
}

/** A PostgreSQL server as the cluster sees it: commits, streams, follows, is fenced, promoted and rewound. */
export class PostgresServer {
  readonly name: Server;
  readonly replica: Replica;
  readonly #world: World;
  readonly #sizes: Random;
  readonly #options: ServerOptions;
  readonly #links: ServerLinks;
  readonly #commits = new SynchronousCommit();
  /** The other server asked to be streamed to. */
  #followed = false;
  #heard = true;
  #sent: number;
  #confirmed: number;
  /** Acknowledges nothing from this instant on. */
  #leaseUntil: number;
  #fenced = false;
  #down = false;
  #closings = 0;
  /** Its log as it is shown, by order. */
  readonly #rows = new Map<string, TableRow>();

  constructor(
    world: World,
    name: Server,
    role: 'primary' | 'standby',
    options: ServerOptions,
    links: ServerLinks,
  ) {
    this.#world = world;
    this.#sizes = world.random(`wal ${name}`);
    this.name = name;
    this.#options = options;
    this.#links = links;
    this.replica = new Replica(role, firstLsn);
    this.#sent = firstLsn;
    this.#confirmed = firstLsn;
    this.#followed = role === 'primary';
    this.#leaseUntil = options.fencing && role === 'primary' ? options.lease : Number.POSITIVE_INFINITY;
  }

  /** How often its connections have been closed. */
  get closings(): number {
    return this.#closings;
  }

  get down(): boolean {
    return this.#down;
  }

  /** The other server streams from it. */
  get followed(): boolean {
    return this.#followed;
  }

  /** Takes writes. */
  get writable(): boolean {
    return !this.#down && !this.#fenced && this.replica.role === 'primary';
  }

  /** Bytes of WAL that the other server has not confirmed. */
  get lag(): number {
    return this.replica.flushed - this.#confirmed;
  }

  /** Commits an order; it is acknowledged now, or when the standby has flushed it. */
  commit(order: string): void {
    const record = this.replica.append(order, 112 + 8 * this.#sizes.int(0, 6));
    this.#appended([record]);
    this.#world.record(
      this.name,
      'committed',
      `order ${order} at ${lsnText(record.lsn)}`,
      {
        order,
        lsn: record.lsn,
        timeline: record.timeline,
      },
      order,
    );
    if (this.#options.synchronous && this.#followed) {
      this.#commits.wait(record);
      this.#show();
    } else this.#acknowledge(record);
    this.stream();
  }

  /**
   * Sends what the other server has not been sent, one batch at a time: on a busy line the next one goes when the last
   * is confirmed. What has not been sent dies with the server.
   */
  stream(): void {
    if (!this.#followed || this.#down || this.#sent > this.#confirmed) return;
    const records = this.replica.from(this.#sent);
    if (records.length === 0) return;
    this.#sent = this.replica.flushed;
    this.#links.stream(this.name, records);
  }

  /** Looked at now and then: if nothing has been heard since, sends again what is not confirmed. */
  checkStream(): void {
    if (this.#followed && this.lag > 0 && !this.#heard) {
      this.#sent = this.#confirmed;
      this.stream();
    }
    this.#heard = false;
  }

  /** The other server has flushed up to `lsn`. */
  confirmed(lsn: number): void {
    if (this.replica.role !== 'primary') return;
    this.#heard = true;
    this.#confirmed = Math.max(this.#confirmed, lsn);
    this.#sent = Math.max(this.#sent, this.#confirmed);
    this.#showRead(this.#confirmed);
    for (const record of this.#commits.flushed(lsn)) this.#acknowledge(record);
    this.stream();
    this.#show();
  }

  /** The other server follows from `lsn` on. */
  follow(lsn: number): void {
    this.#followed = true;
    this.#sent = lsn;
    this.#confirmed = lsn;
    this.stream();
  }

  /** Streamed records; false for one that does not continue the log. */
  receive(records: readonly WalRecord[]): boolean {
    const taken = records.filter((record) => this.replica.receive(record));
    if (taken.length > 0) {
      this.#appended(taken);
      this.#showRead(this.replica.flushed);
      this.#world.record(this.name, 'replicated', `up to ${lsnText(this.replica.flushed)}`, {
        orders: taken.map((record) => record.transaction),
        lsn: this.replica.flushed,
      });
    }
    return taken.length === records.length;
  }

  /** May acknowledge until `until`. */
  leased(until: number): void {
    if (!this.#options.fencing) return;
    this.#leaseUntil = Math.max(until, this.#leaseUntil);
    if (!this.#fenced) return;
    this.#fenced = false;
    this.#status('up');
    this.#show();
  }

  /** Fences itself if its lease has ended; true at the instant it does. */
  checkLease(): boolean {
    if (this.#fenced || this.#down || this.replica.role !== 'primary' || this.#world.now < this.#leaseUntil)
      return false;
    this.#fence();
    return true;
  }

  kill(): void {
    this.#down = true;
    this.#disconnect();
    this.#status('down', 'killed');
  }

  restart(): void {
    this.#down = false;
    this.#fenced = this.replica.role === 'primary' && this.#leaseUntil <= this.#world.now;
    if (this.#fenced) this.#status('recovering', 'asks for its lease');
    else this.#status('up');
    this.#show();
  }

  promote(): void {
    const { timeline, at } = this.replica.promote();
    this.#followed = false;
    this.#leaseUntil = Number.POSITIVE_INFINITY;
    this.#world.record(this.name, 'promoted', `timeline ${timeline} opens at ${lsnText(at)}`, {
      timeline,
      lsn: at,
    });
    this.#show();
  }

  /** Another server has become primary: stop, and answer nobody. */
  demote(): void {
    this.#fenced = true;
    this.#followed = false;
    this.#disconnect();
    this.#status('recovering', 'to be rewound');
    this.#show();
  }

  /** Drops what the new primary never had and becomes its standby. */
  rewind(source: PostgresServer): void {
    const dropped = this.replica.rewind(source.replica);
    this.#fenced = false;
    this.#world.record(
      this.name,
      'rewound',
      dropped.length === 0
        ? 'nothing to drop'
        : `${dropped.length} orders of timeline ${dropped[0]!.timeline} dropped`,
      { orders: dropped.map((record) => record.transaction), lsn: this.replica.flushed },
    );
    this.#put(dropped, ({ cells }) => ({
      cells: { ...cells, state: cells.state === 'acknowledged' ? 'lost' : 'dropped' },
      tone: 'bad',
    }));
    this.#status('up');
    this.#show();
  }

  /** What its panels show before anything happens. */
  open(): void {
    this.#show();
  }

  #acknowledge(record: WalRecord): void {
    this.checkLease();
    if (this.#fenced) return;
    this.#world.record(
      this.name,
      'acknowledged',
      `order ${record.transaction} by the ${serverNames[this.name]}`,
      {
        order: record.transaction,
        lsn: record.lsn,
        timeline: this.replica.timeline,
      },
    );
    this.#put([record], ({ cells }) => ({ cells: { ...cells, state: 'acknowledged' } }));
    this.#links.acknowledge(this.name, record);
  }

  #disconnect(): void {
    this.#commits.abandon();
    this.#closings++;
    this.#links.disconnect(this.name);
  }

  #fence(): void {
    this.#fenced = true;
    this.#disconnect();
    this.#status('degraded', 'fenced');
    this.#world.record(this.name, 'fenced', `the ${serverNames[this.name]} acknowledges nothing more`, {});
    this.#show();
  }

  #appended(records: readonly WalRecord[]): void {
    const state = this.replica.role === 'primary' ? 'waiting' : '';
    this.#put(records, (_, { transaction, timeline }) => ({
      cells: { order: transaction, timeline, both: '', state },
    }));
  }

  /** Marks what the other server has, too, up to this position. */
  #showRead(lsn: number): void {
    const { wal } = this.replica;
    const common = wal.slice(0, wal.length - this.replica.from(lsn).length);
    const fresh = common.filter(({ transaction }) => this.#rows.get(transaction)?.cells.both !== 'yes');
    this.#put(fresh, ({ cells }) => ({ cells: { ...cells, both: 'yes' } }));
  }

  /** Shows rows of the log, each made of what it was. */
  #put(
    records: readonly WalRecord[],
    next: (before: Omit<TableRow, 'key'>, record: WalRecord) => Omit<TableRow, 'key'>,
  ): void {
    const changes = records.map((record): Change => {
      const key = record.transaction;
      const row = { key, ...next(this.#rows.get(key) ?? { cells: { order: key } }, record) };
      this.#rows.set(key, row);
      return { op: 'put', field: 'wal', row };
    });
    if (changes.length > 0) this.#world.change(this.name, ...changes);
  }

  #show(): void {
    const role = this.replica.role === 'primary' && this.#fenced ? 'fenced' : this.replica.role;
    const values = { role, timeline: this.replica.timeline, waiting: this.#commits.waiting.length };
    this.#world.change(this.name, { op: 'values', field: 'server', values });
  }

  #status(status: Status, note?: string): void {
    this.#world.status(this.name, status, note);
  }
}
