import type { EventOf, RunEvent } from '@/lib/trace';

type RecordOf = EventOf<'record'>;

interface Sale {
  readonly item: string;
  readonly quantity: number;
  readonly region: string;
  readonly seq: number;
  /** The version it was sold from: another sale, or the beginning. */
  readonly parent: string | null;
  /** How many sales of each region its region knew of on this item. */
  readonly knew: ReadonlyMap<string, number>;
}

/**
 * What the trace says was sold, and which sale each region's row stands on. Imports no system, and knows no version
 * vector: it counts what each region has heard of.
 */
export class Sales {
  readonly sales = new Map<string, Sale>();
  /** Sales that a conflict was decided against. */
  readonly losers = new Set<string>();
  readonly #current = new Map<string, string>();
  readonly #known = new Map<string, Map<string, number>>();

  /** The record, if it changed what a region knows. */
  see(event: RunEvent): RecordOf | null {
    if (event.type !== 'record') return null;
    const region = event.node;
    const item = String(event.data.item);
    if (event.name === 'sold') {
      const order = String(event.data.order);
      this.#learn(region, item, region);
      const parent = this.current(region, item);
      const knew = new Map(this.known(region, item));
      this.sales.set(order, {
        item,
        quantity: Number(event.data.quantity),
        region,
        seq: event.seq,
        parent,
        knew,
      });
      this.#current.set(`${region} ${item}`, order);
      return event;
    }
    if (event.name !== 'applied' && event.name !== 'conflict') return null;
    const write = String(event.data.write);
    this.#learn(region, item, this.sales.get(write)!.region);
    const now = event.name === 'applied' ? write : String(event.data.winner);
    this.#current.set(`${region} ${item}`, now);
    if (event.name === 'conflict' && event.data.merged !== true) this.losers.add(String(event.data.loser));
    return event;
  }

  /** The sale that the region's row stands on; null for the beginning. */
  current(region: string, item: string): string | null {
    return this.#current.get(`${region} ${item}`) ?? null;
  }

  known(region: string, item: string): Map<string, number> {
    const key = `${region} ${item}`;
    const known = this.#known.get(key) ?? new Map<string, number>();
    this.#known.set(key, known);
    return known;
  }

  /** The sales that a row reflects: the one it stands on, the one before that, and so on. */
  reflected(region: string, item: string): Set<string> {
    const chain = new Set<string>();
    for (let at = this.current(region, item); at !== null; at = this.sales.get(at)!.parent) chain.add(at);
    return chain;
  }

  /** Sales that lost a conflict and that no region's row reflects. */
  discarded(): string[] {
    const stands = new Set<string>();
    for (const key of this.#current.keys()) {
      const [region, item] = key.split(' ');
      for (const sale of this.reflected(region!, item!)) stands.add(sale);
    }
    return [...this.losers].filter((sale) => !stands.has(sale));
  }

  #learn(region: string, item: string, origin: string): void {
    const known = this.known(region, item);
    known.set(origin, (known.get(origin) ?? 0) + 1);
  }
}
