import { down, left, right, up, vertical } from './direction';
import type { Grid } from './grid';

const slash = 0x2f;
const backslash = 0x5c;
const plus = 0x2b;
const heads = new Set([...'vV^'].map((sign) => sign.charCodeAt(0)));

/** / and \ that lead from row to row towards a stroke, a head or one of their own kind are upright strokes that lean. */
export function decideDiagonals(grid: Grid): void {
  if (!grid.rules.has('diagonals')) return;
  for (let cell = 0; cell < grid.size; cell++) {
    if (!isSlash(grid, cell) || grid.arms[cell] !== 0 || !standsAlone(grid, cell)) continue;
    if (leadsOn(grid, cell, down) || leadsOn(grid, cell, up)) grid.arms[cell] = vertical;
  }
}

/** True for / and \ read as strokes. */
export function isDiagonal(grid: Grid, cell: number): boolean {
  return cell >= 0 && isSlash(grid, cell) && grid.arms[cell] === vertical;
}

/** The column a diagonal reaches on the next row in a direction. */
export function leans(grid: Grid, cell: number, direction: typeof up | typeof down): 1 | -1 {
  return (grid.code[cell] === slash) === (direction === down) ? -1 : 1;
}

/** True when a diagonal leads into an arrowhead at `cell` that points in a direction. */
export function diagonalInto(grid: Grid, cell: number, direction: typeof up | typeof down): boolean {
  const row = grid.rowOf[cell]! + (direction === down ? -1 : 1);
  return [-1, 0, 1].some((beside) => {
    const at = grid.at(row, grid.columnOf(cell) + beside);
    return isDiagonal(grid, at) && (beside === 0 || leans(grid, at, direction) === -beside);
  });
}

function isSlash(grid: Grid, cell: number): boolean {
  return grid.code[cell] === slash || grid.code[cell] === backslash;
}

function standsAlone(grid: Grid, cell: number): boolean {
  return [left, right].every((direction) => {
    const next = grid.step(cell, direction as typeof left | typeof right);
    return grid.isBlank(next) || grid.arms[next] !== 0 || isSlash(grid, next);
  });
}

function leadsOn(grid: Grid, cell: number, direction: typeof up | typeof down): boolean {
  const row = grid.rowOf[cell]! + (direction === down ? 1 : -1);
  const column = grid.columnOf(cell);
  const side = leans(grid, cell, direction);
  const ahead = grid.at(row, column + side);
  if (ahead >= 0) {
    if (grid.code[ahead] === grid.code[cell]) return true;
    if (heads.has(grid.code[ahead]!) || grid.heads[ahead] !== 0 || grid.code[ahead] === plus) return true;
    if ((grid.arms[ahead]! & vertical) !== 0) return true;
  }
  const straight = grid.at(row, column);
  return straight >= 0 && (heads.has(grid.code[straight]!) || (grid.heads[straight]! & vertical) !== 0);
}
