import type { Row } from '@/lib/systems/row';

/** `1,260`: a sum as people write it. */
export function euros(amount: number): string {
  return amount.toLocaleString('en-US').replace('-', '−');
}

/** The amount of a raw order, whatever its column is called at the time. */
export function amountOf(row: Row): number | null {
  const amount = row.amount ?? row.total ?? null;
  return amount === null ? null : Number(amount);
}

/** `Germany 120`, of a raw order or a conformed one. */
export function summary(row: Row | null): string {
  if (!row) return 'deleted';
  const amount = row.amount === undefined && row.total === undefined ? null : amountOf(row);
  const mark = row.status === 'returned' ? ' ↩' : '';
  return `${row.country} ${amount === null ? 'null' : euros(amount)}${mark}`;
}

/** I, U or D. */
export function tagOf(op: 'insert' | 'update' | 'delete'): string {
  return op.charAt(0).toUpperCase();
}
