import { expect, it } from 'vitest';
import { type PeriodicTable, RowSet } from './row-set';
import { ForeignScan } from './sql-warehouse';

const table: PeriodicTable = { rows: 100, period: 10, rowAt: (id) => ({ id, digit: id % 10 }) };
const all = RowSet.all(table);

it('keeps the rows that fulfil what stayed at home', () => {
  const scan = new ForeignScan([{ type: 'compare', column: 'digit', operator: '<', value: 3 }]);
  scan.begin();
  scan.take(1, all.take(1, 50));
  scan.take(1, all.take(51, 50));
  expect(scan).toMatchObject({ received: 100, rows: 30, discarded: 0 });
});

it('throws away what a broken attempt had brought, and refuses what it still brings', () => {
  const scan = new ForeignScan([]);
  scan.begin();
  scan.take(1, all.take(1, 60));
  expect(scan.begin()).toBe(60);
  expect(scan.take(1, all.take(61, 40))).toBeNull();
  scan.take(2, all);
  expect(scan).toMatchObject({ received: 100, rows: 100, keySum: 5050, discarded: 60 });
});
