import type { Point, Rect } from '@/lib/model';

/** A way as PowerPoint's own connector: a preset, how it is bent, turned and mirrored. */
export interface Connector {
  readonly preset: 'straightConnector1' | 'bentConnector2' | 'bentConnector3';
  /** Where its middle part lies, in 1/100,000 of its length; null when it has none. */
  readonly bend: number | null;
  /** Before it is turned. */
  readonly rect: Rect;
  /** Turned by a quarter, clockwise: PowerPoint's connectors leave sideways. */
  readonly turned: boolean;
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
    return { preset: 'straightConnector1', bend: null, rect, turned: false, flipX: dx < 0, flipY: dy < 0 };
  }
  if (dx === 0 || dy === 0 || points.length > 4 || !isOrthogonal(points)) return null;
  const preset = points.length === 3 ? 'bentConnector2' : 'bentConnector3';
  const sideways = first.y === second.y;
  const along = sideways ? (second.x - first.x) / dx : (second.y - first.y) / dy;
  const bend = points.length === 3 ? null : Math.round(along * 100_000);
  if (sideways) return { preset, bend, rect, turned: false, flipX: dx < 0, flipY: dy < 0 };
  // Turned, what was width runs down and what was height runs left.
  const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  const turned = {
    x: middle.x - rect.height / 2,
    y: middle.y - rect.width / 2,
    width: rect.height,
    height: rect.width,
  };
  return { preset, bend, rect: turned, turned: true, flipX: dy < 0, flipY: dx > 0 };
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
