import { down, horizontal, left, right, up, vertical } from './direction';
import type { Grid } from './grid';

const sign = (character: string) => character.charCodeAt(0);
const underscore = sign('_');
const star = sign('*');
const hash = sign('#');
const bar = sign('|');
const blank = sign(' ');
const letterO = sign('o');
const opening = sign('(');
const closing = sign(')');

/** Signs that stand for corners, with the arms each may have. */
const cornerArms: ReadonlyMap<number, readonly number[]> = new Map([
  [sign('.'), [right | down, left | down, horizontal | down]],
  [sign(','), [right | down, left | down]],
  [sign("'"), [right | up, left | up, horizontal | up]],
  [sign('`'), [right | up, left | up]],
  [sign('/'), [right | down, left | up]],
  [sign('\\'), [left | down, right | up]],
  [star, [right | down, left | down, right | up, left | up]],
]);
/** The fewest signs in a row that make a border of a box drawn with one sign. */
const leastSigns = 4;
const leastUnderscores = 3;
/** Columns of the shortest bus drawn as two rails. */
const leastRail = 8;
/** Columns by which a side may have slipped under a missing corner. */
const slip = 3;

/** Corners that are drawn with other signs than + : round ones, underscores, boxes of one sign, cylinders. */
export function decideCorners(grid: Grid): void {
  if (grid.rules.has('cylinders')) decideCylinders(grid);
  if (grid.rules.has('underscore-boxes')) decideUnderscores(grid);
  if (grid.rules.has('rails')) decideRails(grid);
  if (grid.rules.has('sign-boxes')) decideSignBoxes(grid);
  if (grid.rules.has('round-corners')) decideRoundCorners(grid);
  if (grid.rules.has('missing-corners')) decideMissingCorners(grid);
}

/** A blank where a level stroke ends beside it and an upright one under or over it: the corner was left out. */
function decideMissingCorners(grid: Grid): void {
  for (let cell = 0; cell < grid.size; cell++) {
    if (grid.code[cell] !== blank || grid.arms[cell] !== 0) continue;
    const level = (leadsTo(grid, cell, left) ? left : 0) | (leadsTo(grid, cell, right) ? right : 0);
    if (level === 0) continue;
    const upright = (sideAt(grid, cell, -1) ? up : 0) | (sideAt(grid, cell, 1) ? down : 0);
    if (upright === up || upright === down) grid.arms[cell] = level === (left | right) ? 0 : level | upright;
  }
}

/** True when two cells of a plain level stroke lead up to a cell. */
function leadsTo(grid: Grid, cell: number, direction: typeof left | typeof right): boolean {
  const next = grid.step(cell, direction);
  if (next < 0 || grid.arms[next] !== horizontal || grid.heads[next] !== 0 || grid.dashed[next] === 1)
    return false;
  const further = grid.step(next, direction);
  return further >= 0 && (grid.arms[further]! & horizontal) === horizontal;
}

/** True when a side stands over or under a cell; on the first row it may have slipped, if it is in place on the second. */
function sideAt(grid: Grid, cell: number, rows: 1 | -1): boolean {
  const [row, column] = [grid.rowOf[cell]! + rows, grid.columnOf(cell)];
  const stands = (at: number) =>
    at >= 0 && (grid.arms[at]! & (rows > 0 ? up : down)) !== 0 && grid.heads[at] === 0;
  if (stands(grid.at(row, column))) return true;
  if (!grid.isBlank(grid.at(row, column)) || !stands(grid.at(row + rows, column))) return false;
  for (let distance = 1; distance <= slip; distance++)
    if (stands(grid.at(row, column - distance)) || stands(grid.at(row, column + distance))) return true;
  return false;
}

function has(grid: Grid, cell: number, arms: number): boolean {
  return cell >= 0 && (grid.arms[cell]! & arms) !== 0;
}

