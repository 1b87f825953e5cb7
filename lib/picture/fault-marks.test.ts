import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LaidOut, type LaidOutEdge, type LaidOutNode, lengthOf, type Point } from '@/lib/model';
import { themeColours } from '@/lib/theme';
import { faultMarks } from './fault-marks';
import { wayBetween } from './way';

const colours = themeColours.light;

const node = (id: string, x: number, y: number, width: number, height: number): LaidOutNode => ({
  id,
  rect: { x, y, width, height },
  icon: null,
  title: { style: 'title', rect: { x, y, width: 0, height: 0 }, lines: [] },
  attributes: [],
  panels: [],
  lifeline: null,
});
const edge = (id: string, ...points: Point[]): LaidOutEdge => ({ id, points, label: null });

/** Two nodes in a region, one outside it. */
const laidOut: LaidOut = {
  arrangement: 'drawn',
  density: 'live',
  width: 600,
  height: 200,
  nodes: [
    node('region', 20, 20, 300, 160),
    node('a', 40, 60, 60, 60),
    node('b', 220, 60, 60, 60),
    node('c', 500, 60, 60, 60),
  ],
  edges: [
    edge('a-b', { x: 100, y: 90 }, { x: 220, y: 90 }),
    edge('b-c', { x: 280, y: 90 }, { x: 500, y: 90 }),
  ],
};

/** The lines of cut edges: where each piece begins and ends. */
const cuts = (target: string) =>
  faultMarks(target, laidOut, colours).flatMap((mark) =>
    mark.type === 'path' && mark.dash && mark.stroke === colours.wrong ? [mark.d] : [],
  );

describe('a fault', () => {
  it('on an edge breaks it, with a gap beside its sign and its heads left alone', () => {
    expect(cuts('a-b')).toEqual(['M 112 90 L 149 90 M 171 90 L 208 90']);
  });

  it('on a region breaks what crosses its border, there, and nothing within', () => {
    expect(cuts('region')).toEqual(['M 292 90 L 310 90 M 332 90 L 488 90']);
  });

  it('on a node that holds none breaks nothing', () => {
    expect(cuts('b')).toEqual([]);
    expect(faultMarks('b', laidOut, colours)).toHaveLength(2);
  });
});

it('a part of a way is as long as asked, and lies on it', () => {
  const corner = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }) });
  fc.assert(
    fc.property(
      fc.array(corner, { minLength: 2, maxLength: 6 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (points, a, b) => {
        const length = lengthOf(points);
        const [from, to] = [Math.min(a, b) * length, Math.max(a, b) * length];
        expect(lengthOf(wayBetween(points, from, to))).toBeCloseTo(to - from, 6);
      },
    ),
  );
});
