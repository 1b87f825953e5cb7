import type { World } from '@/lib/simulation';
import type { Row } from '@/lib/systems/row';
import { evaluate } from '@/lib/systems/sql-evaluate';
import type { Query } from '@/lib/systems/sql-query';
import { ShownTable } from '../../shown-table';
import { hop, toWarehouse, warehouse } from './nodes';
import { twinOf } from './orders';
import { answerText, type Granted, type Outcome, outcomeLabel } from './request';

const hidden = '•••';

/** What a row is to whoever asks, and how it looks; nothing while nobody does. */
const tones = { '': 'muted', hidden: 'hidden', visible: 'normal', 'in the answer': 'good' } as const;

/** Runs what the rewriter has let through. What nobody who asks may see stays out of its panel too. */
export class Warehouse {
  readonly #world: World;
  readonly #rows: readonly Row[];
  readonly #panel = new ShownTable('orders');

  constructor(world: World, rows: readonly Row[]) {
    this.#world = world;
    this.#rows = rows;
    this.putAway();
  }

  /** Shows the table as it is while nobody asks. */
  putAway(): void {
    this.#show(
      () => false,
      () => '',
    );
  }

  begin(): void {
    const regions = Object.fromEntries(this.#rows.map(({ id, region }) => [String(id), String(region)]));
    this.#world.record(warehouse, 'table-loaded', `orders has ${this.#rows.length} rows`, { regions });
  }

  /** Runs a rewritten query; a query that runs keeps the regions with which it began. */
  run(granted: Granted, query: Query, respond: (outcome: Outcome) => void): void {
    const { id, user, regions, exempt } = granted;
    const visible = this.#visibleTo(granted);
    this.#show(visible, (row) => (visible(row) ? 'visible' : 'hidden'));
    const text = `${id} of ${user} runs`;
    this.#world.record(warehouse, 'started', text, { query: id, user, regions, exempt }, id);
    const time = this.#world.parameters.number('queryTime') * 1_000;
    const took = time + this.#world.random('warehouse').int(0, Math.floor(time / 10));
    this.#world.after(took, () => this.#finish(granted, query, respond));
  }

  protected evaluate(query: Query, rows: readonly Row[]): Outcome {
    return evaluate(query, { orders: rows });
  }

  #visibleTo({ exempt, regions }: Granted): (row: Row) => boolean {
    return ({ region }) => exempt || regions.includes(String(region));
  }

  /** The ids of the rows from which an answer is made; none for an error. */
  #usedBy(query: Query): ReadonlySet<unknown> {
    const whole = this.evaluate(
      query.map((select) => ({ ...select, output: { type: 'all' } })),
      this.#rows,
    );
    return new Set('error' in whole ? [] : whole.rows.map(({ id }) => id));
  }

  #finish(granted: Granted, query: Query, respond: (outcome: Outcome) => void): void {
    const { id, user, regions, exempt } = granted;
    const [visible, used] = [this.#visibleTo(granted), this.#usedBy(query)];
    this.#show(visible, (row) => (used.has(row.id) ? 'in the answer' : visible(row) ? 'visible' : 'hidden'));
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
        label: `${user}: ${outcomeLabel(answer)}`,
        payload: { query: id, ...answer },
        bytes: failed ? 80 : 40 + 60 * answer.rows.length,
        count: failed ? 1 : Math.max(1, answer.rows.length),
        correlation: id,
      },
      { backwards: true, latency: hop.inside, deliver: () => respond(answer) },
    );
  }

  #show(visible: (row: Row) => boolean, stateOf: (row: Row) => keyof typeof tones): void {
    const rows = this.#rows.map((row) => {
      const { id = null, region = null, customer = null, amount = null } = row;
      const state = stateOf(row);
      const isOpen = visible(row);
      return {
        key: String(id),
        cells: {
          id,
          region,
          customer: isOpen ? customer : hidden,
          amount: isOpen ? `€${amount}` : hidden,
          state,
        },
        tone: tones[state],
      };
    });
    this.#world.change(warehouse, ...this.#panel.changes(rows));
  }
}
