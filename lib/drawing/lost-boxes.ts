import { down, horizontal, left, right, up, vertical } from './direction';
import type { Sheet } from './sheet';
import type { Strokes } from './strokes';

/**
 * Cells of upper left corners of boxes that nothing closes: an upper border without a stem, two sides that end in nothing,
 * and words between them. A fork bar has legs that lead somewhere.
 */
export function lostBoxes(sheet: Sheet, strokes: Strokes): number[] {
  const { grid } = sheet;
  const lost: number[] = [];
  for (let cell = 0; cell < grid.size; cell++) {
    if (strokes.arms(cell) !== (right | down)) continue;
    let end = grid.step(cell, right);
    while (end >= 0 && (strokes.arms(end) & (horizontal | up)) === horizontal && grid.heads[end] === 0)
      end = grid.step(end, right);
    if (end < 0 || strokes.arms(end) !== (left | down)) continue;
    if (!hasWords(sheet, strokes, cell, end)) continue;
    if (isOpen(sheet, strokes, cell) && isOpen(sheet, strokes, end)) lost.push(cell);
  }
  return lost;
}

function hasWords({ grid }: Sheet, strokes: Strokes, from: number, to: number): boolean {
  const row = grid.rowOf[from]! + 1;
  for (let column = grid.columnOf(from) + 1; column < grid.columnOf(to); column++) {
    const cell = grid.at(row, column);
    if (cell >= 0 && !grid.isBlank(cell) && strokes.isLine[cell] === 0) return true;
  }
  return false;
}

/** True for a side that ends without a head and at no border. */
function isOpen({ grid, border }: Sheet, strokes: Strokes, corner: number): boolean {
  let at = corner;
  for (;;) {
    const next = grid.step(at, down);
    if (next < 0) return at !== corner;
    if (strokes.isLine[next] === 0 || (strokes.arms(next) & up) === 0)
      return at !== corner && border[next] === 0 && (strokes.arms(next) & vertical) === 0;
    if (grid.heads[next] !== 0 || (strokes.arms(next) & down) === 0) return false;
    at = next;
  }
}
