import type { World } from '@/lib/simulation';
import type { Row } from '@/lib/systems/row';
import { evaluate } from '@/lib/systems/sql-evaluate';
import type { Query } from '@/lib/systems/sql-query';
import { hop, toWarehouse, warehouse } from './nodes';
import { twinOf } from './orders';
import { answerText, type Granted, type Outcome } from './request';

const hidden = '•••';

/** Runs what the rewriter has let through. What nobody who asks may see stays out of its panel too. */
export class Warehouse {
  readonly #world: World;
  readonly #rows: readonly Row[];

  constructor(world: World, rows: readonly Row[]) {
    this.#world = world;
    this.#rows = rows;
    this.#show([], false);
  }

  begin(): void {
    const regions = Object.fromEntries(this.#rows.map(({ id, region }) => [String(id), String(region)]));
    this.#world.record(warehouse, 'table-loaded', `orders has ${this.#rows.length} rows`, { regions });
  }

  /** Runs a rewritten query; a query that runs keeps the regions with which it began. */
  run(granted: Granted, query: Query, respond: (outcome: Outcome) => void): void {
    const { id, user, regions, exempt } = granted;
    this.#show(regions, exempt);
    const text = `${id} of ${user} runs`;
    this.#world.record(warehouse, 'started', text, { query: id, user, regions, exempt }, id);
    const time = this.#world.parameters.number('queryTime') * 1_000;
    const took = time + this.#world.random('warehouse').int(0, Math.floor(time / 10));
    this.#world.after(took, () => this.#finish(granted, query, respond));
  }

  protected evaluate(query: Query, rows: readonly Row[]): Outcome {
    return evaluate(query, { orders: rows });
  }

  #finish({ id, user, regions, exempt }: Granted, query: Query, respond: (outcome: Outcome) => void): void {
    const answer = this.evaluate(query, this.#rows);
    // The same query on a copy of the table in which everything hidden is different: what a checker compares.
    const twin = exempt ? answer : this.evaluate(query, twinOf(this.#rows, regions));
    const text = `${id} of ${user} ends with ${answerText(answer)}`;
    this.#world.record(warehouse, 'executed', text, { query: id, user, answer, twin }, id);
    const failed = 'error' in answer;
    this.#world.send(
      toWarehouse,
      {
        kind: failed ? 'refusal' : 'rows',
        label: user,
        payload: { query: id, ...answer },
        bytes: failed ? 80 : 40 + 60 * answer.rows.length,
        count: failed ? 1 : Math.max(1, answer.rows.length),
        correlation: id,
      },
      { backwards: true, latency: hop.inside, deliver: () => respond(answer) },
    );
  }

  #show(regions: readonly string[], exempt: boolean): void {
    this.#world.change(
      warehouse,
      ...this.#rows.map((row) => {
        const visible = exempt || regions.includes(String(row.region));
        const { id, region, customer, amount } = row;
        const cells = {
          id: id ?? null,
          region: region ?? null,
          customer: visible ? (customer ?? null) : hidden,
          amount: visible ? (amount ?? null) : hidden,
        };
        const tone = visible ? ('normal' as const) : ('muted' as const);
        return { op: 'put' as const, field: 'orders', row: { key: String(id), cells, tone } };
      }),
    );
  }
}
