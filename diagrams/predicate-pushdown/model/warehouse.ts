import { delay, type Mailbox, receive, type Steps, type World } from '@/lib/simulation';
import { type Predicate, sqlOf } from '@/lib/systems/predicate';
import type { FederatedPlan } from '@/lib/systems/query-planner';
import type { RowSet } from '@/lib/systems/row-set';
import type { ForeignScan } from '@/lib/systems/sql-warehouse';
import { desk, type Network, remote } from './network';
import { grouped, rowsOf, spanOf, sqlLabel } from './numbers';
import type { Receiver, Source } from './source';

/** From an attempt that is given up to the next, in microseconds. */
const pause = 50_000;

interface Arrived {
  readonly attempt: number;
  readonly batch: RowSet;
  readonly last: boolean;
}

export interface WarehouseOptions {
  readonly network: Network;
  readonly source: Source;
  readonly plan: FederatedPlan;
  readonly scan: ForeignScan;
  /** Answers with the result, or null for a query that failed. */
  readonly reply: (rows: number | null) => void;
}

/** Databricks: sends the remote SQL, filters what comes with what stayed at home, and answers the analyst. */
export class Warehouse implements Receiver {
  readonly #world: World;
  readonly #network: Network;
  readonly #source: Source;
  readonly #plan: FederatedPlan;
  readonly #scan: ForeignScan;
  readonly #reply: WarehouseOptions['reply'];
  readonly #arrived: Mailbox<Arrived>;
  #ended = false;
  /** The last attempt that was given up. */
  #givenUp = 0;

  constructor(world: World, { network, source, plan, scan, reply }: WarehouseOptions) {
    this.#world = world;
    this.#network = network;
    this.#source = source;
    this.#plan = plan;
    this.#scan = scan;
    this.#reply = reply;
    this.#arrived = world.mailbox();
    this.#show();
    world.process('filter', () => this.#filter());
  }

  /** A query has come: it is planned, and the source is asked. */
  begin(): void {
    const { pushed, kept, remoteSql } = this.#plan;
    const data = {
      pushed: pushed.map(sqlOf),
      kept: kept.map(({ predicate, reason }) => ({ condition: sqlOf(predicate), reason })),
      remoteSql,
    };
    const plan = [
      ...placed('PostgreSQL', pushed),
      ...placed(
        'Databricks',
        kept.map(({ predicate }) => predicate),
      ),
    ];
    const reasons = kept.map(({ predicate, reason }) => `${sqlOf(predicate)}: ${reason}`);
    this.#world.change(
      'databricks',
      { op: 'text', field: 'plan', text: plan.join('\n') },
      { op: 'text', field: 'reasons', text: reasons.join('\n') },
    );
    const text = `${pushed.length} conditions are pushed down, ${kept.length} stay`;
    this.#world.record('databricks', 'planned', text, data, 'q1');
    this.#ask();
  }

  take(attempt: number, batch: RowSet, last: boolean): void {
    this.#arrived.put({ attempt, batch, last });
  }

  silence(attempt: number): void {
    this.#world.after(this.#world.parameters.number('timeout') * 1_000, () => {
      if (attempt === this.#scan.attempt && !this.#ended) this.#again();
    });
  }

  #ask(): void {
    this.#scan.begin();
    this.#show();
    const { attempt } = this.#scan;
    const { remoteSql, pushed } = this.#plan;
    this.#world.send(
      remote,
      {
        kind: 'query',
        label: sqlLabel(remoteSql),
        payload: { attempt, sql: remoteSql },
        bytes: 60 + remoteSql.length,
        correlation: 'q1',
      },
      {
        latency: this.#network.latency(0),
        deliver: () => this.#source.answer({ attempt, sql: remoteSql, where: pushed }, this),
        lost: () => this.silence(attempt),
      },
    );
  }

  #again(): void {
    const { attempt, received } = this.#scan;
    if (attempt === this.#givenUp) return;
    this.#givenUp = attempt;
    const text = `Attempt ${attempt} has broken off with ${grouped(received)} rows received`;
    this.#world.record('databricks', 'attempt-broken', text, { attempt, thrown: received }, 'q1');
    if (attempt < this.#world.parameters.number('attempts')) {
      this.#world.after(pause, () => this.#ask());
    } else {
      this.#ended = true;
      this.#world.record(
        'databricks',
        'query-failed',
        `The query failed ${attempt} times`,
        { attempt },
        'q1',
      );
      this.#reply(null);
    }
  }

  *#filter(): Steps {
    const speed = this.#world.parameters.number('warehouseSpeed');
    for (;;) {
      const { attempt, batch, last } = yield* receive(this.#arrived);
      if (this.#plan.kept.length > 0) yield delay(Math.ceil(batch.count / speed));
      if (this.#ended || this.#scan.take(attempt, batch) === null) continue;
      this.#show();
      if (last) this.#answer();
    }
  }

  #answer(): void {
    this.#ended = true;
    const { rows, keySum, received, discarded } = this.#scan;
    const data = { rows, keySum, received, discarded, removed: received - rows };
    this.#world.record('databricks', 'answered', `The answer has ${grouped(rows)} rows`, data, 'q1');
    this.#reply(rows);
  }

  #show(): void {
    const { received, rows, discarded } = this.#scan;
    const values = {
      received: grouped(received),
      removed: grouped(received - rows),
      answer: grouped(rows),
      discarded: grouped(discarded),
      time: spanOf(this.#world.now),
    };
    this.#world.change('databricks', { op: 'values', field: 'rows', values });
  }
}

/** Which side evaluates what: a line for the side, and one for each condition. */
function placed(side: string, conditions: readonly Predicate[]): string[] {
  if (conditions.length === 0) return [];
  return [`${side} filters by`, ...conditions.map((one) => `  ${sqlOf(one).replace(' OR ', '\n  OR ')}`)];
}

/** Sends what came out back to the analyst. `rows` is null for a query that failed. */
export function reply(world: World, rows: number | null, arrived: () => void): void {
  const failed = rows === null;
  world.send(
    desk,
    {
      kind: failed ? 'refusal' : 'rows',
      label: failed ? 'error: connection lost' : rowsOf(rows),
      payload: failed ? { error: 'connection to PostgreSQL lost' } : { rows },
      bytes: failed ? 200 : rows * world.parameters.number('rowWidth'),
      count: failed ? 1 : rows,
      correlation: 'q1',
    },
    { backwards: true, latency: 5_000, deliver: arrived },
  );
}
