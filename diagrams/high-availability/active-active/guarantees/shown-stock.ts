import type { RunEvent } from '@/lib/trace';

export const regionIds = ['region-a-active', 'region-b-active'] as const;

/** The stock tables as they are shown. `initial` pieces of everything before the first sale. */
export class ShownStock {
  readonly #rows = new Map<string, number>();
  readonly #initial: number;

  constructor(initial: number) {
    this.#initial = initial;
  }

  see(event: RunEvent): void {
    if (event.type !== 'change') return;
    for (const change of event.changes) {
      if (change.op === 'put' && change.field === 'stock') {
        this.#rows.set(`${event.node} ${change.row.key}`, Number(change.row.cells.left));
      }
    }
  }

  left(region: string, item: string): number {
    return this.#rows.get(`${region} ${item}`) ?? this.#initial;
  }
}
