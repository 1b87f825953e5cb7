import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, placeAlong } from './polyline';

const point = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) });
const line = fc.array(point, { minLength: 2, maxLength: 6 });

describe('a place along a line', () => {
  it('starts and ends where the line does', () => {
    fc.assert(
      fc.property(line, (points) => {
        expect(placeAlong(points, 0).at).toEqual(points[0]);
        const end = placeAlong(points, 1).at;
        expect(end.x).toBeCloseTo(points.at(-1)!.x, 6);
        expect(end.y).toBeCloseTo(points.at(-1)!.y, 6);
      }),
    );
  });

  it('moves by as much of the length as asked for, never by more', () => {
    fc.assert(
      fc.property(line, fc.double({ min: 0, max: 0.9, noNaN: true }), (points, share) => {
        const [a, b] = [placeAlong(points, share).at, placeAlong(points, share + 0.1).at];
        expect(Math.hypot(b.x - a.x, b.y - a.y)).toBeLessThanOrEqual(lengthOf(points) * 0.1 + 1e-6);
      }),
    );
  });

  it('knows which way the line runs', () => {
    const corner = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 100 },
    ];
    expect(placeAlong(corner, 0.25)).toEqual({ at: { x: 50, y: 0 }, heading: { x: 1, y: 0 } });
    expect(placeAlong(corner, 0.75)).toEqual({ at: { x: 100, y: 50 }, heading: { x: 0, y: 1 } });
  });
});
