import type { World } from '@/lib/simulation';
import type { Row } from '@/lib/systems/row';
import { Catalog } from './model/catalog';
import { Desk } from './model/desk';
import { orders } from './model/orders';
import { people } from './model/people';
import { Rewriter } from './model/rewriter';
import { Warehouse } from './model/warehouse';

/** The parts of the system; a test replaces some by broken ones to see whether a guarantee notices. */
export interface Parts {
  readonly rows: readonly Row[];
  readonly catalog: (...args: ConstructorParameters<typeof Catalog>) => Catalog;
  readonly rewriter: (...args: ConstructorParameters<typeof Rewriter>) => Rewriter;
  readonly warehouse: (...args: ConstructorParameters<typeof Warehouse>) => Warehouse;
}

const sound: Parts = {
  rows: orders,
  catalog: (...args) => new Catalog(...args),
  rewriter: (...args) => new Rewriter(...args),
  warehouse: (...args) => new Warehouse(...args),
};

/** Puts catalog, rewriter and warehouse into a run, and somebody who asks. */
export function buildSecurity(world: World, parts: Partial<Parts> = {}): void {
  const { rows, ...make } = { ...sound, ...parts };
  const warehouse = make.warehouse(world, rows);
  const rewriter = make.rewriter(world, warehouse);
  const catalog = make.catalog(world, rewriter, people);
  world.after(0, () => {
    catalog.begin();
    warehouse.begin();
  });
  // A membership that is taken away comes back with the end of the fault.
  for (const [user, { regions }] of Object.entries(people)) {
    if (regions.length === 0) continue;
    world.onFault(`revoked-${user}`, {
      begin: () => catalog.grant(user, []),
      heal: () => catalog.grant(user, regions),
    });
  }
  new Desk(world, catalog).start();
}
