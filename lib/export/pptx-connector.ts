import type { Point, Rect } from '@/lib/model';

/** A way as PowerPoint's own straight connector, and how it is mirrored. */
export interface Connector {
  readonly rect: Rect;
  readonly flipX: boolean;
  readonly flipY: boolean;
}

/**
 * The connector that runs along `points`; null for a way with bends, which is drawn as a free line: LibreOffice routes
 * connectors with bends anew when it opens a file, across whatever stands there.
 */
export function connectorOf(points: readonly Point[]): Connector | null {
  const [first, last] = points;
  if (!first || !last || points.length !== 2) return null;
  const [dx, dy] = [last.x - first.x, last.y - first.y];
  return {
    rect: {
      x: Math.min(first.x, last.x),
      y: Math.min(first.y, last.y),
      width: Math.abs(dx),
      height: Math.abs(dy),
    },
    flipX: dx < 0,
    flipY: dy < 0,
  };
}
