import { idle, type Random, type World } from '@/lib/simulation';
import { counted } from '../../counted';
import { olap, oltp, syncEdge } from './places';
import { changesJson, readRule, type Transaction, type Wide } from './read-rule';
import type { Reads } from './reads';
import { asInsertions, type Tables } from './tables';
import type { Writes } from './writes';

/** Transactions that one delivery carries at most. */
const batch = 8;
/** What the read side works on a row of a delivery, and of a snapshot. Microseconds. */
const work = { row: 500, snapshotRow: 30_000 } as const;
/** After which a snapshot that got lost is asked for again. Microseconds. */
const retry = 200_000;

/** Carries commits from the write side to the read side, whole and in order, every so often. */
export class Sync {
  readonly #world: World;
  readonly #network: Random;
  readonly #writes: Writes;
  readonly #reads: Reads;
  /** The version up to which it has sent. */
  #sent: number;
  #connected = true;
  /** Deliveries that are on their way or being applied. */
  #open = 0;
  /** When the read side has applied all that has reached it. */
  #busyUntil = 0;

  constructor(world: World, writes: Writes, reads: Reads) {
    this.#world = world;
    this.#network = world.random('sync');
    this.#writes = writes;
    this.#reads = reads;
    this.#sent = reads.model.version;
  }

  /** Nothing is left to carry. */
  get idle(): boolean {
    return this.#open === 0 && this.#sent === this.#writes.version && !this.#reads.model.rebuilding;
  }

  /** Sends what is new every `interval` microseconds. */
  run(interval: number): void {
    const world = this.#world;
    world.process(
      'sync',
      function* (this: Sync) {
        for (;;) {
          yield idle(interval);
          if (this.#connected && !world.suffers('stop', syncEdge)) this.#ship();
        }
      }.bind(this),
    );
    world.onFault('down', { begin: () => this.#reads.stop(), heal: () => this.#resume() });
    world.onFault('rebuild', { begin: () => this.#rebuild() });
  }

  #ship(): void {
    const transactions = this.#writes.after(this.#sent, batch);
    const last = transactions.at(-1);
    if (!last) return;
    this.#sent = last.position;
    this.#deliver(transactions);
    if (this.#world.suffers('duplicate', syncEdge)) this.#deliver(transactions);
  }

  #deliver(transactions: readonly Transaction[]): void {
    const rows = transactions.reduce((sum, { changes }) => sum + changes.length, 0);
    const [first, last] = [transactions[0]!.position, transactions.at(-1)!.position];
    this.#open++;
    this.#world.send(
      syncEdge,
      {
        kind: 'batch',
        label: `${first === last ? `v${first}` : `v${first}–${last}`}: ${counted(rows, 'row')}`,
        payload: {
          transactions: transactions.map(({ position, changes }) => ({
            version: position,
            changes: changesJson(changes),
          })),
        },
        bytes: 90 * rows,
        count: rows,
        correlation: `v${first}`,
      },
      {
        latency: this.#latency(),
        deliver: () =>
          this.#later(work.row * rows, () => {
            this.#open--;
            if (!this.#reads.up) this.#connected = false;
            else for (const transaction of transactions) this.#reads.apply(transaction);
          }),
        lost: () => {
          this.#open--;
          this.#connected = false;
        },
      },
    );
  }

  /** The read side is back, and says which version it has come to. */
  #resume(): void {
    this.#reads.start();
    const { version } = this.#reads.model;
    this.#world.record(olap, 'resumed', `the read side asks for what comes after version ${version}`, {
      version,
    });
    this.#ask('from', version, () => {
      this.#sent = version;
      this.#connected = true;
    });
  }

  #rebuild(): void {
    if (!this.#reads.up || this.#reads.model.rebuilding) return;
    this.#reads.beginRebuild();
    this.#askForSnapshot();
  }

  #askForSnapshot(): void {
    this.#ask('snapshot', this.#reads.model.version, () =>
      this.#sendSnapshot(this.#writes.tables, this.#writes.version),
    );
  }

  #sendSnapshot(tables: Tables, version: number): void {
    const changes = asInsertions(tables);
    const text = `the tables are read as they are at version ${version}: ${counted(changes.length, 'row')}`;
    this.#world.record(oltp, 'snapshot-read', text, { version, rows: changes.length });
    this.#world.send(
      syncEdge,
      {
        kind: 'snapshot',
        label: `${counted(changes.length, 'row')} at v${version}`,
        payload: { version, rows: changes.map(({ table, after }) => ({ table, row: after })) },
        bytes: 70 * changes.length,
        count: changes.length,
        correlation: `snapshot v${version}`,
      },
      {
        latency: this.#latency() * 3,
        deliver: () => {
          this.#reads.building(changes.length, version);
          this.#world.after(work.snapshotRow * changes.length, () => {
            const state: Wide = readRule.apply(readRule.empty, { position: version, changes });
            this.#reads.finishRebuild(state, version);
          });
        },
        lost: () => this.#world.after(retry, () => this.#askForSnapshot()),
      },
    );
  }

  #ask(what: string, version: number, then: () => void): void {
    const again = () => this.#world.after(retry, () => this.#ask(what, version, then));
    this.#world.send(
      syncEdge,
      {
        kind: 'control',
        label: what === 'from' ? `send from v${version + 1} on` : 'send all rows',
        payload: { ask: what, version },
        bytes: 60,
        correlation: what,
      },
      { latency: this.#latency(), backwards: true, deliver: then, lost: again },
    );
  }

  /** Deliveries are applied one after the other. */
  #later(us: number, then: () => void): void {
    this.#busyUntil = Math.max(this.#busyUntil, this.#world.now) + us;
    this.#world.after(this.#busyUntil - this.#world.now, then);
  }

  #latency(): number {
    return this.#network.int(2_000, 6_000);
  }
}