/** A sign beside a level stroke and under or over an upright one, which may stand one column further out. */
function decideRoundCorners(grid: Grid): void {
  for (let cell = 0; cell < grid.size; cell++) if (grid.code[cell] === letterO) decidePoint(grid, cell);
  for (let cell = 0; cell < grid.size; cell++) {
    const possible = cornerArms.get(grid.code[cell]!);
    if (possible === undefined || grid.arms[cell] !== 0) continue;
    let found = 0;
    if (has(grid, grid.step(cell, left), right)) found |= left;
    if (has(grid, grid.step(cell, right), left)) found |= right;
    const outwards = found === right ? -1 : found === left ? 1 : 0;
    for (const direction of [up, down] as const) {
      const row = grid.rowOf[cell]! + (direction === down ? 1 : -1);
      const column = grid.columnOf(cell);
      const sides = outwards === 0 ? [column] : [column, column + outwards];
      if (sides.some((at) => isUpright(grid, grid.at(row, at)))) found |= direction;
    }
    const arms = possible.filter((one) => (one & found) === one).sort((a, b) => b - a)[0];
    if (arms !== undefined) grid.arms[cell] = arms;
  }
}

function isUpright(grid: Grid, cell: number): boolean {
  if (cell >= 0 && grid.code[cell] === letterO && has(grid, cell, vertical)) return true;
  return has(grid, cell, vertical) && !has(grid, cell, horizontal);
}

/** `o` where a stroke meets a side: `o-----`. */
function decidePoint(grid: Grid, cell: number): void {
  const before = grid.step(cell, left);
  const after = grid.step(cell, right);
  const level = has(grid, after, left) && grid.isBlank(before) ? right : 0;
  const arm = has(grid, before, right) && grid.isBlank(after) ? left : level;
  const ends = [grid.step(cell, up), grid.step(cell, down)];
  const inSide = ends.every(
    (end) => end >= 0 && (has(grid, end, vertical) || cornerArms.has(grid.code[end]!)),
  );
  if (arm !== 0 && inSide) grid.arms[cell] = vertical | arm;
}

/** Runs of one sign that close a rectangle. */
function decideSignBoxes(grid: Grid): void {
  for (const code of [star, hash])
    for (let cell = 0; cell < grid.size; cell++) {
      if (grid.code[cell] !== code) continue;
      const row = grid.rowOf[cell]!;
      const from = grid.columnOf(cell);
      const to = runEnd(grid, row, from, code);
      cell += to - from;
      if (to - from + 1 < leastSigns || grid.arms[grid.at(row, from)] !== 0) continue;
      closeSigns(grid, row, from, to, code);
    }
}

function runEnd(grid: Grid, row: number, from: number, code: number): number {
  let to = from;
  while (grid.code[grid.at(row, to + 1)] === code) to++;
  return to;
}

function closeSigns(grid: Grid, top: number, from: number, to: number, code: number): void {
  const rights: number[] = [];
  for (let row = top + 1; row < grid.rows; row++) {
    if (grid.code[grid.at(row, from)] !== code) return;
    const end = runEnd(grid, row, from, code);
    if (end - from + 1 >= leastSigns) {
      if (rights.length === 0 || Math.abs(end - to) > 1) return;
      ruleOf(grid, top, from, to, down);
      ruleOf(grid, row, from, end, up);
      rights.forEach((column, at) => {
        grid.arms[grid.at(top + 1 + at, from)] = vertical;
        grid.arms[grid.at(top + 1 + at, column)] = vertical;
      });
      return;
    }
    const side = [to, to - 1, to + 1].find((column) => grid.code[grid.at(row, column)] === code);
    if (side === undefined) return;
    rights.push(side);
  }
}

function ruleOf(grid: Grid, row: number, from: number, to: number, side: number): void {
  grid.arms[grid.at(row, from)] = right | side;
  for (let column = from + 1; column < to; column++) grid.arms[grid.at(row, column)] = horizontal;
  grid.arms[grid.at(row, to)] = left | side;
}

