import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Predicate } from './predicate';
import { type PeriodicTable, RowSet } from './row-set';

const below = (value: number): Predicate => ({ type: 'compare', column: 'place', operator: '<', value });
const table = (rows: number): PeriodicTable => ({
  rows,
  period: 10,
  rowAt: (id) => ({ id, place: (id * 7) % 10 }),
});

it('is what listing its rows would give, batch by batch', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 1, max: 40 }),
      (rows, share, limit) => {
        const ids = Array.from({ length: rows }, (_, i) => i + 1).filter((id) => (id * 7) % 10 < share);
        const set = RowSet.all(table(rows)).where([below(share)]);
        expect(set.count).toBe(ids.length);
        expect(set.keySum).toBe(ids.reduce((sum, id) => sum + id, 0));
        let next = 1;
        while (set.hasFrom(next)) {
          const batch = set.take(next, limit);
          expect(batch.first(limit + 1).map(({ id }) => id)).toEqual(ids.splice(0, limit));
          expect(batch.from).toBe(next);
          next = batch.to;
        }
        expect(ids).toEqual([]);
      },
    ),
  );
});

it('filters a batch further', () => {
  const batch = RowSet.all(table(100))
    .where([below(6)])
    .take(11, 12);
  expect(batch.where([below(2)])).toMatchObject({ from: 11, count: 4 });
});
