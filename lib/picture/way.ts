import type { Point } from '@/lib/model';
import { path } from '@/lib/theme';

/** A polyline with its corners rounded. */
export function wayPath(points: readonly Point[], radius = 8): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts: (string | number)[] = ['M', first.x, first.y];
  for (const [i, corner] of rest.entries()) {
    const before = points[i]!;
    const next = rest[i + 1];
    if (!next) {
      parts.push('L', corner.x, corner.y);
      continue;
    }
    const r = Math.min(radius, distance(before, corner) / 2, distance(corner, next) / 2);
    const start = towards(corner, before, r);
    const end = towards(corner, next, r);
    parts.push('L', start.x, start.y, 'Q', corner.x, corner.y, end.x, end.y);
  }
  return path(...parts);
}

/** The part of a way from `from` to `to`, both in px along it. */
export function wayBetween(points: readonly Point[], from: number, to: number): Point[] {
  const part: Point[] = [];
  let gone = 0;
  for (const [i, point] of points.entries()) {
    const before = points[i - 1];
    if (before) {
      const step = distance(before, point);
      for (const end of [from, to]) {
        if (end > gone && end < gone + step) part.push(towards(before, point, end - gone));
      }
      gone += step;
    }
    if (gone >= from && gone <= to) part.push(point);
  }
  return part;
}

/** The point `by` px from `from` on the way to `to`, or beyond it. */
export function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
