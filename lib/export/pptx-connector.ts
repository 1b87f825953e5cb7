import type { Point, Rect } from '@/lib/model';

/** A way as PowerPoint's own connector: a preset, how it is bent and mirrored. */
export interface Connector {
  readonly preset: 'straightConnector1' | 'bentConnector2' | 'bentConnector3';
  /** Where its middle part lies, in 1/100,000 of its length; null when it has none. */
  readonly bend: number | null;
  readonly rect: Rect;
  readonly flipX: boolean;
  readonly flipY: boolean;
}

/** The connector that runs along `points`; null when no preset does, and a free line must be drawn. */
export function connectorOf(points: readonly Point[]): Connector | null {
  const [first, second] = points;
  const last = points.at(-1);
  if (!first || !second || !last) return null;
  const [dx, dy] = [last.x - first.x, last.y - first.y];
  const rect = {
    x: Math.min(first.x, last.x),
    y: Math.min(first.y, last.y),
    width: Math.abs(dx),
    height: Math.abs(dy),
  };
  if (points.length === 2) {
    return { preset: 'straightConnector1', bend: null, rect, flipX: dx < 0, flipY: dy < 0 };
  }
  // Connectors leave sideways; those that leave upwards or down would be turned, which LibreOffice gets wrong.
  if (dx === 0 || dy === 0 || points.length > 4 || first.y !== second.y || !isOrthogonal(points)) return null;
  const preset = points.length === 3 ? 'bentConnector2' : 'bentConnector3';
  const along = (second.x - first.x) / dx;
  const bend = points.length === 3 ? null : Math.round(along * 100_000);
  return { preset, bend, rect, flipX: dx < 0, flipY: dy < 0 };
}

function isOrthogonal(points: readonly Point[]): boolean {
  return points.slice(1).every((point, i) => {
    const before = points[i]!;
    const next = points[i + 2];
    const level = point.y === before.y;
    if (!level && point.x !== before.x) return false;
    // Every point between is a corner.
    return !next || (level ? next.x === point.x : next.y === point.y);
  });
}
