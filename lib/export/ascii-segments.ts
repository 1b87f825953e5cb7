import type { Point, Rect } from '@/lib/model';

/** A piece of an edge's way, along a row or a column. */
export interface Segment {
  readonly from: Point;
  readonly to: Point;
  readonly level: boolean;
}

/** The pieces of a way; those without length are left out. */
export function segmentsOf(points: readonly Point[]): Segment[] {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i]!;
    if (from.x === to.x && from.y === to.y) return [];
    return [{ from, to, level: Math.abs(to.x - from.x) >= Math.abs(to.y - from.y) }];
  });
}

/** The piece of a way that a label stands beside. */
export function nearestSegment(segments: readonly Segment[], rect: Rect): Segment {
  const distance = ({ from, to }: Segment) => {
    const gap = (low: number, high: number, a: number, b: number) =>
      Math.max(0, Math.min(a, b) - high, low - Math.max(a, b));
    return Math.hypot(
      gap(rect.x, rect.x + rect.width, from.x, to.x),
      gap(rect.y, rect.y + rect.height, from.y, to.y),
    );
  };
  return segments.reduce((best, segment) => (distance(segment) < distance(best) ? segment : best));
}
