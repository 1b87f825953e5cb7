import type { World } from '@/lib/simulation';
import { SagaLog } from '@/lib/systems/saga-log';
import { prices } from '../orders';
import { steps } from './operations';
import { Services } from './services';
import { Shop, type ShopOptions } from './shop';

/** The parts of a shop; a test replaces some by broken ones to see whether a guarantee notices. */
export type ShopParts = Partial<Pick<ShopOptions, 'services' | 'steps' | 'log'>>;

/** Puts the shop into a run. */
export function buildShop(world: World, parts: ShopParts = {}): void {
  const { parameters } = world;
  const pieces = parameters.number('stock');
  const stock = Object.fromEntries(Object.keys(prices).map((item) => [item, pieces]));
  const shop = new Shop(world, {
    orders: parameters.number('orders'),
    interval: parameters.number('interval') * 1_000,
    timeout: parameters.number('timeout') * 1_000,
    compensationAttempts: parameters.number('compensationAttempts'),
    services: new Services(stock, parameters.flag('idempotent')),
    steps,
    log: (told) => new SagaLog(told),
    ...parts,
  });
  shop.open();
}
