import type { RunEvent } from '@/lib/trace';
import { Sales } from '../guarantees/sales';

/** What captions count: folded from the records of a run. */
export class Tally {
  readonly sales = new Sales();
  conflicts = 0;
  /** The smallest stock that a conflict left. */
  least = 0;
  redirected = 0;
  refused = 0;
  healed = false;
  begun = false;
  /** Of the event with which the last fault began. */
  faultSeq = Number.POSITIVE_INFINITY;
  readonly sold = { 'region-a-active': 0, 'region-b-active': 0 };
  /** Since the fault began. */
  readonly soldSince = { 'region-a-active': 0, 'region-b-active': 0 };
  readonly #unheard = new Set<string>();
  /** What is left of an item by a region’s own count, of those it has sold since the fault began. */
  readonly #left = {
    'region-a-active': new Map<string, number>(),
    'region-b-active': new Map<string, number>(),
  };

  see(event: RunEvent): void {
    this.sales.see(event);
    if (event.type === 'fault') {
      if (event.phase === 'begin') {
        this.begun = true;
        this.faultSeq = event.seq;
      } else this.healed = true;
    }
    if (event.type !== 'record') return;
    if (event.name === 'conflict') {
      this.conflicts++;
      this.least = Math.min(this.least, Number(event.data.left));
    }
    if (event.name === 'redirected') this.redirected++;
    else if (event.name === 'refused') this.refused++;
    else if (
      event.name === 'sold' &&
      (event.node === 'region-a-active' || event.node === 'region-b-active')
    ) {
      this.sold[event.node]++;
      if (this.begun) {
        this.soldSince[event.node]++;
        this.#left[event.node].set(String(event.data.item), Number(event.data.left));
      }
      this.#unheard.add(String(event.data.order));
    }
    if (event.name === 'applied' || event.name === 'conflict') this.#unheard.delete(String(event.data.write));
  }

  /** The item that both have sold and about whose stock they differ most; null when they differ about none. */
  get dispute(): { readonly item: string; readonly a: number; readonly b: number } | null {
    const both = [...this.#left['region-a-active']].flatMap(([item, a]) => {
      const b = this.#left['region-b-active'].get(item);
      return b === undefined || b === a ? [] : [{ item, a, b }];
    });
    return both.sort((x, y) => Math.abs(y.a - y.b) - Math.abs(x.a - x.b))[0] ?? null;
  }

  /** Sales that only one region knows of. */
  get unheard(): number {
    return this.#unheard.size;
  }

  /** Acknowledged sales that no table reflects any more. */
  get discarded(): number {
    return this.sales.discarded().length;
  }

  /** True if this sale was made since the last fault began, by a region that knew of a sale of the other. */
  followed(write: string): boolean {
    const sale = this.sales.sales.get(write);
    if (!sale || sale.seq < this.faultSeq) return false;
    return [...sale.knew].some(([region, count]) => region !== sale.region && count > 0);
  }

  get total(): number {
    return this.sold['region-a-active'] + this.sold['region-b-active'];
  }
}
