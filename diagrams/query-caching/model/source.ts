import type { World } from '@/lib/simulation';
import { ConnectionPool, type PooledJob } from '@/lib/systems/connection-pool';
import { ShownTable } from '../../shown-table';
import type { Ledger } from './ledger';
import { source } from './nodes';
import { labelOf } from './questions';

/** What PostgreSQL is asked: some questions at one instant. */
export interface SourceQuery {
  readonly keys: readonly string[];
  readonly correlation: string;
  /** Called with what stood there when the query began; null when the database is or went down. */
  done(values: ReadonlyMap<string, string> | null, asOf: number): void;
}

interface Job extends PooledJob {
  readonly query: SourceQuery;
}

/** A long line in lines of six words. */
function wrapped(line: string): string[] {
  const words = line.split(' ');
  const lines = [];
  for (let at = 0; at < words.length; at += 6) lines.push(words.slice(at, at + 6).join(' '));
  return lines;
}

/** PostgreSQL behind its connections: runs a few queries at once, each on a snapshot taken when it begins. */
export class Source {
  readonly #world: World;
  readonly #ledger: Ledger;
  readonly #pool: ConnectionPool<Job>;
  /** In the order in which they run. */
  readonly #jobs = new Set<Job>();
  readonly #truth = new ShownTable('truth');
  #served = 0;
  #down = false;

  constructor(world: World, ledger: Ledger) {
    this.#world = world;
    this.#ledger = ledger;
    this.#pool = new ConnectionPool(world.parameters.number('connections'));
    this.#show();
    world.onFault('down', {
      begin: () => {
        this.#down = true;
        world.status(source, 'down', 'does not run');
        this.#pool.failAll();
        this.#show();
      },
      heal: () => {
        this.#down = false;
        if (world.suffers('slow', source)) world.status(source, 'degraded', 'slow');
        else world.status(source, 'up');
      },
    });
    world.onFault('slow', {
      begin: () => {
        if (!this.#down) world.status(source, 'degraded', 'slow');
      },
      heal: () => {
        if (!this.#down) world.status(source, 'up');
      },
    });
  }

  get down(): boolean {
    return this.#down;
  }

  ask(query: SourceQuery): void {
    if (this.#down) {
      query.done(null, this.#world.now);
      return;
    }
    const job: Job = {
      query,
      begin: () => this.#run(job),
      fail: () => {
        this.#jobs.delete(job);
        query.done(null, this.#world.now);
      },
    };
    this.#jobs.add(job);
    this.#pool.submit(job);
    this.#show();
  }

  #run(job: Job): void {
    const world = this.#world;
    const { keys, correlation, done } = job.query;
    const asOf = world.now;
    const values = new Map(keys.map((key) => [key, this.#ledger.read(key)]));
    const { running, waiting } = this.#pool;
    const what = keys.length === 1 ? keys[0]! : `${keys.length} sums`;
    world.record(
      source,
      'query-ran',
      `PostgreSQL runs ${what}`,
      { keys: keys.length, running, waiting },
      correlation,
    );
    const slowness = world.suffers('slow', source) ? 4 : 1;
    const base = world.parameters.number('sourceTime') * 1_000 * slowness;
    const took = base + world.random('source').int(0, base >> 2);
    world.after(took, () => {
      if (!this.#pool.done(job)) return;
      this.#served++;
      this.#jobs.delete(job);
      this.#show();
      done(values, asOf);
    });
  }

  #show(): void {
    const queue = [...this.#jobs].map(({ query }) => query.correlation);
    const { running } = this.#pool;
    const lines = [
      `running: ${queue.slice(0, running).join(' ') || 'nothing'}`,
      ...(queue.length > running ? [`waiting: ${queue.slice(running).join(' ')}`] : []),
    ];
    this.#world.change(
      source,
      { op: 'text', field: 'queue', text: lines.flatMap(wrapped).join('\n') },
      { op: 'values', field: 'load', values: { served: this.#served } },
    );
  }

  /** The answers as they are now, a line for each question that somebody could ask. */
  showTruth(keys: readonly string[]): void {
    const rows = keys.map((key) => ({ key, cells: { key: labelOf(key), value: this.#ledger.read(key) } }));
    this.#world.change(source, ...this.#truth.changes(rows));
  }
}
