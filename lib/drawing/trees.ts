import type { Sheet } from './sheet';
import type { Line } from './words';

/** Words with branches right under their first letter, and words on these that arrows lead on from. */
export interface Tree {
  readonly heading: Line;
  readonly lastRow: number;
}

const trunk = /^[├└│|]$/;
const branch = /^[├└][─-]{1,3} ?(?=[\p{L}\p{N}])/u;

/**
 * Finds trees whose branches are the starts of chains of arrows, and takes their trunks and branches out of the strokes:
 * what stands on a branch lies in what the tree hangs from.
 */
export function cutTrees(sheet: Sheet): Tree[] {
  const { grid } = sheet;
  if (!grid.rules.has('branch-words')) return [];
  const trees: Tree[] = [];
  for (let row = sheet.firstRow + 1; row < grid.rows; row++) {
    const text = grid.text(row, 0, grid.width(row));
    const start = text.search(/[├└]/);
    if (start < 0 || text.slice(0, start).trim() !== '' || !branch.test(text.slice(start))) continue;
    const column = grid.columnAt(row, start);
    const heading = headingOver(sheet, row, column);
    if (!heading) continue;
    let last = row;
    let pointed = false;
    while (last < grid.rows && trunk.test(grid.text(last, column, column + 1))) {
      pointed ||= hasArrow(sheet, last, column);
      last++;
    }
    if (pointed) {
      for (let at = row; at < last; at++) cut(sheet, at, column);
      trees.push({ heading, lastRow: last - 1 });
    }
    row = last - 1;
  }
  return trees;
}

/** The words that start right over a column; null when they are a box's. */
function headingOver({ grid, border, leafOf }: Sheet, row: number, column: number): Line | null {
  const cell = grid.at(row - 1, column);
  if (cell < 0 || grid.isBlank(cell) || border[cell] !== 0 || leafOf[cell] !== 0 || grid.arms[cell] !== 0)
    return null;
  if (column > 0 && !grid.isBlank(grid.at(row - 1, column - 1))) return null;
  const rest = grid.text(row - 1, column, grid.width(row - 1));
  const said = /^\S+(?: \S+)*/.exec(rest)![0];
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ./()&-]*:?$/u.test(said)) return null;
  const index = grid.text(row - 1, 0, grid.width(row - 1)).length - rest.length + said.length;
  return { row: row - 1, from: column, to: grid.columnAt(row - 1, index), text: said };
}

function hasArrow({ grid, leafOf }: Sheet, row: number, column: number): boolean {
  for (let at = column + 1; at < grid.width(row); at++) {
    const cell = grid.at(row, at);
    if (leafOf[cell] === 0 && grid.heads[cell] !== 0) return true;
  }
  return false;
}

function cut({ grid }: Sheet, row: number, column: number): void {
  for (let at = column; at < grid.width(row); at++) {
    const cell = grid.at(row, at);
    if (grid.arms[cell] === 0 || grid.heads[cell] !== 0) break;
    grid.blank(cell);
  }
}
