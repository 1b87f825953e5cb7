import type { ProjectionRule } from '@/lib/systems/projection';
import type { RowChange } from '@/lib/systems/row';
import type { Json } from '@/lib/trace';
import { counted } from '../../counted';

/** A committed transaction as the sync carries it: whole, with its place in the order of commits. */
export interface Transaction {
  readonly position: number;
  readonly changes: readonly RowChange[];
}

/** One row a question needs: an order with its customer's name and its goods in it. */
export type OrderRow = {
  readonly order: string;
  readonly customer: string;
  readonly name: string;
  readonly goods: string;
  readonly total: number;
  readonly status: string;
};

/** The denormalised tables: names are copied into every order, and sums are kept instead of computed. */
export type Wide = {
  readonly names: { readonly [customer: string]: string };
  readonly orders: { readonly [order: string]: OrderRow };
  /** Euros of orders that stand, by customer. */
  readonly revenue: { readonly [customer: string]: number };
};

/** How the wide tables follow from transactions of the normalised ones. */
export const readRule: ProjectionRule<Wide, Transaction> = {
  name: 'orders',
  empty: { names: {}, orders: {}, revenue: {} },
  apply: (wide, { changes }) => changes.reduce(applied, wide),
};

function applied(wide: Wide, { table, op, key, after }: RowChange): Wide {
  if (after === null) return wide;
  switch (table) {
    case 'customers':
      return renamed(wide, key, String(after.name));
    case 'orders':
      return op === 'insert'
        ? withOrder(wide, { ...blank(wide, key, String(after.customer)), status: String(after.status) })
        : restated(wide, key, String(after.status));
    case 'lines':
      return withLine(wide, String(after.order), after);
    default:
      return wide;
  }
}

/** One row in the normalised table, as many here as the customer has orders. */
function renamed(wide: Wide, customer: string, name: string): Wide {
  const orders = Object.fromEntries(
    Object.entries(wide.orders).map(([id, row]) => [id, row.customer === customer ? { ...row, name } : row]),
  );
  const revenue = { ...wide.revenue, [customer]: wide.revenue[customer] ?? 0 };
  return { names: { ...wide.names, [customer]: name }, orders, revenue };
}

function blank({ names }: Wide, order: string, customer: string): OrderRow {
  return { order, customer, name: names[customer] ?? '', goods: '', total: 0, status: '' };
}

function restated(wide: Wide, id: string, status: string): Wide {
  const row = wide.orders[id];
  if (!row) return wide;
  const lost = status === 'cancelled' ? row.total : 0;
  return earned(withOrder(wide, { ...row, status }), row.customer, -lost);
}

function withLine(wide: Wide, id: string, line: Readonly<Record<string, Json>>): Wide {
  const row = wide.orders[id];
  if (!row) return wide;
  const amount = Number(line.quantity) * Number(line.price);
  const goods = [
    ...(row.goods === '' ? [] : [row.goods]),
    counted(Number(line.quantity), String(line.item)),
  ].join(', ');
  const next = withOrder(wide, { ...row, goods, total: row.total + amount });
  return row.status === 'cancelled' ? next : earned(next, row.customer, amount);
}

function withOrder(wide: Wide, row: OrderRow): Wide {
  return { ...wide, orders: { ...wide.orders, [row.order]: row } };
}

function earned(wide: Wide, customer: string, amount: number): Wide {
  return { ...wide, revenue: { ...wide.revenue, [customer]: (wide.revenue[customer] ?? 0) + amount } };
}

/** A transaction's changes as messages and records carry them. */
export function changesJson(changes: readonly RowChange[]): Json {
  return changes.map(({ table, key, op, before, after }) => ({ table, key, op, before, after }));
}