/** `____` over two sides is an upper border, `|____|` a lower one. */
function decideUnderscores(grid: Grid): void {
  for (let cell = 0; cell < grid.size; cell++) {
    if (grid.code[cell] !== underscore) continue;
    const row = grid.rowOf[cell]!;
    const from = grid.columnOf(cell);
    const to = runEnd(grid, row, from, underscore);
    cell += to - from;
    if (to - from + 1 < leastUnderscores) continue;
    const [before, after] = [grid.at(row, from - 1), grid.at(row, to + 1)];
    if (before < 0 || after < 0) continue;
    const isBar = (at: number) => at >= 0 && (grid.code[at] === bar || grid.arms[at] === vertical);
    if (isBar(before) && isBar(after) && isBar(grid.at(row - 1, from - 1)) && isBar(grid.at(row - 1, to + 1)))
      ruleOf(grid, row, from - 1, to + 1, up);
    else if (grid.isBlank(before) && grid.isBlank(after))
      if (isBar(grid.at(row + 1, from - 1)) && isBar(grid.at(row + 1, to + 1)))
        ruleOf(grid, row, from - 1, to + 1, down);
  }
}

/** Two level strokes of one place and length with a row of words between, and a stroke that leads to one: a bus. */
function decideRails(grid: Grid): void {
  for (let row = 0; row + 2 < grid.rows; row++)
    for (let from = 0; from < grid.width(row); from++) {
      if (grid.armsAt(row, from) !== horizontal) continue;
      let to = from;
      while (grid.armsAt(row, to + 1) === horizontal && isPlain(grid, row, to + 1)) to++;
      if (to - from >= leastRail && isPlain(grid, row, from) && areRails(grid, row, from, to)) {
        ruleOf(grid, row, from, to, down);
        ruleOf(grid, row + 2, from, to, up);
      }
      from = to + 1;
    }
}

function isPlain(grid: Grid, row: number, column: number): boolean {
  const cell = grid.at(row, column);
  return grid.heads[cell] === 0 && grid.dashed[cell] === 0;
}

function areRails(grid: Grid, row: number, from: number, to: number): boolean {
  for (const at of [row, row + 2])
    for (const column of [from - 1, to + 1]) {
      const cell = grid.at(at, column);
      if (!grid.isBlank(cell) || (cell >= 0 && grid.arms[cell] !== 0)) return false;
    }
  let words = false;
  let led = false;
  for (let column = from; column <= to; column++) {
    if (grid.armsAt(row + 2, column) !== horizontal || grid.armsAt(row + 1, column) !== 0) return false;
    words ||= !grid.isBlank(grid.at(row + 1, column));
    led ||= (grid.armsAt(row - 1, column) & down) !== 0 || (grid.armsAt(row + 3, column) & up) !== 0;
  }
  return words && led;
}

/** `(     )` under a level stroke: the round top of a store. Its inner edge is an ornament. */
function decideCylinders(grid: Grid): void {
  for (let cell = 0; cell < grid.size; cell++) {
    if (grid.code[cell] !== opening) continue;
    const row = grid.rowOf[cell]!;
    const from = grid.columnOf(cell);
    let to = from + 1;
    while (isEmpty(grid, grid.at(row, to))) to++;
    if (to - from < 3 || grid.code[grid.at(row, to)] !== closing) continue;
    const above = [grid.at(row - 1, from), grid.at(row - 1, to)];
    if (above.every((at) => at >= 0 && grid.code[at] === bar) && grid.code[cell + 1] === underscore) {
      ruleOf(grid, row, from, to, up);
      continue;
    }
    if (!isRuled(grid, row - 1, from + 2, to - 2)) continue;
    const below = [grid.at(row + 1, from), grid.at(row + 1, to)];
    if (
      below.some(
        (at) => at < 0 || (grid.code[at] !== bar && grid.code[at] !== opening && grid.code[at] !== closing),
      )
    )
      continue;
    for (const column of [from, to]) grid.arms[grid.at(row, column)] = vertical;
    for (let column = from + 1; column < to; column++) grid.blank(grid.at(row, column));
    if (isRuled(grid, row + 1, from + 2, to - 2))
      for (let column = from + 1; column < to; column++) grid.blank(grid.at(row + 1, column));
  }
}

function isEmpty(grid: Grid, cell: number): boolean {
  return cell >= 0 && (grid.code[cell] === 0x20 || grid.code[cell] === underscore);
}

function isRuled(grid: Grid, row: number, from: number, to: number): boolean {
  for (let column = from; column <= to; column++) {
    const cell = grid.at(row, column);
    if (cell < 0 || (!has(grid, cell, horizontal) && grid.code[cell] !== underscore)) return false;
  }
  return true;
}
