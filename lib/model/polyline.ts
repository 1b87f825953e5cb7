import type { Point } from './laid-out';

/** Length of a polyline in px. */
export function lengthOf(points: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < points.length; i++) length += distance(points[i - 1]!, points[i]!);
  return length;
}

/** A point of a polyline, and which way the line runs there, as a unit vector. */
export interface Place {
  readonly at: Point;
  readonly heading: Point;
}

/** The place at a share of a polyline's length, 0 at its start and 1 at its end. */
export function placeAlong(points: readonly Point[], share: number): Place {
  let rest = Math.min(1, Math.max(0, share)) * lengthOf(points);
  let place: Place = { at: points[0] ?? { x: 0, y: 0 }, heading: { x: 1, y: 0 } };
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const length = distance(a, b);
    if (length === 0) continue;
    const heading = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
    if (rest <= length) return { at: { x: a.x + heading.x * rest, y: a.y + heading.y * rest }, heading };
    place = { at: b, heading };
    rest -= length;
  }
  return place;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}
