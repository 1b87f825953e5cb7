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
      const bridge = bridgeText(sheet, strokes, runs, cell, direction);
      if (bridge) bridges.push(bridge);
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

/** An upright stroke whose next row stands a column beside; more where a border lies between. */
function stepSideways(sheet: Sheet, strokes: Strokes, cell: number, direction: Direction): boolean {
  const { grid, border } = sheet;
  const row = grid.rowOf[cell]! + (direction === down ? 1 : -1);
  const column = grid.columnOf(cell);
  const exact = grid.at(row, column);
  if (exact >= 0 && border[exact] !== 0 && strokes.isLine[exact] === 0) return false;
  const onBorder = border[cell] !== 0;
  for (let distance = 1; distance <= borderTolerance; distance++) {
    for (const side of [column - distance, column + distance]) {
      const next = grid.at(row, side);
      if (next < 0 || (strokes.free(next) & opposite(direction)) === 0) continue;
      if (distance > 1 && !onBorder && border[next] === 0) continue;
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

/** A text that stands in a stroke, with at most one blank on each side: its label. */
function bridgeText(
  sheet: Sheet,
  strokes: Strokes,
  runs: Runs,
  cell: number,
  direction: Direction,
): Bridge | null {
  const { grid } = sheet;
  if (grid.heads[cell] !== 0 && (grid.heads[cell]! & direction) !== 0) return null;
  if (direction !== right && direction !== down) return null;
  const first = grid.step(cell, direction);
  if (first < 0) return null;
  let run = runs.at[first]!;
  let next: number;
  if (direction === right) {
    const start = run === 0 && grid.isBlank(first) ? grid.step(first, right) : first;
    run = start < 0 ? 0 : runs.at[start]!;
    if (run === 0) return null;
    const line = runs.lines[run - 1]!;
    next = grid.at(line.row, line.to);
    if (next >= 0 && grid.isBlank(next) && strokes.isLine[next] === 0) next = grid.step(next, right);
  } else next = run === 0 ? -1 : grid.step(first, down);
  if (next < 0 || run === 0 || (strokes.free(next) & (direction === right ? left : up)) === 0) return null;
  if ((grid.heads[next]! & opposite(direction)) !== 0) return null;
  strokes.leap(cell, direction, next);
  runs.taken[run - 1] = 1;
  return { run: run - 1, place: strokes.placeOf(cell, direction) };
}
