import type { Point, Rect } from '@/lib/model';

/** The point halfway along a polyline, by length. */
export function halfway(points: readonly Point[]): Point {
  const first = points[0] ?? { x: 0, y: 0 };
  const lengths = points.slice(1).map((point, i) => distance(points[i]!, point));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [i, length] of lengths.entries()) {
    if (left <= length && length > 0) {
      const [a, b] = [points[i]!, points[i + 1]!];
      return { x: a.x + ((b.x - a.x) * left) / length, y: a.y + ((b.y - a.y) * left) / length };
    }
    left -= length;
  }
  return points.at(-1) ?? first;
}

/** The smallest rectangle around some points. */
export function boundsOf(points: readonly Point[]): Rect {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Where `point` lies in `rect`, as a fraction of its width and height, within 0 and 1. */
export function fractionOf(rect: Rect, point: Point): Point {
  return {
    x: clamp(rect.width === 0 ? 0 : (point.x - rect.x) / rect.width),
    y: clamp(rect.height === 0 ? 0 : (point.y - rect.y) / rect.height),
  };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
