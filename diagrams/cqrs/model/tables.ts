import { accepted, type Decider, refused } from '@/lib/systems/command-handler';
import type { Row, RowChange } from '@/lib/systems/row';
import { counted } from '../../counted';
import { prices } from '../../orders';

/** What a client wants to be done. `order` is numbered by the application. */
export type Command =
  | {
      readonly kind: 'place';
      readonly order: string;
      readonly customer: string;
      readonly lines: readonly Line[];
    }
  | { readonly kind: 'cancel'; readonly order: string; readonly customer: string }
  | { readonly kind: 'rename'; readonly customer: string; readonly name: string };

/** A command in a few words: `1041: 2 mugs, 1 lamp`. */
export function commandLabel(command: Command): string {
  switch (command.kind) {
    case 'place':
      return `${command.order}: ${command.lines.map(({ item, quantity }) => counted(quantity, item)).join(', ')}`;
    case 'cancel':
      return `cancel ${command.order}`;
    case 'rename':
      return `rename to ${command.name}`;
  }
}

export interface Line {
  readonly item: string;
  readonly quantity: number;
}

/** The normalised tables: every fact stands once, and rows point at each other by key. */
export interface Tables {
  readonly customers: Readonly<Record<string, Row>>;
  readonly stock: Readonly<Record<string, Row>>;
  readonly orders: Readonly<Record<string, Row>>;
  readonly lines: Readonly<Record<string, Row>>;
}
type TableName = keyof Tables;

/** Checks commands against the tables, and says which rows they change: one transaction a command. */
export const rules: Decider<Tables, Command, RowChange> = {
  initial: { customers: {}, stock: {}, orders: {}, lines: {} },

  decide(tables, command) {
    const customer = tables.customers[command.customer];
    if (!customer) return refused(`no customer ${command.customer}`);
    switch (command.kind) {
      case 'place': {
        const short = command.lines.find(
          ({ item, quantity }) => Number(tables.stock[item]?.left ?? 0) < quantity,
        );
        if (short)
          return refused(
            `${counted(short.quantity, short.item)} wanted, ${tables.stock[short.item]?.left ?? 0} in stock`,
          );
        return accepted(...placed(tables, command.order, command.customer, command.lines));
      }
      case 'cancel': {
        const order = tables.orders[command.order];
        if (order?.customer !== command.customer) return refused(`no order ${command.order} of theirs`);
        if (order.status !== 'placed') return refused(`order ${command.order} is ${order.status}`);
        return accepted(...cancelled(tables, command.order, order));
      }
      case 'rename':
        return accepted(update('customers', command.customer, customer, { name: command.name }));
    }
  },

  evolve(tables, { table, key, after }) {
    const name = table as TableName;
    const { [key]: _, ...others } = tables[name];
    return { ...tables, [name]: after === null ? others : { ...tables[name], [key]: after } };
  },
};

function placed(tables: Tables, order: string, customer: string, lines: readonly Line[]): RowChange[] {
  return [
    insert('orders', order, { order, customer, status: 'placed' }),
    ...lines.flatMap(({ item, quantity }) => [
      insert('lines', `${order}/${item}`, { order, item, quantity, price: prices[item] ?? 0 }),
      moved(tables, item, -quantity),
    ]),
  ];
}

function cancelled(tables: Tables, id: string, order: Row): RowChange[] {
  const lines = Object.values(tables.lines).filter((line) => line.order === id);
  return [
    update('orders', id, order, { status: 'cancelled' }),
    ...lines.map(({ item, quantity }) => moved(tables, String(item), Number(quantity))),
  ];
}

function moved({ stock }: Tables, item: string, by: number): RowChange {
  const row = stock[item]!;
  return update('stock', item, row, { left: Number(row.left) + by });
}

export function insert(table: TableName, key: string, after: Row): RowChange {
  return { table, key, op: 'insert', before: null, after };
}

function update(table: TableName, key: string, before: Row, change: Row): RowChange {
  return { table, key, op: 'update', before, after: { ...before, ...change } };
}

/** The rows of all tables as insertions, rows that are pointed at first: what a snapshot reads. */
export function asInsertions(tables: Tables): RowChange[] {
  return (['customers', 'orders', 'lines'] as const).flatMap((table) =>
    Object.entries(tables[table]).map(([key, row]) => insert(table, key, row)),
  );
}
