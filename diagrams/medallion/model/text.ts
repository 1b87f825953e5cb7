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

/** `€1,260`, `−€155`, `null`. */
export function money(amount: number | null): string {
  if (amount === null) return 'null';
  return amount < 0 ? `−€${euros(-amount)}` : `€${euros(amount)}`;
}

/** `Germany €120`, of a raw order or a conformed one. */
export function summary(row: Row | null): string {
  if (!row) return 'deleted';
  const amount = row.amount === undefined && row.total === undefined ? null : amountOf(row);
  const mark = row.status === 'returned' ? ' returned' : '';
  return `${row.country} ${money(amount)}${mark}`;
}

/** A change as it is written on its message and in Bronze: `INSERT 1043 de €200`, `UPDATE 1043 de total €60`, `DELETE 1043`. */
export function changeText(op: 'insert' | 'update' | 'delete', key: string, row: Row | null): string {
  const verb = `${op.toUpperCase()} ${key}`;
  if (!row) return verb;
  return `${verb} ${row.total === undefined ? summary(row) : summary(row).replace(' ', ' total ')}`;
}
