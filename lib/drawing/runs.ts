import type { Sheet } from './sheet';
import type { Strokes } from './strokes';
import { joinLines, type Line } from './words';

/** Words outside the boxes that hold text: nodes without a box, labels, titles of containers, captions, notes. */
export interface Runs {
  /** By row, then column. */
  readonly lines: readonly Line[];
  /** Index of the run + 1 by cell, the blanks inside a run included; 0 for none. */
  readonly at: Int32Array;
  /** Runs that something has claimed, by index. */
  readonly taken: Uint8Array;
}

/** Collects runs of words; two blanks, a stroke or a border end one. */
export function findRuns(sheet: Sheet, strokes: Strokes): Runs {
  const { grid, border, leafOf, firstRow } = sheet;
  const at = new Int32Array(grid.size);
  const lines: Line[] = [];
  const isText = (cell: number) =>
    strokes.isLine[cell] === 0 && border[cell] === 0 && leafOf[cell] === 0 && !grid.isBlank(cell);
  for (let row = firstRow; row < grid.rows; row++) {
    const start = grid.offset[row]!;
    const end = grid.offset[row + 1]!;
    for (let cell = start; cell < end; cell++) {
      if (!isText(cell)) continue;
      const first = cell;
      while (
        cell + 1 < end &&
        (isText(cell + 1) || (isSpace(cell + 1) && cell + 2 < end && isText(cell + 2)))
      )
        cell++;
      const from = first - start;
      const to = cell + 1 - start;
      lines.push({ row, from, to, text: grid.text(row, from, to).trim() });
      at.fill(lines.length, first, cell + 1);
    }
  }
  return { lines, at, taken: new Uint8Array(lines.length) };

  function isSpace(cell: number): boolean {
    return grid.isBlank(cell) && strokes.isLine[cell] === 0 && border[cell] === 0 && leafOf[cell] === 0;
  }
}

/** The run directly above or below another that overlaps it and has nearly the same centre or start; -1 for none. */
export function stackedRun(runs: Runs, sheet: Sheet, index: number, rows: 1 | -1): number {
  const line = runs.lines[index]!;
  for (let column = line.from; column < line.to; column++) {
    const cell = sheet.grid.at(line.row + rows, column);
    const other = cell < 0 ? 0 : runs.at[cell]!;
    if (other === 0) continue;
    const found = runs.lines[other - 1]!;
    const aligned =
      Math.abs(found.from + found.to - line.from - line.to) <= 4 || Math.abs(found.from - line.from) <= 1;
    return aligned && runs.taken[other - 1] === 0 ? other - 1 : -1;
  }
  return -1;
}

/** Marks a run as claimed, and its characters as read. */
export function takeRun(sheet: Sheet, runs: Runs, index: number): void {
  const { row, from, to } = runs.lines[index]!;
  runs.taken[index] = 1;
  sheet.owners.claimRow(row, from, to);
}

/** Runs as lines, those of one row joined. */
export function joinRows(runs: Runs, indices: readonly number[]): Line[] {
  const rows: Line[][] = [];
  for (const index of indices) {
    const line = runs.lines[index]!;
    const last = rows.at(-1);
    if (last?.[0]?.row === line.row) last.push(line);
    else rows.push([line]);
  }
  return rows.map((lines) => ({ ...lines[0]!, to: lines.at(-1)!.to, text: joinLines(lines) }));
}
