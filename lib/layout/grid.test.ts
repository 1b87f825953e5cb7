import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, foldedGrid, type Grid, keyOf, mergedGrid, rolledGrid, turnedGrid } from './grid';

const at = (column: number, row: number) => ({
  column: { first: column, last: column },
  row: { first: row, last: row },
});
/** A chain that runs down. */
const chain = (length: number): Grid =>
  new Map(Array.from({ length }, (_, i) => [`n${i}`, at(0, i)] as const));
const places = (grid: Grid | null) =>
  Object.fromEntries([...grid!].map(([id, { column, row }]) => [id, [column.first, row.first]]));

describe('foldedGrid', () => {
  it('puts the end of a chain beside its beginning', () => {
    expect(places(foldedGrid(chain(4), [2], false))).toEqual({
      n0: [0, 0],
      n1: [0, 1],
      n2: [1, 0],
      n3: [1, 1],
    });
  });

  it('lets it run back, so that it goes on where it was cut', () => {
    expect(places(foldedGrid(chain(4), [2], true))).toEqual({
      n0: [0, 0],
      n1: [0, 1],
      n2: [1, 1],
      n3: [1, 0],
    });
  });

  it('refuses to cut through what spans rows', () => {
    const grid: Grid = new Map([
      ['tall', { column: { first: 0, last: 0 }, row: { first: 0, last: 1 } }],
      ['a', at(1, 0)],
      ['b', at(1, 1)],
    ]);
    expect(foldedGrid(grid, [1], false)).toBeNull();
  });

  it('keeps every item in a cell of its own', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.nat(7), fc.boolean(), (length, cut, back) => {
        const folded = foldedGrid(chain(length), [1 + (cut % (length - 1))], back)!;
        expect(folded.size).toBe(length);
        expect(new Set(Object.values(places(folded)).map(String)).size).toBe(length);
      }),
    );
  });
});

it('turns by a quarter and back', () => {
  expect(keyOf(turnedGrid(turnedGrid(chain(3))))).toBe(keyOf(chain(3)));
  expect(count(turnedGrid(chain(3)), 'column')).toBe(3);
});

it('moves the last row before the first', () => {
  expect(places(rolledGrid(chain(3)))).toEqual({ n0: [0, 1], n1: [0, 2], n2: [0, 0] });
});

it('makes one row of two where there are columns for it', () => {
  const grid: Grid = new Map([
    ['a', at(0, 0)],
    ['b', at(0, 1)],
    ['c', at(1, 1)],
    ['x', at(0, 2)],
    ['y', at(1, 2)],
    ['z', at(2, 2)],
  ]);
  expect(places(mergedGrid(grid, 0))).toMatchObject({ a: [0, 0], b: [1, 0], c: [2, 0], x: [0, 1] });
  expect(mergedGrid(grid, 1)).toBeNull();
});
