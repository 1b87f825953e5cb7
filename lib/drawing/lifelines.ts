import { extent } from './box';
import { down, horizontal, up, vertical } from './direction';
import type { Sheet } from './sheet';
import { boxLines } from './sheet';
import { joinLines, type Line } from './words';

/** How far from a lifeline a message may start or end, and how far the lifeline may step aside. */
export const lifelineTolerance = 3;
/** Rows of strokes that make a lifeline. */
const leastRows = 3;

/** One who takes part in a sequence, and the upright stroke under it. */
export interface Lifeline {
  readonly title: string;
  readonly titleLines: readonly Line[];
  /** Column of its stroke. */
  readonly column: number;
  readonly place: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
  readonly rows: readonly { readonly row: number; readonly from: number; readonly to: number }[];
}

/** Those in one row, boxes or plain words, with a lifeline under each, left to right; null when this is no sequence. */
export function findLifelines(sheet: Sheet): Lifeline[] | null {
  const lifelines = sheet.boxes.length > 0 ? boxLifelines(sheet) : textLifelines(sheet);
  return lifelines !== null && lifelines.length >= 2 ? lifelines : null;
}

/** The first row under the participants. */
export function firstMessageRow(lifelines: readonly Lifeline[]): number {
  return lifelines.reduce((row, { place }) => Math.max(row, place.row + place.rows), 0);
}

/** The lifeline nearest to the columns `from` to `to` (inclusive); the left one of two as near. */
export function nearestLifeline(lifelines: readonly Lifeline[], from: number, to: number): number {
  let [low, high] = [0, lifelines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lifelines[middle]!.column < from) low = middle + 1;
    else high = middle;
  }
  // Those on both sides of `from`: the first one right of it may stand within the columns.
  const before = low - 1;
  if (before < 0) return 0;
  if (low === lifelines.length) return before;
  const toBefore = from - lifelines[before]!.column;
  const toAfter = Math.max(0, lifelines[low]!.column - to);
  return toBefore <= toAfter ? before : low;
}

function boxLifelines(sheet: Sheet): Lifeline[] | null {
  const { boxes, isLeaf, grid } = sheet;
  const lifelines: Lifeline[] = [];
  const bottom = Math.max(boxes[0]!.bottom, boxes[1]?.bottom ?? 0);
  for (const [index, box] of boxes.entries()) {
    if (!isLeaf[index] || box.top >= bottom || box.bottom - bottom > 1) return null;
    const columns = Array.from({ length: box.right - box.left - 1 }, (_, at) => box.left + 1 + at);
    const column = columns.find((at) => reachesDown(sheet, box.bottom + 1, at));
    if (column === undefined) return null;
    const lines = boxLines(sheet, index, box.top + 1, box.bottom - 1);
    lifelines.push({
      title: joinLines(lines),
      titleLines: lines,
      column,
      place: {
        row: box.top,
        column: box.left,
        rows: box.bottom - box.top + 1,
        columns: box.right - box.left + 1,
      },
      rows: Array.from({ length: box.bottom - box.top + 1 }, (_, at) => ({
        row: box.top + at,
        ...extent(box, box.top + at),
      })),
    });
  }
  for (let cell = 0; cell < grid.size; cell++)
    if (
      (grid.heads[cell]! & vertical) !== 0 &&
      grid.rowOf[cell]! > bottom &&
      (grid.armsAt(grid.rowOf[cell]! - 1, grid.columnOf(cell)) & down) !== 0
    )
      return null;
  return lifelines.sort((a, b) => a.column - b.column);
}

function textLifelines(sheet: Sheet): Lifeline[] | null {
  const { grid, firstRow } = sheet;
  for (let cell = 0; cell < grid.size; cell++) if ((grid.heads[cell]! & vertical) !== 0) return null;
  let row = firstRow;
  while (row < grid.rows && grid.isBlankRow(row)) row++;
  if (row >= grid.rows) return null;
  const lifelines: Lifeline[] = [];
  const text = grid.text(row, 0, grid.width(row));
  for (const words of text.matchAll(/\S+(?: \S+)*/g)) {
    const from = grid.columnAt(row, words.index);
    const to = grid.columnAt(row, words.index + words[0].length);
    let column = -1;
    for (let at = from; at < to && column < 0; at++) if (reachesDown(sheet, row + 1, at)) column = at;
    if (column < 0) return null;
    const line = { row, from, to, text: words[0] };
    lifelines.push({
      title: words[0],
      titleLines: [line],
      column,
      place: { row, column: from, rows: 1, columns: to - from },
      rows: [line],
    });
  }
  return lifelines;
}

function reachesDown(sheet: Sheet, row: number, column: number): boolean {
  const { grid } = sheet;
  if ((grid.armsAt(row, column) & up) === 0) return false;
  let rows = 0;
  for (let at = row; at < grid.rows && rows < leastRows; at++) {
    const here = [0, -1, 1].some((beside) => (grid.armsAt(at, column + beside) & vertical) !== 0);
    // A message that passes over it.
    if (!here && rows > 0 && (grid.armsAt(at, column) & horizontal) !== 0) continue;
    if (!here) return false;
    rows++;
  }
  return rows >= leastRows;
}
