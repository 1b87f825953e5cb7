import { isDiagonal, leans } from './ascii-diagonals';
import { borderTolerance } from './boxes';
import {
  type Direction,
  directions,
  down,
  horizontal,
  left,
  opposite,
  right,
  up,
  vertical,
} from './direction';
import type { Runs } from './runs';
import type { Sheet } from './sheet';
import { crossed, type Strokes } from './strokes';
import type { Line } from './words';

/** Rows of words that may stand in an upright stroke. */
const maxRowsInStroke = 3;
/** Cells of a bare arrow behind its head, and blanks between it and the box it comes from. */
const longestBare = 2;
const bareGap = 3;

/** A text that stands in a stroke: its run, and a place of the stroke. */
export interface Bridge {
  readonly run: number;
  readonly place: number;
}

/** Joins strokes that a hand left apart: touching without a tee, a step sideways, a text set into the stroke. */
export function joinLoose(sheet: Sheet, strokes: Strokes, runs: Runs): Bridge[] {
  const bridges: Bridge[] = [];
  for (let cell = 0; cell < sheet.grid.size; cell++) {
    for (const direction of directions) {
      if ((strokes.free(cell) & direction) === 0) continue;
      if (touch(sheet, strokes, cell, direction)) continue;
      if ((direction & vertical) !== 0 && stepSideways(sheet, strokes, cell, direction)) continue;
      bridges.push(...bridgeText(sheet, strokes, runs, cell, direction));
      if (direction === down && (strokes.free(cell) & down) !== 0) skipRow(sheet, strokes, runs, cell);
    }
  }
  return bridges;
}

/** A stroke that runs into the side of another: joined, unless it goes on behind it, then it crosses. */
function touch(sheet: Sheet, strokes: Strokes, cell: number, direction: Direction): boolean {
  const { grid } = sheet;
  const next = grid.step(cell, direction);
  if (next < 0 || strokes.isLine[next] === 0) return false;
  const across = (direction & vertical) !== 0 ? horizontal : vertical;
  if ((strokes.arms(next) & across) === 0 || grid.heads[cell] !== 0) return false;
  const behind = grid.step(next, direction);
  const passes =
    behind >= 0 && (strokes.free(behind) & opposite(direction)) !== 0 && grid.heads[behind] === 0;
  if (passes && strokes.arms(next) === across) {
    strokes.leap(cell, direction, behind);
    sheet.report.info(
      'crossing-assumed',
      grid.rangeOf(next),
      'Two strokes cross here without a mark; they are read as not joined.',
    );
    return true;
  }
  if (strokes.crossing[next] === crossed) return false;
  strokes.link(cell, direction);
  return true;
}

/** A diagonal, or what it leads to: joined with what stands where it leans. */
function lean({ grid }: Sheet, strokes: Strokes, cell: number, direction: typeof up | typeof down): boolean {
  const row = grid.rowOf[cell]! + (direction === down ? 1 : -1);
  const column = grid.columnOf(cell);
  const away = opposite(direction) as typeof up | typeof down;
  for (const side of [-1, 1]) {
    const next = grid.at(row, column + side);
    if (next < 0 || (strokes.free(next) & away) === 0) continue;
    const leaning =
      (isDiagonal(grid, cell) && leans(grid, cell, direction) === side) ||
      (isDiagonal(grid, next) && leans(grid, next, away) === -side);
    if (!leaning) continue;
    strokes.leap(cell, direction, next);
    return true;
  }
  return false;
}

/** An upright stroke whose next row stands a column beside; more where a border lies between. */
function stepSideways(sheet: Sheet, strokes: Strokes, cell: number, direction: Direction): boolean {
  const { grid, border } = sheet;
  const row = grid.rowOf[cell]! + (direction === down ? 1 : -1);
  const column = grid.columnOf(cell);
  const exact = grid.at(row, column);
  if (lean(sheet, strokes, cell, direction as typeof up | typeof down)) return true;
  if (exact >= 0 && border[exact] !== 0 && strokes.isLine[exact] === 0) return false;
  const onBorder = border[cell] !== 0;
  for (let distance = 1; distance <= borderTolerance; distance++) {
    for (const side of [column - distance, column + distance]) {
      const next = grid.at(row, side);
      if (next < 0 || (strokes.free(next) & opposite(direction)) === 0) continue;
      const head =
        distance === 2 &&
        (grid.heads[next] === direction || grid.heads[next] === 0) &&
        grid.rules.has('stroke-aside');
      if (distance > 1 && !head && !onBorder && border[next] === 0) continue;
      const exactNext = grid.at(grid.rowOf[cell]!, side);
      if (exactNext >= 0 && border[exactNext] !== 0 && strokes.isLine[exactNext] === 0 && !onBorder) continue;
      strokes.leap(cell, direction, next);
      sheet.report.warning(
        'connector-step',
        grid.rangeOf(next),
        `The stroke goes on ${distance === 1 ? '1 column' : `${distance} columns`} to the ${side > column ? 'right' : 'left'} of ${grid.spot(grid.rowOf[cell]!, column)}.`,
      );
      return true;
    }
  }
  return false;
}

/** Words that stand in a stroke, with at most one blank on each side of a level one: its label. */
function bridgeText(
  sheet: Sheet,
  strokes: Strokes,
  runs: Runs,
  cell: number,
  direction: Direction,
): Bridge[] {
  if (direction === right) return bridgeLevel(sheet, strokes, runs, cell);
  return direction === down ? bridgeUpright(sheet, strokes, runs, cell) : [];
}

