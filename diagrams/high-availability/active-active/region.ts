import type { World } from '@/lib/simulation';
import type { Received, RegionStore, Version } from '@/lib/systems/region-store';
import { vectorText } from '@/lib/systems/version-vector';
import type { Order } from '../../orders';
import { letters, type Region } from './nodes';

/** One region at its node: sells from its own copy, and tells the other region when it can. */
export class RegionNode {
  readonly name: Region;
  readonly #world: World;
  readonly #store: RegionStore;
  /** How far the clock is off while the region suffers from it; microseconds. */
  readonly #skew: number;
  /** Versions that the other region has not confirmed: durable, like the table. */
  readonly #outbox: Version[] = [];
  #conflicts = 0;
  #down = false;

  constructor(world: World, name: Region, store: RegionStore, skew: number) {
    this.#world = world;
    this.name = name;
    this.#store = store;
    this.#skew = skew;
    for (const row of store.rows()) this.#show(row);
    this.#showRegion();
  }

  get down(): boolean {
    return this.#down;
  }

  get outbox(): readonly Version[] {
    return this.#outbox;
  }

  /** Sells from the local copy; false when it has not got enough. */
  sell({ order, item, quantity }: Order): boolean {
    const left = this.#store.row(item).value;
    if (left < quantity) {
      const text = `only ${left} ${item} left in region ${letters[this.name]}`;
      this.#world.record(this.name, 'refused', text, { order, item, quantity, left }, order);
      return false;
    }
    const version = this.#store.add(item, -quantity, order, this.#clock());
    this.#outbox.push(version);
    this.#show(version);
    const text = `order ${order}: ${quantity} ${item}, ${version.value} left in region ${letters[this.name]}`;
    this.#world.record(this.name, 'sold', text, { order, item, quantity, left: version.value }, order);
    return true;
  }

  /** Versions from the other region, in the order in which it made them. */
  receive(versions: readonly Version[]): void {
    for (const version of versions) this.#received(version, this.#store.receive(version));
  }

  /** The other region has the first `count` versions of the outbox. */
  confirmed(count: number): void {
    this.#outbox.splice(0, count);
  }

  fall(): void {
    this.#down = true;
    this.#world.close(this.name, 'the region is down');
    this.#world.status(this.name, 'down', 'region down');
  }

  rise(): void {
    this.#down = false;
    this.#world.open(this.name);
    this.#world.status(this.name, 'up');
  }

  /** The clock has been set wrong, or right again. */
  clockChanged(): void {
    this.#showRegion();
  }

  #received(remote: Version, { outcome, version, ...rest }: Received): void {
    if (outcome === 'known') return;
    this.#show(version);
    const { key: item, write } = remote;
    if (!('winner' in rest)) {
      this.#world.record(
        this.name,
        'applied',
        `order ${write} is known in region ${letters[this.name]} too`,
        {
          write,
          item,
        },
      );
      return;
    }
    const { winner, loser, merged } = rest;
    const text = merged
      ? `both counted: ${winner.write} and ${loser.write} on ${item}`
      : `${winner.write} over ${loser.write} on ${item}`;
    this.#conflicts++;
    this.#showRegion();
    this.#world.change(this.name, {
      op: 'put',
      field: 'conflicts',
      row: {
        key: `${winner.write} ${loser.write}`,
        cells: {
          item,
          kept: winner.write,
          lost: loser.write,
          outcome: merged ? 'counts, too' : 'discarded',
          left: version.value,
        },
        tone: merged ? 'normal' : 'warn',
      },
    });
    this.#world.record(this.name, 'conflict', text, {
      write,
      item,
      winner: winner.write,
      loser: loser.write,
      winnerStamp: winner.stamp,
      loserStamp: loser.stamp,
      winnerRegion: winner.origin,
      loserRegion: loser.origin,
      merged,
      left: version.value,
    });
  }

  #clock(): number {
    return this.#world.now + this.#offset();
  }

  #offset(): number {
    return this.#world.suffers('skew', this.name) ? this.#skew : 0;
  }

  #show(version: Version): void {
    const cells = {
      item: version.key,
      left: version.value,
      version: vectorText(version.vector).replaceAll(/([A-Z])(\d)/g, '$1:$2'),
      write: version.write,
    };
    const row = { key: version.key, cells };
    this.#world.change(this.name, {
      op: 'put',
      field: 'stock',
      row: version.value < 0 ? { ...row, tone: 'bad' } : row,
    });
  }

  #showRegion(): void {
    const clock = `+${(this.#offset() / 1_000_000).toFixed(1)} s`;
    const values = { conflicts: this.#conflicts, clock };
    this.#world.change(this.name, { op: 'values', field: 'region', values });
  }
}
