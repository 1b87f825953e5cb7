import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableRow } from '@/lib/trace';
import { shownRows } from './shown-rows';

const row = (key: string, value = 0): TableRow => ({ key, cells: { value } });
const keysOf = (rows: readonly TableRow[]) => rows.map(({ key }) => key);

describe('the rows on show', () => {
  const rows = ['1', '2', '3', '4', '5', '6'].map((key) => row(key));

  it('are all, where all fit', () => {
    expect(shownRows(rows, null, [], 6)).toEqual({ rows, more: 0 });
  });

  it('are the latest where not, and the last line says how many there are beside them', () => {
    const shown = shownRows(rows, rows, [], 3);
    expect(keysOf(shown.rows)).toEqual(['5', '6']);
    expect(shown.more).toBe(4);
  });

  it('hold what has changed, wherever it stands', () => {
    const now = rows.map((each) => (each.key === '2' ? row('2', 1) : each));
    expect(keysOf(shownRows(now, rows, [], 3).rows)).toEqual(['2', '6']);
  });

  it('hold what the caption speaks of, by key or cell', () => {
    const now = [...rows, { key: 'x', cells: { order: '1042' } }, row('7'), row('8')];
    expect(keysOf(shownRows(now, now, ['1', '1042'], 3).rows)).toEqual(['1', 'x']);
  });

  it('never lose a row in silence', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 2, max: 9 }), (keys, lines) => {
        const all = keys.map((key) => row(key));
        const { rows: shown, more } = shownRows(all, [], keys.slice(0, 3), lines);
        expect(shown.length + more).toBe(all.length);
        expect(shown.length + (more > 0 ? 1 : 0)).toBeLessThanOrEqual(lines);
      }),
    );
  });
});
