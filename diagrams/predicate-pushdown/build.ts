import type { World } from '@/lib/simulation';
import { sqlOf } from '@/lib/systems/predicate';
import { type FederatedPlan, type FederatedQuery, planFederated } from '@/lib/systems/query-planner';
import type { PeriodicTable } from '@/lib/systems/row-set';
import { ForeignScan } from '@/lib/systems/sql-warehouse';
import { desk, Network, remote, wire } from './model/network';
import { grouped, spanOf, sqlLabel } from './model/numbers';
import { ordersTable, questionIn, type Writing } from './model/question';
import { Source } from './model/source';
import { reply, Warehouse } from './model/warehouse';

/** The parts of the model; a test replaces some by broken ones to see whether a guarantee notices. */
export interface Parts {
  readonly plan: (query: FederatedQuery, options: { pushdown: boolean }) => FederatedPlan;
  readonly scan: (plan: FederatedPlan) => ForeignScan;
  readonly source: (world: World, network: Network, table: PeriodicTable) => Source;
  readonly warehouse: (...args: ConstructorParameters<typeof Warehouse>) => Warehouse;
}

const sound: Parts = {
  plan: planFederated,
  scan: (plan) => new ForeignScan(plan.kept.map(({ predicate }) => predicate)),
  source: (world, network, table) => new Source(world, network, table),
  warehouse: (...args) => new Warehouse(...args),
};

/** Puts the two systems and the analyst into a run of either view: they differ in whether conditions may travel. */
export function buildQuery(world: World, parts: Partial<Parts> = {}): void {
  const { plan: planWith, scan, source, warehouse: warehouseOf } = { ...sound, ...parts };
  const { parameters } = world;
  const query = questionIn(parameters.choice('predicate') as Writing);
  const plan = planWith(query, { pushdown: world.view.id === 'with-pushdown' });
  const network = new Network(world);
  const table = ordersTable(parameters.number('rows'), parameters.number('selectivity'));
  let over = false;
  const warehouse = warehouseOf(world, {
    network,
    source: source(world, network, table),
    plan,
    scan: scan(plan),
    reply: (rows) =>
      reply(world, rows, () => {
        over = true;
        const failed = rows === null;
        const text = failed ? 'The analyst sees an error' : `The analyst sees ${grouped(rows)} rows`;
        const values = { rows: failed ? 'error' : grouped(rows), time: spanOf(world.now) };
        world.change('analyst', { op: 'values', field: 'answer', values });
        world.record('analyst', 'query-over', text, { rows, failed }, 'q1');
      }),
  });
  world.onFault('cut', {
    begin: () => {
      for (const edge of [wire, remote]) world.cut(edge, 'the connection is reset');
    },
    heal: () => {
      for (const edge of [wire, remote]) world.mend(edge);
    },
  });
  world.process('analyst', function* () {
    const condition = sqlOf(query.where).replace(/ (AND|OR) /, '\n  $1 ');
    const sql = `SELECT ${query.columns.join(', ')}\nFROM ${query.table}\nWHERE ${condition}`;
    world.change('analyst', { op: 'text', field: 'sql', text: sql });
    world.record('analyst', 'query-asked', 'The analyst asks', { sql }, 'q1');
    world.send(
      desk,
      { kind: 'query', label: sqlLabel(sql), payload: { sql }, bytes: 60 + sql.length, correlation: 'q1' },
      { latency: 5_000, deliver: () => warehouse.begin() },
    );
  });
  world.quietWhen(() => over);
}
