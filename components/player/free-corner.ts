/** A rectangle in px of the screen. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const corners = ['top-right', 'top-left', 'bottom-right', 'bottom-left'] as const;
export type Corner = (typeof corners)[number];

/** The corner of `room` at which a card of this size covers the least of `taken`; the first one where two cover as much. */
export function freeCorner(
  card: { readonly width: number; readonly height: number },
  room: Box,
  taken: readonly Box[],
): Corner {
  const covered = (corner: Corner) => {
    const place = {
      ...card,
      left: corner.endsWith('left') ? room.left : room.left + room.width - card.width,
      top: corner.startsWith('top') ? room.top : room.top + room.height - card.height,
    };
    return taken.reduce((sum, box) => sum + overlap(place, box), 0);
  };
  return corners.reduce((best, corner) => (covered(corner) < covered(best) ? corner : best));
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  // A line that is level has no area, and is covered all the same.
  return width < 0 || height < 0 ? 0 : Math.max(1, width) * Math.max(1, height);
}
