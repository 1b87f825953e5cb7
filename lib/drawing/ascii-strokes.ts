import { isWordCode } from './characters';
import { down, horizontal, left, right, up, vertical } from './direction';
import type { Grid } from './grid';

const colon = 0x3a;
const dot = 0x2e;
const plus = 0x2b;
const less = 0x3c;
const more = 0x3e;
const opening = 0x28;
const closing = 0x29;
/** Dots that make a stroke. */
const leastDots = 3;

/** `:` under or over an upright stroke or a corner, and dots that end in a head or a corner: dashed strokes. */
export function decideDots(grid: Grid): void {
  if (!grid.rules.has('dotted-strokes')) return;
  for (let cell = 0; cell < grid.size; cell++) {
    if (grid.code[cell] !== colon || !standsAlone(grid, cell)) continue;
    const above = grid.step(cell, up);
    // A colon over it has looked down already, and would have the same answer.
    const asked = above >= 0 && grid.code[above] === colon && standsAlone(grid, above);
    if (!reachesStroke(grid, cell, up) && (asked || !reachesStroke(grid, cell, down))) continue;
    grid.arms[cell] = vertical;
    grid.dashed[cell] = 1;
  }
  for (let row = 0; row < grid.rows; row++) {
    const end = grid.offset[row + 1]!;
    for (let cell = grid.offset[row]!; cell < end; cell++) {
      if (grid.code[cell] !== dot) continue;
      const first = cell;
      while (cell + 1 < end && grid.code[cell + 1] === dot) cell++;
      if (cell - first + 1 < leastDots) continue;
      const before = first > grid.offset[row]! ? first - 1 : -1;
      const after = cell + 1 < end ? cell + 1 : -1;
      const pointed =
        is(grid, after, more) || is(grid, before, less) || isHead(grid, after) || isHead(grid, before);
      if (!pointed && !(isEnd(grid, before) && isEnd(grid, after))) continue;
      grid.arms.fill(horizontal, first, cell + 1);
      grid.dashed.fill(1, first, cell + 1);
    }
  }
}

/** `--)--` over an upright stroke: two strokes that cross. */
export function decideHops(grid: Grid): void {
  if (!grid.rules.has('hops')) return;
  for (let cell = 0; cell < grid.size; cell++) {
    if (grid.code[cell] !== opening && grid.code[cell] !== closing) continue;
    const passes =
      has(grid, grid.step(cell, left), right) &&
      has(grid, grid.step(cell, right), left) &&
      has(grid, grid.step(cell, up), down) &&
      has(grid, grid.step(cell, down), up);
    if (passes) grid.arms[cell] = horizontal | vertical;
  }
}

function standsAlone(grid: Grid, cell: number): boolean {
  const before = grid.step(cell, left);
  const after = grid.step(cell, right);
  return (
    !(before >= 0 && isWordCode(grid.code[before]!)) &&
    (grid.isBlank(after) || grid.code[after] === dot || (grid.arms[after]! & horizontal) !== 0)
  );
}

/** Over other colons to an upright stroke or a corner. */
function reachesStroke(grid: Grid, cell: number, direction: typeof up | typeof down): boolean {
  let next = grid.step(cell, direction);
  while (next >= 0 && grid.code[next] === colon) {
    // Its own answer is the same, and it was asked before.
    if (direction === up) return grid.dashed[next] === 1;
    next = grid.step(next, direction);
  }
  return next >= 0 && (grid.code[next] === plus || (grid.arms[next]! & vertical) !== 0);
}

function is(grid: Grid, cell: number, code: number): boolean {
  return cell >= 0 && grid.code[cell] === code;
}

function isHead(grid: Grid, cell: number): boolean {
  return cell >= 0 && grid.heads[cell] !== 0;
}

function isEnd(grid: Grid, cell: number): boolean {
  return (
    cell >= 0 &&
    (grid.code[cell] === plus || grid.code[cell] === colon || (grid.arms[cell]! & vertical) !== 0)
  );
}

function has(grid: Grid, cell: number, arm: number): boolean {
  return cell >= 0 && (grid.arms[cell]! & arm) !== 0;
}
