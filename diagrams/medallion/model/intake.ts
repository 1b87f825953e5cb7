import type { World } from '@/lib/simulation';
import { BronzeTable, type RawRecord } from '@/lib/systems/medallion-bronze';
import { counted } from '../../counted';
import { bronze } from './places';
import { changeText } from './text';

/** Bronze at its node: appends, and shows what it was given. */
export class Intake {
  readonly table: BronzeTable;
  readonly #world: World;

  constructor(world: World, table = new BronzeTable()) {
    this.table = table;
    this.#world = world;
    world.change(bronze, { op: 'lane', field: 'log', key: 'log', title: 'Raw records', note: null });
  }

  append(records: readonly RawRecord[]): void {
    const stored = this.table.append(records);
    const entries = stored.map(({ offset, sequence, op, key, row }) => ({
      label: `#${offset} ${changeText(op, key, row)}, commit ${sequence}`,
    }));
    const note = counted(this.table.length, 'record');
    this.#world.change(
      bronze,
      { op: 'append', field: 'log', key: 'log', entries },
      { op: 'lane', field: 'log', key: 'log', title: 'Raw records', note },
    );
    for (const { offset, key, sequence, op, row } of stored) {
      const text = `Bronze #${offset}: ${op} of order ${key}, as it came`;
      this.#world.record(bronze, 'raw', text, { offset, key, sequence, op, row }, key);
    }
  }

  /** Greys what Silver has settled. */
  showRead(position: number): void {
    this.#world.change(bronze, { op: 'read', field: 'log', key: 'log', position });
  }
}
