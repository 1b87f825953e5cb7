import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '@/lib/model';
import { type Connector, connectorOf } from './pptx-connector';

/** What PowerPoint draws: its preset's path, mirrored. */
function drawn({ preset, bend, rect, flipX, flipY }: Connector): Point[] {
  const at = (bend ?? 0) / 100_000;
  const paths: Record<Connector['preset'], [number, number][]> = {
    straightConnector1: [
      [0, 0],
      [1, 1],
    ],
    bentConnector2: [
      [0, 0],
      [1, 0],
      [1, 1],
    ],
    bentConnector3: [
      [0, 0],
      [at, 0],
      [at, 1],
      [1, 1],
    ],
  };
  return paths[preset].map(([u, v]) => ({
    x: rect.x + (flipX ? 1 - u : u) * rect.width,
    y: rect.y + (flipY ? 1 - v : v) * rect.height,
  }));
}

const coordinate = fc.integer({ min: 0, max: 500 });
const distinct = fc
  .tuple(coordinate, coordinate, coordinate, coordinate)
  .filter(([a, b, c, d]) => a !== b && c !== d);

describe('connectors of PowerPoint', () => {
  const same = (points: Point[]) => {
    const path = drawn(connectorOf(points)!);
    expect(path).toHaveLength(points.length);
    for (const [i, point] of points.entries()) {
      expect(path[i]!.x).toBeCloseTo(point.x, 1);
      expect(path[i]!.y).toBeCloseTo(point.y, 1);
    }
  };

  it('run along the way they were made of', () => {
    fc.assert(
      fc.property(distinct, fc.integer({ min: 1, max: 99 }), ([x1, x2, y1, y2], part) => {
        const start = { x: x1, y: y1 };
        const end = { x: x2, y: y2 };
        const bend = x1 + ((x2 - x1) * part) / 100;
        same([start, end]);
        same([start, { x: x2, y: y1 }, end]);
        same([start, { x: bend, y: y1 }, { x: bend, y: y2 }, end]);
      }),
    );
  });

  it.each([
    [
      'leave downwards',
      [
        [0, 0],
        [0, 5],
        [5, 5],
      ],
    ],
    [
      'bend too often',
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [20, 10],
        [20, 20],
      ],
    ],
    [
      'come back to where they left',
      [
        [0, 0],
        [5, 0],
        [5, 9],
        [0, 9],
      ],
    ],
    [
      'run aslant',
      [
        [0, 0],
        [5, 5],
        [9, 9],
      ],
    ],
  ])('are not made of ways that %s', (_, points) => {
    expect(connectorOf(points.map(([x, y]) => ({ x: x!, y: y! })))).toBeNull();
  });
});