function bridgeLevel(sheet: Sheet, strokes: Strokes, runs: Runs, cell: number): Bridge[] {
  const { grid } = sheet;
  const first = grid.step(cell, right);
  if (first < 0) return [];
  const start = runs.at[first] === 0 && grid.isBlank(first) ? grid.step(first, right) : first;
  const run = start < 0 ? 0 : runs.at[start]!;
  if (run === 0) return [];
  const line = runs.lines[run - 1]!;
  let next = grid.at(line.row, line.to);
  if (next >= 0 && grid.isBlank(next) && strokes.isLine[next] === 0) next = grid.step(next, right);
  if (next < 0 || (strokes.free(next) & left) === 0) return [];
  const bare = (grid.heads[cell]! & right) !== 0 || (grid.heads[next]! & left) !== 0;
  if (bare && !areBareArrows(sheet, strokes, cell, next, right)) return [];
  return leapOver(strokes, runs, cell, right, next, [run - 1]);
}

/** Over up to three rows of words, straight on or to the one stroke that goes on under them. */
function bridgeUpright(sheet: Sheet, strokes: Strokes, runs: Runs, cell: number): Bridge[] {
  const { grid } = sheet;
  const column = grid.columnOf(cell);
  const found: number[] = [];
  let row = grid.rowOf[cell]! + 1;
  for (; found.length < maxRowsInStroke; row++) {
    const at = grid.at(row, column);
    const run = at < 0 ? 0 : runs.at[at]!;
    if (run === 0) break;
    found.push(run - 1);
  }
  if (found.length === 0) return [];
  let next = grid.at(row, column);
  if (next < 0 || (strokes.free(next) & up) === 0)
    next = grid.rules.has('words-aslant') ? strokeUnder(sheet, strokes, runs.lines[found.at(-1)!]!) : -1;
  if (next < 0) return [];
  const bare = (grid.heads[cell]! & down) !== 0 || (grid.heads[next]! & up) !== 0;
  if (bare && !areBareArrows(sheet, strokes, cell, next, down)) return [];
  return leapOver(strokes, runs, cell, down, next, found);
}

function leapOver(
  strokes: Strokes,
  runs: Runs,
  cell: number,
  direction: Direction,
  next: number,
  over: readonly number[],
): Bridge[] {
  strokes.leap(cell, direction, next);
  return over.map((run) => {
    runs.taken[run] = 1;
    return { run, place: strokes.placeOf(cell, direction) };
  });
}

/** The one upright stroke that starts under a run of words; -1 for none or several. */
function strokeUnder({ grid }: Sheet, strokes: Strokes, { row, from, to }: Line): number {
  let found = -1;
  for (let column = from; column < to; column++) {
    const cell = grid.at(row + 1, column);
    if (cell < 0 || (strokes.free(cell) & up) === 0) continue;
    if (found >= 0) return -1;
    found = cell;
  }
  return found;
}

/**
 * `→ words →`: short arrows on both sides of words that point the same way, or both away from them, each with a box
 * behind it.
 */
function areBareArrows(
  sheet: Sheet,
  strokes: Strokes,
  cell: number,
  next: number,
  direction: Direction,
): boolean {
  const { grid } = sheet;
  if (!grid.rules.has('words-between-arrows')) return false;
  const back = opposite(direction);
  const pointing = [cell, next].map((at) => grid.heads[at]!);
  const along = direction | back;
  if (pointing.some((one) => (one & ~along) !== 0)) return false;
  // `← words ←` has its first head at the far end of a stroke or alone; inwards from both sides points at the words.
  if ((pointing[0]! & direction) !== 0 && (pointing[1]! & back) !== 0) return false;
  return comesFromBox(sheet, strokes, cell, back) && comesFromBox(sheet, strokes, next, direction);
}

/** True when a short stroke leads from `cell` to a border. */
function comesFromBox(
  { grid, border }: Sheet,
  strokes: Strokes,
  cell: number,
  direction: Direction,
): boolean {
  let at = cell;
  for (let steps = 0; steps < longestBare; steps++) {
    const next = grid.step(at, direction);
    if (next < 0 || strokes.isLine[next] === 0) break;
    at = next;
  }
  for (let blanks = 0; blanks <= bareGap; blanks++) {
    at = grid.step(at, direction);
    if (at < 0) return false;
    if (border[at] !== 0) return true;
    if (!grid.isBlank(at) || strokes.isLine[at] === 1) return false;
  }
  return false;
}

/** An upright stroke that goes on under a row that has nothing in its column. */
function skipRow(sheet: Sheet, strokes: Strokes, runs: Runs, cell: number): boolean {
  const { grid } = sheet;
  if (!grid.rules.has('gap-in-stroke') || (grid.heads[cell]! & down) !== 0) return false;
  const row = grid.rowOf[cell]!;
  const column = grid.columnOf(cell);
  const between = grid.at(row + 1, column);
  if (between >= 0 && (!grid.isBlank(between) || runs.at[between] !== 0)) return false;
  const next = grid.at(row + 2, column);
  if (next < 0 || (strokes.free(next) & up) === 0 || (grid.heads[next]! & up) !== 0) return false;
  strokes.leap(cell, down, next);
  sheet.report.info(
    'connector-gap',
    grid.rangeOf(cell),
    'This stroke is read as going on under the blank row.',
  );
  return true;
}
