import { directions, down, horizontal, opposite, up, vertical } from './direction';
import type { Fence } from './fences';
import type { Grid } from './grid';
import type { Sheet } from './sheet';

const comment = /^\s*(?:\/\/|#|--|;|\*|\/\*)(?:\s|$)/;
const unmarked = new Set([
  '',
  'text',
  'txt',
  'plain',
  'plaintext',
  'ascii',
  'asciiart',
  'art',
  'diagram',
  'drawing',
]);

/** Edges of signals that make a waveform. */
const leastRises = 4;

/** How drawn a fence looks. */
export interface Traits {
  /** False when nothing is worth reading: no corner, no upright stroke, no arrow with a stroke behind. */
  readonly drawn: boolean;
  /** True when it looks so much like a drawing that reading nothing from it should be said. */
  readonly meant: boolean;
}

/** Judges a fence by its strokes; one that says which language it is in needs corners. */
export function traitsOf(fence: Fence, grid: Grid): Traits {
  const language = fence.info.split(/[\s{,]/)[0] ?? '';
  let corners = 0;
  let uprights = 0;
  let arrows = 0;
  for (let cell = 0; cell < grid.size; cell++) {
    const arms = grid.arms[cell]!;
    if (arms === 0) continue;
    if (grid.heads[cell] !== 0) arrows += isPlainArrow(grid, cell) ? 1 : 0;
    else if ((arms & vertical) !== 0 && (arms & horizontal) !== 0) corners++;
    else if ((arms & down) !== 0) {
      const below = grid.step(cell, down);
      if (below >= 0 && (grid.arms[below]! & up) !== 0) uprights++;
    }
  }
  if (fence.unmarked || !unmarked.has(language)) return { drawn: corners >= 4, meant: false };
  return { drawn: corners + uprights + arrows > 0, meant: corners >= 2 || uprights >= 3 };
}

/** True for the rows of a comment that hold a box drawn with corners. */
export function isDrawnComment(lines: readonly string[]): boolean {
  const corners = lines.filter((line) => /[┌╭╔┏└╰╚┗]|\+[-=]{2,}[-=+]*\+|^\s*[.'][-=]{2,}[.']/u.test(line));
  return corners.length >= 2;
}

/** False for `->` and `=>`, which programs are full of: an ASCII arrow needs two strokes behind its head. */
function isPlainArrow(grid: Grid, cell: number): boolean {
  if (grid.code[cell]! > 0x7f) return true;
  const back = directions.find((direction) => grid.heads[cell] === opposite(direction));
  const behind = back === undefined ? -1 : grid.step(cell, back);
  const further = behind < 0 || back === undefined ? -1 : grid.step(behind, back);
  return further >= 0 && grid.arms[further] !== 0;
}

/** Why a sheet is no drawing of an architecture, in a few words; null when it may be one. */
export function refusal(sheet: Sheet, lines: readonly string[]): string | null {
  const { grid, boxes } = sheet;
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.filter((line) => comment.test(line)).length * 2 > filled.length) return 'a comment in code';
  const tables = boxes.filter((_, index) => isTable(sheet, index)).length;
  const plain = boxes.filter((_, index) => sheet.isLeaf[index] && !isTable(sheet, index)).length;
  if (tables > 0 && plain === 0 && !hasConnector(sheet)) return 'a table';
  let rises = 0;
  let branches = 0;
  let heads = 0;
  for (let cell = 0; cell < grid.size; cell++) {
    if (grid.heads[cell] !== 0) heads++;
    else if (grid.code[cell] === 0x251c || grid.code[cell] === 0x2514) branches++;
    if (isEdge(grid, cell)) rises++;
  }
  if (heads === 0 && rises >= leastRises && rises > boxes.length) return 'a waveform';
  if (boxes.length > 0 || heads > 0) return null;
  return branches > 0 ? 'a tree of names' : null;
}

/** Where a signal rises or falls: `┘` under `┌`, `└` under `┐`, which no box has. */
function isEdge(grid: Grid, cell: number): boolean {
  const code = grid.code[cell]!;
  const over = code === 0x2518 ? 0x250c : code === 0x2514 ? 0x2510 : 0;
  if (over === 0) return false;
  let above = grid.step(cell, up);
  if (above >= 0 && grid.arms[above] === vertical) above = grid.step(above, up);
  return above >= 0 && grid.code[above] === over;
}

/** A box whose top border has a tee downwards with a stroke under it: a column of cells. */
function isTable(sheet: Sheet, index: number): boolean {
  const { grid, boxes } = sheet;
  const box = boxes[index]!;
  for (let column = box.left + 1; column < box.right; column++)
    if ((grid.armsAt(box.top, column) & down) !== 0 && (grid.armsAt(box.top + 1, column) & up) !== 0)
      if (grid.heads[grid.at(box.top, column)] === 0) return true;
  return false;
}

function hasConnector(sheet: Sheet): boolean {
  const { grid, border, leafOf } = sheet;
  for (let cell = 0; cell < grid.size; cell++) {
    if (border[cell] !== 0 || leafOf[cell] !== 0 || grid.heads[cell] === 0) continue;
    return true;
  }
  return false;
}
