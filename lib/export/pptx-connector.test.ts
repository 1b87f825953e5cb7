import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '@/lib/model';
import { type Connector, connectorOf } from './pptx-connector';

/** What PowerPoint draws: its preset's path, mirrored, then turned about its middle. */
function drawn({ preset, bend, rect, turned, flipX, flipY }: Connector): Point[] {
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
  const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  return paths[preset].map(([u, v]) => {
    const x = ((flipX ? 1 - u : u) - 0.5) * rect.width;
    const y = ((flipY ? 1 - v : v) - 0.5) * rect.height;
    return turned ? { x: middle.x - y, y: middle.y + x } : { x: middle.x + x, y: middle.y + y };
  });
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
        const [mx, my] = [x1 + ((x2 - x1) * part) / 100, y1 + ((y2 - y1) * part) / 100];
        same([
          { x: x1, y: y1 },
          { x: x2, y: y2 },
        ]);
        same([
          { x: x1, y: y1 },
          { x: x2, y: y1 },
          { x: x2, y: y2 },
        ]);
        same([
          { x: x1, y: y1 },
          { x: x1, y: y2 },
          { x: x2, y: y2 },
        ]);
        same([
          { x: x1, y: y1 },
          { x: mx, y: y1 },
          { x: mx, y: y2 },
          { x: x2, y: y2 },
        ]);
        same([
          { x: x1, y: y1 },
          { x: x1, y: my },
          { x: x2, y: my },
          { x: x2, y: y2 },
        ]);
      }),
    );
  });

  it('are not made of ways that have no preset', () => {
    const zigzag = [0, 1, 2, 3, 4, 5].map((i) => ({ x: Math.ceil(i / 2) * 10, y: Math.floor(i / 2) * 10 }));
    expect(connectorOf(zigzag)).toBeNull();
    expect(
      connectorOf([
        { x: 0, y: 0 },
        { x: 5, y: 0 },
        { x: 5, y: 9 },
        { x: 0, y: 9 },
      ]),
    ).toBeNull();
    expect(
      connectorOf([
        { x: 0, y: 0 },
        { x: 5, y: 5 },
        { x: 9, y: 9 },
      ]),
    ).toBeNull();
  });
});
