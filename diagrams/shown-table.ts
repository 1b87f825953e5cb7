import type { Change, TableRow } from '@/lib/trace';

/** A table panel that is told only what differs from what it shows. */
export class ShownTable {
  readonly #field: string;
  #shown = new Map<string, string>();

  constructor(field: string) {
    this.#field = field;
  }

  changes(rows: readonly TableRow[]): Change[] {
    const now = new Map(rows.map((row) => [row.key, JSON.stringify(row)]));
    const gone = [...this.#shown.keys()].filter((key) => !now.has(key));
    const changed = rows.filter((row) => this.#shown.get(row.key) !== now.get(row.key));
    this.#shown = now;
    return [
      ...gone.map((key): Change => ({ op: 'drop', field: this.#field, key })),
      ...changed.map((row): Change => ({ op: 'put', field: this.#field, row })),
    ];
  }
}
