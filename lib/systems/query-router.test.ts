import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine, route, routeToBoth, type Side } from './query-router';
import { Watermark } from './watermark';

describe('route', () => {
  it('asks one side where one side has it all, else both', () => {
    expect(route({ from: 1, to: 3 }, 6)).toEqual([{ side: 'cold', from: 1, to: 3 }]);
    expect(route({ from: 6, to: 9 }, 6)).toEqual([{ side: 'hot', from: 6, to: 9 }]);
    expect(route({ from: 5, to: 6 }, 6)).toEqual([
      { side: 'cold', from: 5, to: 5 },
      { side: 'hot', from: 6, to: 6 },
    ]);
  });

  it('covers every day of a range exactly once, each on the right side', () => {
    const day = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(day, day, day, (a, b, before) => {
        const range = { from: Math.min(a, b), to: Math.max(a, b) };
        const days = route(range, before).flatMap(({ side, from, to }) =>
          Array.from({ length: to - from + 1 }, (_, i) => ({ side, day: from + i })),
        );
        expect(days.map((one) => one.day)).toEqual(
          Array.from({ length: range.to - range.from + 1 }, (_, i) => range.from + i),
        );
        expect(days.every((one) => (one.side === 'cold') === one.day < before)).toBe(true);
      }),
    );
  });
});

describe('combine', () => {
  it('puts parts together and names what is missing', () => {
    const parts = routeToBoth({ from: 1, to: 2 });
    const both = new Map<Side, readonly string[]>([
      ['hot', ['c']],
      ['cold', ['a', 'b']],
    ]);
    expect(combine(parts, both)).toEqual({ rows: ['a', 'b', 'c'], missing: [] });
    both.delete('hot');
    expect(combine(parts, both)).toEqual({ rows: ['a', 'b'], missing: [{ side: 'hot', from: 1, to: 2 }] });
  });
});

describe('watermark', () => {
  it('moves forward only', () => {
    const watermark = new Watermark({ before: 6, version: 0 });
    expect(watermark.advance({ before: 6, version: 1 })).toBe(false);
    expect(watermark.advance({ before: 7, version: 1 })).toBe(true);
    expect(watermark.seam).toEqual({ before: 7, version: 1 });
  });

  it('keeps what a reader has pinned until it is released', () => {
    const watermark = new Watermark({ before: 6, version: 0 });
    const pinned = watermark.pin('Q1');
    watermark.advance({ before: 7, version: 1 });
    watermark.pin('Q2');
    expect(pinned.before).toBe(6);
    expect(watermark.readersBehind(7)).toEqual(['Q1']);
    watermark.release('Q1');
    expect(watermark.readersBehind(7)).toEqual([]);
  });
});
