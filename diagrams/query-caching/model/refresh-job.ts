import type { World } from '@/lib/simulation';
import type { MaterializedView } from '@/lib/systems/materialized-view';
import { ShownTable } from '../../shown-table';
import { spanOf } from './hops';
import { view } from './nodes';
import { labelOf } from './questions';
import type { Source } from './source';
import { askSource } from './source-line';

/** After a failed refresh the next is tried this soon, in microseconds. */
const retry = 2_000_000;
/** When the first refresh of a run begins, at the latest. */
export const firstRefresh = 10_000_000;

/** Recomputes the view at its interval: the only thing that ever fills it. */
export class RefreshJob {
  readonly #world: World;
  readonly #source: Source;
  readonly #keys: readonly string[];
  readonly #table: MaterializedView<string>;
  /** Microseconds. */
  readonly #interval: number;
  readonly #sums = new ShownTable('sums');
  #failing = false;

  /** `keys`: the questions that the view is built for. */
  constructor(world: World, source: Source, keys: readonly string[], table: MaterializedView<string>) {
    this.#world = world;
    this.#source = source;
    this.#keys = keys;
    this.#table = table;
    this.#interval = world.parameters.number('refresh') * 1_000_000;
  }

  start(): void {
    this.#show();
    if (this.#keys.length > 0) this.#plan(Math.min(this.#interval, firstRefresh));
    this.#world.quietWhen(() => !this.#failing);
  }

  #plan(wait: number): void {
    this.#world.after(wait, () => this.#refresh(), { background: true });
  }

  #refresh(): void {
    const began = this.#world.now;
    if (this.#world.suffers('refresh-fails', view)) {
      this.#failed('its job does not start');
      return;
    }
    const question = {
      keys: this.#keys,
      sql: 'SELECT store, sum(amount) FROM orders GROUP BY store',
      label: 'refresh',
      correlation: 'refresh',
    };
    askSource(this.#world, this.#source, question, (values, asOf) => {
      if (values === null) {
        this.#failed('PostgreSQL refuses connections');
      } else {
        this.#done(values, asOf);
        this.#plan(Math.max(0, began + this.#interval - this.#world.now));
      }
    });
  }

  #done(values: ReadonlyMap<string, string>, asOf: number): void {
    if (!this.#table.refresh(values, asOf)) return;
    if (this.#failing) this.#world.status(view, 'up');
    this.#failing = false;
    this.#show();
    const data = { asOf, keys: values.size };
    this.#world.record(view, 'refreshed', `The view is refreshed: ${values.size} sums`, data);
  }

  #failed(why: string): void {
    if (!this.#failing) this.#world.status(view, 'degraded', 'refresh fails');
    this.#failing = true;
    const age = this.#world.now - this.#table.asOf;
    this.#world.record(view, 'refresh-failed', `The refresh fails: ${why}`, { why, age });
    this.#show();
    this.#plan(retry);
  }

  #show(): void {
    const asOf = `${spanOf(this.#world.now - this.#table.asOf)} ago`;
    const sums = this.#keys.flatMap((key) => {
      const row = this.#table.read(key);
      return row ? [{ key, cells: { key: labelOf(key), value: row.value } }] : [];
    });
    this.#world.change(view, { op: 'values', field: 'view', values: { asOf } }, ...this.#sums.changes(sums));
  }
}
