import type { LaidOutNode, NodeId, Point, Rect } from '@/lib/model';
import type { VisibleEdge, VisibleNode } from './visible';

export const directions = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
export type Direction = (typeof directions)[number];

export function isDirection(key: string): key is Direction {
  return directions.some((direction) => direction === key);
}

/**
 * Where an arrow key leads from a node: along an edge to the nearest node in that direction; without such an edge to the
 * nearest node there at all. Null at the rim.
 */
export function stepFrom(
  from: NodeId,
  direction: Direction,
  nodes: readonly VisibleNode[],
  edges: readonly VisibleEdge[],
): NodeId | null {
  const boxes = new Map(nodes.map(({ box }) => [box.id, box]));
  const start = boxes.get(from);
  if (!start) return null;
  const joined = edges.flatMap((edge) =>
    edge.from === from ? [edge.to] : edge.to === from ? [edge.from] : [],
  );
  const others = nodes.flatMap(({ box }) => (box.id === from ? [] : [box]));
  return (
    nearestIn(
      direction,
      start,
      others.filter(({ id }) => joined.includes(id)),
    ) ?? nearestIn(direction, start, others)
  );
}

function nearestIn(direction: Direction, from: LaidOutNode, others: readonly LaidOutNode[]): NodeId | null {
  let best: NodeId | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { id, rect } of others) {
    const cost = costOf(direction, centre(from.rect), centre(rect));
    if (cost < least) {
      best = id;
      least = cost;
    }
  }
  return best;
}

/** Distance, with what lies aside counted double; infinite outside a right angle around the direction. */
function costOf(direction: Direction, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const [ahead, aside] = {
    ArrowUp: [-dy, dx],
    ArrowDown: [dy, dx],
    ArrowLeft: [-dx, dy],
    ArrowRight: [dx, dy],
  }[direction] as [number, number];
  return ahead > 0 && Math.abs(aside) <= ahead * 2 ? ahead + 2 * Math.abs(aside) : Number.POSITIVE_INFINITY;
}

function centre({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
