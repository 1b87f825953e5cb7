/** A way out of a cell, as a bit, so that a set of them is a number: a cell's arms. */
export const up = 1;
export const right = 2;
export const down = 4;
export const left = 8;

export const directions = [up, right, down, left] as const;
export type Direction = (typeof directions)[number];

export const vertical = up | down;
export const horizontal = left | right;

export function opposite(direction: Direction): Direction {
  return (((direction << 2) | (direction >> 2)) & 15) as Direction;
}
