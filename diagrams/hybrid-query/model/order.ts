import type { Range } from '@/lib/systems/query-router';

/** An order, as both sides keep it. */
export type Order = {
  readonly id: number;
  /** The day of June it was placed on. */
  readonly day: number;
  readonly amount: number;
  /** Counts its corrections: the greater one is the newer one. */
  readonly revision: number;
};

export function within(orders: Iterable<Order>, { from, to }: Range): readonly Order[] {
  return [...orders].filter(({ day }) => day >= from && day <= to);
}

/** `Jun 6` */
export function dayText(day: number): string {
  return `Jun ${day}`;
}

/** `Jun 4–8` */
export function rangeText({ from, to }: Range): string {
  return from === to ? dayText(from) : `${dayText(from)}–${to}`;
}

/** `€1,240` */
export function euros(amount: number): string {
  return `€${amount.toLocaleString('en-US')}`;
}

/** `3 rows` */
export function rowsText(count: number): string {
  return `${count} ${count === 1 ? 'row' : 'rows'}`;
}
