import type { Point, Rect } from '@/lib/model';

/** Which way a picture is read: where two nodes lie diagonally, an edge leaves that way. */
export type Flow = 'down' | 'across';

export type SideName = 'top' | 'bottom' | 'left' | 'right';

export function isVertical(side: SideName): boolean {
  return side === 'top' || side === 'bottom';
}

/** The point of a side at a coordinate along it. */
export function pointOn(rect: Rect, side: SideName, along: number): Point {
  switch (side) {
    case 'top':
      return { x: along, y: rect.y };
    case 'bottom':
      return { x: along, y: rect.y + rect.height };
    case 'left':
      return { x: rect.x, y: along };
    case 'right':
      return { x: rect.x + rect.width, y: along };
  }
}

/** From where to where a side runs along its axis. */
export function sideRange(rect: Rect, side: SideName): { start: number; end: number } {
  return isVertical(side)
    ? { start: rect.x, end: rect.x + rect.width }
    : { start: rect.y, end: rect.y + rect.height };
}

export function center(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/**
 * The sides on which an edge leaves `a` and enters `b`: facing ones. Of two that lie diagonally, the way the picture
 * flows decides: down as drawn, across when turned.
 */
export function facingSides(a: Rect, b: Rect, flow: Flow): [SideName, SideName] {
  const down = downSides(a, b);
  const across = acrossSides(a, b);
  return (flow === 'down' ? (down ?? across) : (across ?? down)) ?? ['left', 'right'];
}

function downSides(a: Rect, b: Rect): [SideName, SideName] | null {
  if (b.y >= a.y + a.height) return ['bottom', 'top'];
  return a.y >= b.y + b.height ? ['top', 'bottom'] : null;
}

function acrossSides(a: Rect, b: Rect): [SideName, SideName] | null {
  if (b.x >= a.x + a.width) return ['right', 'left'];
  return a.x >= b.x + b.width ? ['left', 'right'] : null;
}
