import { describe, expect, it } from 'vitest';
import { Lineage } from './lineage';

const columns = [
  { column: 'id', from: ['lake.sales.orders.id'] },
  { column: 'worth', from: ['lake.sales.orders.amount', 'pg.crm.rates.euro'] },
];

describe('Lineage', () => {
  it('names tables once, in the order of the columns', () => {
    const lineage = new Lineage();
    const record = lineage.record('q1', 'ana', 5, columns);
    expect(record.tables).toEqual(['lake.sales.orders', 'pg.crm.rates']);
    expect(lineage.of('q1')).toBe(record);
    expect(lineage.of('q2')).toBeUndefined();
  });

  it('says which answers a column has gone into', () => {
    const lineage = new Lineage();
    lineage.record('q1', 'ana', 5, columns);
    lineage.record('q2', 'cy', 9, [{ column: 'sum', from: ['lake.sales.orders.amount'] }]);
    expect(lineage.fedBy('lake.sales.orders.amount')).toEqual(['q1', 'q2']);
    expect(lineage.fedBy('lake.sales.orders.id')).toEqual(['q1']);
    expect(lineage.fedBy('mysql.erp.inventory.left')).toEqual([]);
  });

  it('keeps one record a query, and refuses a column of no table', () => {
    const lineage = new Lineage();
    lineage.record('q1', 'ana', 5, columns);
    expect(() => lineage.record('q1', 'ana', 6, columns)).toThrow('q1 has its lineage already');
    expect(() => lineage.record('q2', 'ana', 6, [{ column: 'x', from: ['amount'] }])).toThrow(
      '"amount" names no table',
    );
  });
});
