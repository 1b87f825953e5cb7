import type { World } from '@/lib/simulation';
import type { Settled, SilverTable } from '@/lib/systems/medallion-silver';
import type { Row } from '@/lib/systems/row';
import type { TableRow } from '@/lib/trace';
import { counted } from '../../counted';
import { silver } from './places';
import { amountOf, money, summary } from './text';

/** What Silver's node shows: every version of every order, what is put aside, and counts. */
export class SilverPanel {
  readonly #world: World;
  #shown = new Map<string, string>();
  #counts = { quarantined: 0, dropped: 0, duplicates: 0, warned: 0 };

  constructor(world: World) {
    this.#world = world;
    this.#count();
    world.change(silver, { op: 'clear', field: 'quarantine' });
  }

  /** An update's rows, once each however often the update is run. */
  settled(table: SilverTable, settled: readonly Settled[], again: boolean): void {
    for (const key of new Set(settled.map(({ record }) => record.key))) this.#versions(table, key);
    if (again) return;
    for (const { record, fate, violates } of settled) {
      if (fate === 'duplicate') this.#counts.duplicates++;
      else if (fate === 'dropped') this.#counts.dropped++;
      else if (fate === 'quarantined') this.#quarantine(record.offset, record.key, record.row, violates);
      else if (violates !== null) this.#counts.warned++;
    }
    this.#count();
  }

  clear(): void {
    this.#shown = new Map();
    this.#counts = { quarantined: 0, dropped: 0, duplicates: 0, warned: 0 };
    this.#world.change(silver, { op: 'clear', field: 'rows' }, { op: 'clear', field: 'quarantine' });
    this.#count();
  }

  #versions(table: SilverTable, key: string): void {
    for (const { start, end, row } of table.versions(key)) {
      const id = `${key}@${start}`;
      const shown: TableRow = {
        key: id,
        cells: {
          key,
          country: row.country ?? null,
          amount: `${money(amountOf(row))}${row.status === 'returned' ? ', returned' : ''}`,
          from: start,
          to: end ?? 'current',
        },
        tone: end === null ? 'normal' : 'muted',
      };
      if (this.#shown.get(id) === JSON.stringify(shown)) continue;
      this.#shown.set(id, JSON.stringify(shown));
      this.#world.change(silver, { op: 'put', field: 'rows', row: shown });
    }
  }

  #quarantine(offset: number, key: string, row: Row | null, reason: string | null): void {
    this.#counts.quarantined++;
    const cells = { key, value: summary(row), reason };
    this.#world.change(silver, {
      op: 'put',
      field: 'quarantine',
      row: { key: `${offset}`, cells, tone: 'warn' },
    });
  }

  /** How many raw records are settled. */
  checkpoint(settled: number): void {
    const values = { checkpoint: counted(settled, 'record') };
    this.#world.change(silver, { op: 'values', field: 'counts', values });
  }

  #count(): void {
    this.#world.change(silver, { op: 'values', field: 'counts', values: this.#counts });
  }
}
