import type { Point } from '@/lib/model';

/** Corner radius of edges, in px at zoom 1. */
const radius = 8;

/** SVG path data of a polyline with rounded corners. */
export function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${xy(first)}`;
  for (const [i, point] of rest.entries()) {
    const next = rest[i + 1];
    if (!next) {
      path += `L${xy(point)}`;
      continue;
    }
    const before = points[i]!;
    const r = Math.min(radius, distance(before, point) / 2, distance(point, next) / 2);
    path += `L${xy(towards(point, before, r))}Q${xy(point)} ${xy(towards(point, next, r))}`;
  }
  return path;
}

/** A filled arrow head with its tip at `tip`, coming from `from`. */
export function headPath(tip: Point, from: Point, length = 11): string {
  const base = towards(tip, from, length);
  const reach = distance(tip, base) || 1;
  const half = length * 0.48;
  const across = { x: ((base.y - tip.y) / reach) * half, y: ((tip.x - base.x) / reach) * half };
  return `M${xy(tip)}L${xy({ x: base.x + across.x, y: base.y + across.y })}L${xy({ x: base.x - across.x, y: base.y - across.y })}Z`;
}

/** The points, cut back at their end (and at their start) so that a line ends inside its head, not beside its tip. */
export function cutForHeads(points: readonly Point[], start: boolean, end: boolean, by = 8): Point[] {
  const cut = [...points];
  if (end && cut.length > 1) cut[cut.length - 1] = towards(cut.at(-1)!, cut.at(-2)!, by);
  if (start && cut.length > 1) cut[0] = towards(cut[0]!, cut[1]!, by);
  return cut;
}

/** The point `by` px from `from` on the way to `to`, or beyond it. */
function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  return { x: from.x + ((to.x - from.x) * by) / length, y: from.y + ((to.y - from.y) * by) / length };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function xy({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
