import type { World } from '@/lib/simulation';
import { rewrite, rowFilter } from '@/lib/systems/row-policy';
import { policySpans, type Query, sqlText } from '@/lib/systems/sql-query';
import { hop, rewriter, toRewriter, toWarehouse } from './nodes';
import { type Granted, type Outcome, outcomeLabel, sqlLabel } from './request';
import type { Warehouse } from './warehouse';

/** Adds the row filter to a query before anything of it runs. */
export class Rewriter {
  readonly #world: World;
  readonly #warehouse: Warehouse;

  constructor(world: World, warehouse: Warehouse) {
    this.#world = world;
    this.#warehouse = warehouse;
    this.#show('', '', []);
  }

  /** Puts away the last query, which nobody waits for any more. */
  putAway(): void {
    this.#show('', '', []);
    this.#warehouse.putAway();
  }

  ask(granted: Granted, respond: (outcome: Outcome) => void): void {
    const { id, user, query, exempt } = granted;
    const filtered = this.filtered(granted);
    const [before, after] = [sqlText(query), sqlText(filtered)];
    this.#show(before, after, policySpans(filtered));
    const text = exempt ? `${id} stays as it is` : `${id} gets the row filter of ${user}`;
    this.#world.record(rewriter, 'rewritten', text, { query: id, user, before, after }, id);
    this.#world.send(
      toWarehouse,
      {
        kind: 'query',
        label: `${user}: ${sqlLabel(after)}`,
        payload: { user, before, after },
        bytes: 80 + after.length,
        correlation: id,
      },
      {
        latency: hop.inside,
        deliver: () =>
          this.#warehouse.run(granted, filtered, (outcome) => this.#pass(id, user, outcome, respond)),
      },
    );
  }

  /** The query as it may run. */
  protected filtered({ query, ...standing }: Granted): Query {
    return rewrite(query, 'orders', rowFilter('region', standing));
  }

  #show(
    before: string,
    after: string,
    added: readonly { readonly from: number; readonly to: number }[],
  ): void {
    const spans = added.map((piece) => ({ ...piece, tone: 'policy' as const }));
    this.#world.change(
      rewriter,
      { op: 'text', field: 'before', text: before },
      { op: 'text', field: 'after', text: after, spans },
    );
  }

  #pass(id: string, user: string, outcome: Outcome, respond: (outcome: Outcome) => void): void {
    const failed = 'error' in outcome;
    this.#world.send(
      toRewriter,
      {
        kind: failed ? 'refusal' : 'rows',
        label: `${user}: ${outcomeLabel(outcome)}`,
        payload: { query: id, ...outcome },
        bytes: failed ? 80 : 40 + 60 * outcome.rows.length,
        count: failed ? 1 : Math.max(1, outcome.rows.length),
        correlation: id,
      },
      { backwards: true, latency: hop.inside, deliver: () => respond(outcome) },
    );
  }
}
