import type { World } from '@/lib/simulation';
import { type ConflictPolicy, RegionStore } from '@/lib/systems/region-store';
import { prices } from '../../orders';
import { Market } from './market';
import { letters } from './nodes';

/** The region whose sales win under the policy `home-region`. */
const homes = { mug: 'A', lamp: 'B', rug: 'A' };

/** Puts the regions into a run; a test may give them broken stores. */
export function buildMarket(world: World, Store: typeof RegionStore = RegionStore): void {
  const { parameters } = world;
  const pieces = parameters.number('stock');
  const stock = Object.fromEntries(Object.keys(prices).map((item) => [item, pieces]));
  const policy = parameters.choice('policy') as ConflictPolicy;
  new Market(world, {
    interval: parameters.number('interval') * 1_000,
    until: parameters.number('duration') * 1_000_000,
    exchange: parameters.number('exchange') * 1_000,
    latency: parameters.number('latency') * 1_000,
    skew: parameters.number('skew') * 1_000,
    store: (region) => new Store(letters[region], policy, stock, homes),
  }).open();
}
