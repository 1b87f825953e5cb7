import type { Random, World } from '@/lib/simulation';
import type { Message } from '@/lib/trace';
import { counted } from '../../counted';
import { type Answer, fromTables, fromWide } from './answers';
import { freshEdge, queries, readEdge } from './places';
import type { Reads } from './reads';
import { customers, type Writes } from './writes';

/** What a client that reads after writing may expect: nothing, to wait for its version, or to be sent to the write side. */
export type ReadYourWrites = 'off' | 'wait' | 'route';

export interface QuerySideOptions {
  readonly readYourWrites: ReadYourWrites;
  /** How long a query waits for its answer. Microseconds. */
  readonly patience: number;
}

export interface Query {
  readonly id: string;
  readonly customer: string;
  /** The version of the client's own last write. */
  readonly floor: number;
}

export type Outcome = Answer | { readonly failed: string };

/** How long a look into the wide table takes, and a join on the write side. Microseconds. */
const work = { wide: { min: 2_000, max: 5_000 }, join: { min: 40_000, max: 80_000 } } as const;

const wideSql = 'SELECT * FROM order_view WHERE customer = $1';
const joinSql =
  'SELECT … FROM orders JOIN lines USING ("order") JOIN customers USING (customer) WHERE customer = $1';

/** The query side: takes a query to the read model, and knows what to do when that is behind. */
export class QuerySide {
  readonly #world: World;
  readonly #network: Random;
  readonly #writes: Writes;
  readonly #reads: Reads;
  readonly #options: QuerySideOptions;
  /** Queries that wait for a version: whose, and which. */
  readonly #waiting = new Map<string, string>();
  readonly #counts = { answered: 0, joined: 0, failed: 0 };

  constructor(world: World, writes: Writes, reads: Reads, options: QuerySideOptions) {
    this.#world = world;
    this.#network = world.random('query network');
    this.#writes = writes;
    this.#reads = reads;
    this.#options = options;
    this.#show();
  }

  /** Asks the read model; `done` is called once, with an answer or a reason why there is none. */
  ask(query: Query, done: (outcome: Outcome) => void): void {
    let open = true;
    let forget = () => {};
    const end = (outcome: Outcome) => {
      if (!open) return;
      open = false;
      forget();
      this.#waiting.delete(query.id);
      this.#count(outcome);
      done(outcome);
    };
    this.#world.after(this.#options.patience, () => end({ failed: this.#late(query) }));
    this.#send(readEdge, query, wideSql, {
      lost: () => end({ failed: 'the read side is down' }),
      deliver: () => {
        if (this.#options.readYourWrites !== 'wait') this.#look(query, () => open, end);
        else forget = this.#reads.model.whenAt(query.floor, () => this.#look(query, () => open, end));
        if (open && this.#isBehind(query) && this.#options.readYourWrites === 'wait') this.#waits(query);
      },
    });
  }

  #isBehind({ floor }: Query): boolean {
    return this.#reads.model.version < floor;
  }

  #look(query: Query, open: () => boolean, end: (outcome: Outcome) => void): void {
    this.#world.after(this.#world.random('olap').int(work.wide.min, work.wide.max), () => {
      if (!open() || !this.#reads.up) return;
      if (this.#options.readYourWrites === 'route' && this.#isBehind(query)) {
        this.#sendOn(query, end);
        return;
      }
      const { state, version } = this.#reads.model;
      const answer = fromWide(state, version, query.customer);
      this.#reply(readEdge, query, answer, () => end(answer));
    });
  }

  /** The read model is behind, and says so; the query goes to the write side instead. */
  #sendOn(query: Query, end: (outcome: Outcome) => void): void {
    const { version } = this.#reads.model;
    const text = `${query.id} wants version ${query.floor}, the read model is at ${version}: the write side has to answer`;
    this.#world.record(
      queries,
      'routed',
      text,
      { query: query.id, customer: query.customer, floor: query.floor, version },
      query.id,
    );
    this.#world.send(
      readEdge,
      {
        kind: 'refusal',
        label: `only at v${version}`,
        payload: { behind: { wanted: query.floor, version } },
        bytes: 60,
        correlation: query.id,
      },
      {
        latency: this.#latency(),
        backwards: true,
        deliver: () => this.#send(freshEdge, query, joinSql, { deliver: () => this.#join(query, end) }),
      },
    );
  }

  #join(query: Query, end: (outcome: Outcome) => void): void {
    this.#counts.joined++;
    this.#world.after(this.#world.random('oltp joins').int(work.join.min, work.join.max), () => {
      const answer = fromTables(this.#writes.tables, this.#writes.version, query.customer);
      this.#reply(freshEdge, query, answer, () => end(answer));
    });
  }

  #waits({ id, customer, floor }: Query): void {
    const { version } = this.#reads.model;
    this.#waiting.set(id, `${customers[customer]} for v${floor}`);
    this.#show();
    const text = `${id} waits for version ${floor}, the read model is at ${version}`;
    this.#world.record(queries, 'waiting', text, { query: id, customer, floor, version }, id);
  }

  #late({ floor }: Query): string {
    const waits = this.#options.readYourWrites === 'wait' && this.#reads.model.version < floor;
    return waits ? `version ${floor} is not there yet` : 'no answer in time';
  }

  #send(
    edge: string,
    { id, customer, floor }: Query,
    sql: string,
    way: { readonly deliver: (message: Message) => void; readonly lost?: () => void },
  ): void {
    this.#world.send(
      edge,
      {
        kind: 'query',
        label: `orders of ${customers[customer]}${this.#options.readYourWrites === 'off' || floor === 0 ? '' : `, v${floor} or later`}`,
        payload: { sql, customer, floor },
        bytes: 120,
        correlation: id,
      },
      { latency: this.#latency(), ...way },
    );
  }

  #reply(edge: string, { id }: Query, answer: Answer, deliver: () => void): void {
    const rows = answer.orders.length;
    this.#world.send(
      edge,
      {
        kind: 'rows',
        label: `${counted(rows, 'order')}, v${answer.version}`,
        payload: { version: answer.version, rows: answer.orders },
        bytes: 60 + 80 * rows,
        count: Math.max(1, rows),
        correlation: id,
      },
      { latency: this.#latency(), backwards: true, deliver },
    );
  }

  #count(outcome: Outcome): void {
    this.#counts['failed' in outcome ? 'failed' : 'answered']++;
    this.#show();
  }

  #show(): void {
    const values = { ...this.#counts, waiting: [...this.#waiting.values()].join(', ') || null };
    this.#world.change(queries, { op: 'values', field: 'queries', values });
  }

  #latency(): number {
    return this.#network.int(1_000, 3_000);
  }
}
