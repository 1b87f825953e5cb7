import type { Grid } from './grid';
import { isLegend } from './strokes-in-words';

/** A stretch of a fence that is one drawing. Rows are those of the fence. */
export interface Section {
  readonly title: string;
  /** First row of all: the title's, if it has one. */
  readonly start: number;
  /** First row of the drawing proper. */
  readonly body: number;
  /** The row after its last. */
  readonly end: number;
}

/** Rows that may lie between a heading and the first stroke under it. */
const reach = 2;

/**
 * Cuts a fence into its drawings. A heading is a row of words alone that ends in a colon, or looks like one of Markdown,
 * with nothing above it but a blank row, and strokes soon after it.
 */
export function splitSections(grid: Grid): Section[] {
  const headings: { row: number; title: string }[] = [];
  const first = nextFilledRow(grid, 0);
  for (let row = first; row < grid.rows; row++) {
    if (row !== first && !grid.isBlankRow(row - 1)) continue;
    const title = headingAt(grid, row, row === first);
    if (title !== null) headings.push({ row, title });
  }
  const starts = headings.length > 0 && headings[0]!.row === first ? [] : [{ row: first, title: '' }];
  const all = [...starts, ...headings];
  return all
    .map(({ row, title }, index) => {
      const end = lastFilledRow(grid, all[index + 1]?.row ?? grid.rows) + 1;
      return { title, start: row, body: title === '' ? row : row + 1, end };
    })
    .filter(({ start, end }) => end > start);
}

function headingAt(grid: Grid, row: number, isFirst: boolean): string | null {
  const text = grid.text(row, 0, grid.width(row)).trim();
  if (text === '' || hasStroke(grid, row) || (grid.rules.has('legends') && isLegend(text))) return null;
  const marked = /^#{1,6}\s+(.+)$/.exec(text) ?? /^\*\*(.+?)\*\*:?$/.exec(text);
  const colon = text.endsWith(':') ? text : null;
  const alone = isFirst && grid.isBlankRow(row + 1) && !/\S\s{2,}\S/.test(text);
  const title = marked?.[1] ?? colon ?? (alone ? text : null);
  if (title === null) return null;
  const body = nextFilledRow(grid, row + 1);
  for (let next = body; next <= row + reach && next < grid.rows; next++)
    if (hasStroke(grid, next)) return (title.endsWith(':') ? title.slice(0, -1) : title).trim();
  return null;
}

function hasStroke(grid: Grid, row: number): boolean {
  for (let cell = grid.offset[row]!; cell < grid.offset[row + 1]!; cell++)
    if (grid.arms[cell] !== 0) return true;
  return false;
}

function nextFilledRow(grid: Grid, from: number): number {
  let row = from;
  while (row < grid.rows && grid.isBlankRow(row)) row++;
  return row;
}

function lastFilledRow(grid: Grid, before: number): number {
  let row = before - 1;
  while (row >= 0 && grid.isBlankRow(row)) row--;
  return row;
}
