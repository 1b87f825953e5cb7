import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rewrite, rowFilter } from './row-policy';
import { evaluate } from './sql-evaluate';
import { type Condition, type Query, type Select, sqlText } from './sql-query';

const orders = [
  { id: 1, region: 'EU', amount: 100 },
  { id: 2, region: 'US', amount: 250 },
];
const eu = rowFilter('region', { regions: ['EU'], exempt: false });
const all: Select = { output: { type: 'columns', columns: ['id'] }, table: 'orders' };
const ask = (query: Query) => evaluate(rewrite(query, 'orders', eu), { orders });

describe('a row filter', () => {
  it('stands in parentheses of its own, whatever follows', () => {
    const where: Condition = {
      type: 'or',
      items: [{ type: 'compare', column: 'amount', operator: '>', value: 50 }, { type: 'true' }],
    };
    const query = rewrite([{ ...all, where }], 'orders', eu);
    expect(sqlText(query)).toBe(
      "SELECT id FROM orders\nWHERE region IN ('EU')\n  AND (amount > 50 OR 1 = 1)",
    );
    expect(evaluate(query, { orders })).toEqual({ rows: [{ id: 1 }] });
  });

  it('is in every branch of a union and in every subquery', () => {
    expect(ask([all, all])).toEqual({ rows: [{ id: 1 }, { id: 1 }] });
    const exists: Condition = {
      type: 'exists',
      query: { ...all, where: { type: 'compare', column: 'region', operator: '=', value: 'US' } },
    };
    expect(ask([{ ...all, where: exists }])).toEqual({ rows: [] });
  });

  it('comes before a condition that raises an error', () => {
    const probe = (value: number): Query => [{ ...all, where: { type: 'divide', column: 'amount', value } }];
    expect(ask(probe(250))).toEqual({ rows: [] });
    expect(ask(probe(100))).toEqual({ error: 'division by zero' });
    expect(evaluate(probe(250), { orders })).toEqual({ error: 'division by zero' });
  });

  it('fails closed for whoever has no region, and leaves the exempt alone', () => {
    const nobody = rowFilter('region', { regions: [], exempt: false });
    expect(evaluate(rewrite([all], 'orders', nobody), { orders })).toEqual({ rows: [] });
    expect(rowFilter('region', { regions: [], exempt: true })).toBeNull();
  });
});

it('lets nothing that is hidden change an answer, a count or an error', () => {
  const select = fc.letrec<{ condition: Condition; select: Select }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      fc.constant<Condition>({ type: 'true' }),
      fc.record({
        type: fc.constant('compare' as const),
        column: fc.constant('amount'),
        operator: fc.constantFrom('=' as const, '<' as const, '>' as const),
        value: fc.integer({ min: 1, max: 5 }),
      }),
      fc.record({
        type: fc.constant('divide' as const),
        column: fc.constant('amount'),
        value: fc.integer({ min: 1, max: 5 }),
      }),
      fc.record({
        type: fc.constantFrom('and' as const, 'or' as const),
        items: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ type: fc.constant('exists' as const), query: tie('select') }),
    ),
    select: fc.record({
      output: fc.constantFrom<Select['output']>(
        { type: 'columns', columns: ['id', 'amount'] },
        { type: 'count' },
        { type: 'sum', column: 'amount' },
      ),
      table: fc.constant('orders'),
      where: tie('condition'),
    }),
  })).select;
  const row = fc.record({
    region: fc.constantFrom('EU', 'US', 'APAC'),
    amount: fc.integer({ min: 1, max: 5 }),
  });
  let differed = 0;
  fc.assert(
    fc.property(
      fc.array(select, { minLength: 1, maxLength: 2 }),
      fc.array(row),
      fc.array(row),
      (query, rows, others) => {
        const numbered = (list: typeof rows) => list.map((one, id) => ({ id, ...one }));
        const table = numbered(rows);
        const own = table.filter(({ region }) => region === 'EU');
        const twin = [...own, ...numbered(others).filter(({ region }) => region !== 'EU')];
        const filtered = rewrite(query, 'orders', eu);
        expect(evaluate(filtered, { orders: twin })).toEqual(evaluate(filtered, { orders: table }));
        const [left, right] = [table, twin].map((orders) => JSON.stringify(evaluate(query, { orders })));
        if (left !== right) differed++;
      },
    ),
    { numRuns: 500, seed: 7 },
  );
  // Without the filter the same queries do tell the two tables apart.
  expect(differed).toBeGreaterThan(100);
});
