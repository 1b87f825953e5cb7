import type { Row } from '@/lib/systems/row';

/** The shop's Gold tables: revenue per customer, stock per item. */
export interface Gold {
  readonly revenue: Readonly<Record<string, number>>;
  readonly stock: Readonly<Record<string, number>>;
}

/** Aggregates the rows that are current in Silver. */
export function goldOf(orders: readonly Row[], inventory: readonly Row[]): Gold {
  const revenue: Record<string, number> = {};
  for (const { customer, amount } of orders) {
    revenue[String(customer)] = (revenue[String(customer)] ?? 0) + Number(amount);
  }
  return {
    revenue,
    stock: Object.fromEntries(inventory.map(({ item, stock }) => [String(item), Number(stock)])),
  };
}

export function totalOf(values: Readonly<Record<string, number>>): number {
  return Object.values(values).reduce((sum, value) => sum + value, 0);
}
