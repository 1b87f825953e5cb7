import type { World } from '@/lib/simulation';
import { Broker } from './broker';
import { Connector } from './connector';
import { Lake } from './lake';
import type { ModelOptions } from './options';
import { Pipeline } from './pipeline';
import { tables } from './places';
import { Shop } from './shop';
import { Source } from './source';
import { firstRows } from './stock';

/** Puts PostgreSQL, Debezium, Kafka, the pipeline and the lake at their nodes, and a shop before them. */
export function buildModel(world: World, options: ModelOptions): void {
  // Before everything else that happens at time 0: what is true already.
  world.after(0, () => {
    const rows = Object.fromEntries(firstRows.map(({ name, rows }) => [name, [...rows]]));
    const keys = Object.fromEntries(firstRows.map(({ name, key }) => [name, key]));
    const lsn = options.snapshot ? null : source.slot.confirmed;
    const text = options.snapshot ? 'The lake is empty.' : 'The lake holds what the tables hold.';
    world.record(tables, 'baseline', text, { rows, keys, lsn });
  });
  const source = new Source(world, options);
  const broker = new Broker(world, options);
  new Connector(world, source, broker, options);
  const lake = new Lake(world, options, options.snapshot ? null : source.slot.confirmed);
  new Pipeline(world, broker, lake, options);
  new Shop(world, source, options);
}
