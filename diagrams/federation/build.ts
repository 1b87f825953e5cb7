import type { World } from '@/lib/simulation';
import { Foreign } from './model/foreign';
import { Lake } from './model/lake';
import { customers, inventory } from './model/rows';
import { SqlWarehouse } from './model/sql-warehouse';
import { UnityCatalog } from './model/unity-catalog';

/** The parts of the system; a test replaces some by broken ones to see whether a guarantee notices. */
export interface Parts {
  readonly catalog: (...args: ConstructorParameters<typeof UnityCatalog>) => UnityCatalog;
  readonly lake: (...args: ConstructorParameters<typeof Lake>) => Lake;
  readonly foreign: (...args: ConstructorParameters<typeof Foreign>) => Foreign;
  readonly warehouse: (...args: ConstructorParameters<typeof SqlWarehouse>) => SqlWarehouse;
}

const sound: Parts = {
  catalog: (...args) => new UnityCatalog(...args),
  lake: (...args) => new Lake(...args),
  foreign: (...args) => new Foreign(...args),
  warehouse: (...args) => new SqlWarehouse(...args),
};

/** Puts the catalog, three sources and a warehouse into a run. */
export function buildFederation(world: World, parts: Partial<Parts> = {}): void {
  const make = { ...sound, ...parts };
  const timeout = world.parameters.number('timeout') * 1_000;
  const scan = world.parameters.number('scan') * 1_000;
  const around = {
    catalog: make.catalog(world),
    lake: make.lake(world, scan),
    pg: make.foreign(world, 'pg', customers, timeout),
    mysql: make.foreign(world, 'mysql', inventory, timeout),
  };
  make.warehouse(world, around).start();
}
