import type { World } from '@/lib/simulation';
import { BronzeTable, type RawRecord } from '@/lib/systems/medallion-bronze';
import { bronze } from './places';
import { summary, tagOf } from './text';

/** Bronze at its node: appends, and shows what it was given. */
export class Intake {
  readonly table: BronzeTable;
  readonly #world: World;

  constructor(world: World, table = new BronzeTable()) {
    this.table = table;
    this.#world = world;
    world.change(bronze, { op: 'lane', field: 'log', key: 'log', title: 'Raw records', note: null });
    world.change(bronze, { op: 'values', field: 'counts', values: { records: 0 } });
  }

  append(records: readonly RawRecord[]): void {
    const stored = this.table.append(records);
    const entries = stored.map(({ offset, op, key, row }) => ({
      label: `${offset} · ${key} ${summary(row)}`,
      tag: tagOf(op),
    }));
    this.#world.change(
      bronze,
      { op: 'append', field: 'log', key: 'log', entries },
      { op: 'values', field: 'counts', values: { records: this.table.length } },
    );
    for (const { offset, key, sequence, op, row } of stored) {
      const text = `Bronze ${offset}: ${op} of order ${key}, as it came`;
      this.#world.record(bronze, 'raw', text, { offset, key, sequence, op, row }, key);
    }
  }

  /** Greys what Silver has settled. */
  showRead(position: number): void {
    this.#world.change(bronze, { op: 'read', field: 'log', key: 'log', position });
  }
}
