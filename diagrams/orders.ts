/** An order as customers place it: the payload of its messages. Amounts in whole euros. */
export type Order = {
  readonly order: string;
  readonly customer: string;
  readonly item: string;
  readonly quantity: number;
  readonly amount: number;
};

/** The shop's items and their prices in euros. */
export const prices: Readonly<Record<string, number>> = { mug: 12, lamp: 60, rug: 85 };
const items = Object.keys(prices);
const names = ['ana', 'bo', 'cy', 'dee', 'eli', 'fay'];

/** The number of the first order. */
export const firstOrder = 1041;

/** The order with this index; `draw(n)` is a whole number from 0 to n - 1. */
export function orderAt(index: number, draw: (n: number) => number): Order {
  const item = items[draw(items.length)]!;
  const quantity = 1 + draw(2);
  return {
    order: String(firstOrder + index),
    customer: names[draw(names.length)]!,
    item,
    quantity,
    amount: quantity * prices[item]!,
  };
}
