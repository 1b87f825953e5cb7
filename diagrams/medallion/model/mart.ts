import type { World } from '@/lib/simulation';
import { type Aggregate, aggregateOf, type GoldRule } from '@/lib/systems/medallion-gold';
import type { Row } from '@/lib/systems/row';
import type { Change } from '@/lib/trace';
import { counted } from '../../counted';
import { aggregate, gold } from './places';
import { money } from './text';

/** Reading what is current, and writing the sums. Microseconds. */
const latency = 250_000;
const work = 100_000;

/** An order as the shop takes it back: whether it counts is a matter of the rule. */
const returned: Row = { country: '', amount: 0, status: 'returned' };

/** Gold at its node: computes the revenue of each country anew from what Silver holds, and shows it. */
export class Mart {
  readonly #world: World;
  readonly #rule: () => GoldRule;
  #version = 0;
  #underWay = 0;
  #revenue: Aggregate = {};

  constructor(world: World, rule: () => GoldRule) {
    this.#world = world;
    this.#rule = rule;
  }

  get idle(): boolean {
    return this.#underWay === 0;
  }

  refresh(rows: readonly Row[], generation: number): void {
    this.#underWay++;
    this.#world.send(
      aggregate,
      {
        kind: 'rows',
        label: counted(rows.length, 'current row'),
        payload: { rows },
        bytes: 90 * rows.length,
        count: Math.max(1, rows.length),
        correlation: `gold ${this.#version + this.#underWay}`,
      },
      {
        latency,
        deliver: () =>
          this.#world.after(work, () => {
            this.#underWay--;
            this.put(rows, generation);
          }),
      },
    );
  }

  put(rows: readonly Row[], generation: number): void {
    const revenue = aggregateOf(rows, this.#rule());
    const gone = Object.keys(this.#revenue).filter((country) => !(country in revenue));
    const changed = Object.entries(revenue).filter(([country, sum]) => this.#revenue[country] !== sum);
    this.#revenue = revenue;
    this.#version++;
    this.#world.change(
      gold,
      ...gone.map((key): Change => ({ op: 'drop', field: 'revenue', key })),
      ...changed.map(
        ([country, sum]): Change => ({
          op: 'put',
          field: 'revenue',
          row: { key: country, cells: { country, revenue: money(sum) } },
        }),
      ),
      {
        op: 'values',
        field: 'version',
        values: {
          version: this.#version,
          returned: this.#rule().counts(returned) ? 'counted' : 'not counted',
        },
      },
    );
    const text = `Gold version ${this.#version}: ${Object.entries(revenue)
      .map(([country, sum]) => `${country} ${money(sum)}`)
      .join(', ')}`;
    this.#world.record(gold, 'gold', text, { version: this.#version, generation, revenue });
  }
}
