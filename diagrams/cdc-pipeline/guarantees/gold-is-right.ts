import type { Guarantee } from '@/lib/simulation';
import type { Json } from '@/lib/trace';
import {
  type CommittedChange,
  changeId,
  changesOf,
  type JsonObject,
  object,
  objects,
  recordOf,
} from './records';

/** Gold is what the source says, but for what is in quarantine. */
export const goldIsRight: Guarantee = {
  id: 'gold-is-right',
  title: 'Gold is right',
  statement:
    'Once quiet, Gold equals the aggregate computed from the source tables without the quarantined changes.',
  eventual: true,
  checker: () => {
    const orders = new Map<string, JsonObject>();
    const inventory = new Map<string, JsonObject>();
    const changes: CommittedChange[] = [];
    const quarantined = new Set<string>();
    let gold: { readonly revenue: JsonObject; readonly stock: JsonObject; readonly seq: number } | null =
      null;
    let baseline: { readonly revenue: JsonObject; readonly stock: JsonObject } = { revenue: {}, stock: {} };

    const expected = () => {
      const living = { orders: new Map(orders), inventory: new Map(inventory) };
      for (const { table, key, lsn, after } of changes) {
        if (quarantined.has(changeId(table, key, lsn))) continue;
        const rows = table === 'orders' ? living.orders : table === 'inventory' ? living.inventory : null;
        if (after) rows?.set(key, after);
        else rows?.delete(key);
      }
      return aggregate([...living.orders.values()], [...living.inventory.values()]);
    };

    return {
      see(event) {
        const began = recordOf(event, 'baseline');
        if (began) {
          for (const row of objects(object(began.data.rows).orders)) orders.set(String(row.id), row);
          for (const row of objects(object(began.data.rows).inventory)) inventory.set(String(row.item), row);
          if (began.data.lsn !== null) baseline = expected();
        }
        const commit = recordOf(event, 'commit');
        if (commit) {
          changes.push(...changesOf(commit));
          return { verdict: 'pending', text: 'A change is on its way to Gold.' };
        }
        const bad = recordOf(event, 'quarantined');
        if (bad) quarantined.add(changeId(bad.data.table, bad.data.key, bad.data.lsn));
        const refreshed = recordOf(event, 'gold');
        if (refreshed) {
          gold = {
            revenue: object(refreshed.data.revenue),
            stock: object(refreshed.data.stock),
            seq: event.seq,
          };
        }
        return null;
      },
      quiet() {
        const { revenue, stock } = expected();
        const actual = gold ?? baseline;
        const wrong = difference(revenue, actual.revenue) ?? difference(stock, actual.stock);
        if (wrong) return { verdict: 'broken', text: `Gold is wrong: ${wrong}.`, evidence: gold?.seq };
        const total = Object.values(revenue).reduce((sum: number, value) => sum + Number(value), 0);
        return {
          verdict: 'holds',
          text: `Gold and the source agree: revenue €${total}.`,
          evidence: gold?.seq,
        };
      },
    };
  },
};

function aggregate(orders: readonly JsonObject[], inventory: readonly JsonObject[]) {
  const revenue: { [customer: string]: number } = {};
  for (const row of orders) {
    const customer = String(row.customer);
    revenue[customer] = (revenue[customer] ?? 0) + Number(row.amount);
  }
  const stock: { [item: string]: Json } = {};
  for (const row of inventory) stock[String(row.item)] = Number(row.stock);
  return { revenue, stock };
}

function difference(expected: JsonObject, actual: JsonObject): string | null {
  for (const name of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
    const [right, there] = [Number(expected[name] ?? 0), Number(actual[name] ?? 0)];
    if (right !== there) return `${name} is ${there}, but the source says ${right}`;
  }
  return null;
}
