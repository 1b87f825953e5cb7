import { type Connector, Reach } from './connectors';
import { horizontal, vertical } from './direction';
import type { Edge } from './edges';
import type { Bridge } from './joins';
import type { Runs } from './runs';
import type { Sheet } from './sheet';
import type { Strokes } from './strokes';
import type { Line } from './words';

/** Blanks that may lie between an upright stroke and a label on its right, and on its left. */
const maxRight = 3;
const maxLeft = 2;
/** The part of a label that a level stroke must lie under. */
const overlapNeeded = 0.6;
/** Blanks that may lie between a stroke and words that nothing else claims; a box this near claims them first. */
const farthest = 8;
const boxRoom = 4;
/** Runs of words that label one edge; what is beyond is a note. */
const maxLabels = 16;

/** Gives every run that stands beside a stroke to the edges of that stroke. Runs beside strokes without edges stay. */
export function placeLabels(
  sheet: Sheet,
  strokes: Strokes,
  runs: Runs,
  connectors: ReadonlyMap<number, Connector>,
  edges: ReadonlyMap<Connector, readonly Edge[]>,
  bridges: readonly Bridge[],
): void {
  const reaches = new Map<Connector, Reach>();
  const reachOf = (connector: Connector) => {
    const reach = reaches.get(connector) ?? new Reach(strokes, connector);
    reaches.set(connector, reach);
    return reach;
  };
  const give = (line: Line, place: number): boolean => {
    const connector = connectors.get(strokes.root(place));
    const all = (connector && edges.get(connector)) ?? [];
    if (!connector || all.length === 0) return false;
    let chosen: readonly Edge[] = all;
    if (all.length > 1) {
      const near = reachOf(connector).from(place);
      const reached = all.filter((edge) => near.has(edge.from) || near.has(edge.to));
      if (reached.length > 0) chosen = reached;
    }
    if (chosen.some((edge) => edge.labels.length >= maxLabels)) return false;
    if (chosen.length > 1)
      sheet.report.info(
        'label-shared',
        sheet.grid.range(line.row, line.from, line.to),
        `"${line.text}" stands where ${chosen.length} edges run together; it labels each of them.`,
      );
    for (const edge of chosen) edge.labels.push(line);
    return true;
  };
  for (const { run, place } of bridges) if (!give(runs.lines[run]!, place)) runs.taken[run] = 0;
  const { rules } = sheet.grid;
  const labelled = new Map<number, number>();
  runs.lines.forEach((line, index) => {
    if (runs.taken[index] === 1) return;
    const beside = strokeBeside(sheet, strokes, line);
    const place =
      beside < 0 && rules.has('stacked-labels') ? placeOfLabelAbove(sheet, runs, index, labelled) : beside;
    if (place < 0 || !give(line, place)) return;
    runs.taken[index] = 1;
    labelled.set(index, place);
  });
  if (!rules.has('far-labels')) return;
  runs.lines.forEach((line, index) => {
    if (runs.taken[index] === 1) return;
    const place = farStroke(sheet, strokes, line);
    if (place >= 0 && give(line, place)) runs.taken[index] = 1;
  });
}

/** The stroke that the words right above another run label; -1 when they label none. */
function placeOfLabelAbove(
  { grid }: Sheet,
  runs: Runs,
  index: number,
  labelled: ReadonlyMap<number, number>,
): number {
  const line = runs.lines[index]!;
  for (let column = line.from; column < line.to; column++) {
    const cell = grid.at(line.row - 1, column);
    const above = cell < 0 ? -1 : runs.at[cell]! - 1;
    const place = above < 0 ? undefined : labelled.get(above);
    if (place === undefined) continue;
    const { from, to } = runs.lines[above]!;
    return Math.abs(from - line.from) <= 1 || Math.abs(from + to - line.from - line.to) <= 4 ? place : -1;
  }
  return -1;
}

/** The upright stroke that only blanks part from a run; none when a box is nearer. */
function farStroke(sheet: Sheet, strokes: Strokes, { row, from, to }: Line): number {
  if (nearestBorder(sheet, row, from) <= boxRoom) return -1;
  const right = uprightBeside(sheet, strokes, row, to, 1, farthest);
  return right >= 0 ? right : uprightBeside(sheet, strokes, row, from - 1, -1, farthest);
}

function nearestBorder({ grid, border }: Sheet, row: number, from: number): number {
  for (let blanks = 0; blanks <= boxRoom; blanks++) {
    const cell = grid.at(row, from - 1 - blanks);
    if (cell >= 0 && border[cell] !== 0) return blanks;
  }
  return Number.POSITIVE_INFINITY;
}

/** A place of the stroke that a run stands beside, -1 for none. */
function strokeBeside(sheet: Sheet, strokes: Strokes, line: Line): number {
  const right = uprightBeside(sheet, strokes, line.row, line.from - 1, -1, maxRight);
  if (right >= 0) return right;
  const left = uprightBeside(sheet, strokes, line.row, line.to, 1, maxLeft);
  if (left >= 0) return left;
  for (const rows of [1, -1, 2, -2]) {
    const level = levelAt(sheet, strokes, line, line.row + rows);
    if (level >= 0) return level;
  }
  return -1;
}

/** The upright stroke or head within `most` blanks of a place, looking along the row. */
function uprightBeside(
  sheet: Sheet,
  strokes: Strokes,
  row: number,
  from: number,
  step: 1 | -1,
  most: number,
): number {
  const { grid } = sheet;
  for (let blanks = 0; blanks <= most; blanks++) {
    const cell = grid.at(row, from + step * blanks);
    if (cell < 0) return -1;
    if (strokes.isLine[cell] === 1)
      return (strokes.arms(cell) & vertical) !== 0 ? strokes.placeOf(cell, 1) : -1;
    if (!grid.isBlank(cell)) return -1;
  }
  return -1;
}

/** The level stroke on `row` that lies under most of the run, or fills the gap between two borders it stands in. */
function levelAt(sheet: Sheet, strokes: Strokes, line: Line, row: number): number {
  const { grid, border } = sheet;
  const isLevel = (column: number) => {
    const cell = grid.at(row, column);
    return cell >= 0 && strokes.isLine[cell] === 1 && (strokes.arms(cell) & horizontal) !== 0;
  };
  let overlap = 0;
  let first = -1;
  for (let column = line.from; column < line.to; column++) {
    if (!isLevel(column)) continue;
    if (first < 0) first = column;
    overlap++;
  }
  if (overlap === 0) return -1;
  const place = strokes.placeOf(grid.at(row, first), 2);
  if (overlap >= overlapNeeded * (line.to - line.from)) return place;
  const meetsBorder = (from: number, step: 1 | -1) => {
    let column = from;
    while (isLevel(column)) column += step;
    for (let blanks = 0; blanks <= maxRight; blanks++, column += step) {
      const cell = grid.at(row, column);
      if (cell >= 0 && border[cell] !== 0) return column;
      if (!grid.isBlank(cell)) return null;
    }
    return null;
  };
  const leftBorder = meetsBorder(first, -1);
  const rightBorder = meetsBorder(first, 1);
  if (leftBorder === null || rightBorder === null) return -1;
  return leftBorder < line.from && line.to <= rightBorder ? place : -1;
}
