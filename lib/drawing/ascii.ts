import { decideCorners } from './ascii-corners';
import { decideDiagonals, diagonalInto, isDiagonal } from './ascii-diagonals';
import { decideDots, decideHops } from './ascii-strokes';
import { isWordCode } from './characters';
import { type Direction, down, horizontal, left, opposite, right, up, vertical } from './direction';
import type { Grid } from './grid';

const code = (character: string) => character.charCodeAt(0);
const dash = code('-');
const equals = code('=');
const bar = code('|');
const plus = code('+');
const less = code('<');
const more = code('>');
const caret = code('^');
const letterV = code('v');
const capitalV = code('V');
const lightStroke = 0x2500;
const dot = code('.');
/** Arrows in a row that are one. */
const leastArrows = 3;
const quote = code("'");

/**
 * Decides which of the ASCII characters - = | + < > ^ v are strokes and heads here: each is also a sign of text, and
 * only its neighbours tell.
 */
export function decideAscii(grid: Grid): void {
  for (let row = 0; row < grid.rows; row++) {
    decideRuns(grid, row);
    decideSpacedDashes(grid, row);
    if (grid.rules.has('spaced-arrows')) decideSpacedArrows(grid, row);
  }
  for (let cell = 0; cell < grid.size; cell++) if (grid.code[cell] === bar) grid.arms[cell] = vertical;
  decideDots(grid);
  decideCorners(grid);
  decideDiagonals(grid);
  decidePluses(grid);
  decideHops(grid);
  decideHeads(grid);
}

/** Runs of - and =: strokes when longer than one, or beside a stroke, a head or a corner. */
function decideRuns(grid: Grid, row: number): void {
  const end = grid.offset[row + 1]!;
  for (let cell = grid.offset[row]!; cell < end; cell++) {
    if (!isDash(grid.code[cell]!)) continue;
    const first = cell;
    while (cell + 1 < end && isDash(grid.code[cell + 1]!)) cell++;
    const before = first > grid.offset[row]! ? first - 1 : -1;
    const after = cell + 1 < end ? cell + 1 : -1;
    const length = cell - first + 1;
    const inWord = isWord(grid, before) && isWord(grid, after) && length <= 2;
    const beside = isBeside(grid, before) || isBeside(grid, after) || isCapped(grid, before, after);
    if (beside || (length > 1 && !inWord)) grid.arms.fill(horizontal, first, cell + 1);
  }
}

function isDash(character: number): boolean {
  return character === dash || character === equals;
}

function isBeside(grid: Grid, cell: number): boolean {
  if (cell < 0) return false;
  const character = grid.code[cell]!;
  return (
    character === plus ||
    character === less ||
    character === more ||
    (grid.arms[cell]! & horizontal) !== 0 ||
    grid.heads[cell] !== 0
  );
}

/** `.-.` and `'-'`: the narrowest of round boxes. */
function isCapped(grid: Grid, before: number, after: number): boolean {
  if (before < 0 || after < 0 || grid.code[before] !== grid.code[after]) return false;
  return grid.code[before] === dot || grid.code[before] === quote;
}

function isWord(grid: Grid, cell: number): boolean {
  return cell >= 0 && isWordCode(grid.code[cell]!);
}

/** `- - - -`: three dashes or more with a blank between are one dashed stroke, blanks included. */
function decideSpacedDashes(grid: Grid, row: number): void {
  const end = grid.offset[row + 1]!;
  for (let cell = grid.offset[row]!; cell < end; cell++) {
    const sign = grid.code[cell]!;
    if (sign !== dash && sign !== lightStroke) continue;
    let last = cell;
    while (last + 2 < end && grid.isBlank(last + 1) && grid.code[last + 2] === sign) last += 2;
    const pointed = last - cell >= 2 && last + 1 < end && grid.heads[last + 1] === right;
    if (last - cell >= 4 || pointed) {
      let [first, past] = [cell, last + 1];
      // A head may stand one blank further on: `- - - >`.
      if (past + 1 < end && grid.isBlank(past) && isTip(grid, past + 1, more, right)) past++;
      if (first - 2 >= grid.offset[row]! && grid.isBlank(first - 1) && isTip(grid, first - 2, less, left))
        first--;
      grid.arms.fill(horizontal, first, past);
      grid.dashed.fill(1, first, past);
    }
    cell = last;
  }
}

/** `→ → → →`: three level heads of one way or more, at most a blank apart, are one dashed stroke with one head. */
function decideSpacedArrows(grid: Grid, row: number): void {
  const end = grid.offset[row + 1]!;
  for (let cell = grid.offset[row]!; cell < end; cell++) {
    const pointing = grid.heads[cell]!;
    if (pointing !== left && pointing !== right) continue;
    const found = [cell];
    for (let next = cell + 1; next < end; next++) {
      if (grid.heads[next] === pointing) found.push(next);
      else if (!grid.isBlank(next) || grid.isBlank(next - 1)) break;
    }
    const last = found.at(-1)!;
    const tip = pointing === right ? last : cell;
    if (found.length >= leastArrows && last - cell >= found.length) {
      for (let at = cell; at <= last; at++) {
        grid.arms[at] = horizontal;
        grid.dashed[at] = 1;
        if (at !== tip) grid.heads[at] = 0;
      }
    }
    cell = last;
  }
}

function isTip(grid: Grid, cell: number, sign: number, pointing: number): boolean {
  return grid.code[cell] === sign || grid.heads[cell] === pointing;
}

/** A + has the arms that strokes beside it confirm; beside another + nothing is sure. */
function decidePluses(grid: Grid): void {
  for (let cell = 0; cell < grid.size; cell++) {
    if (grid.code[cell] !== plus) continue;
    let arms = 0;
    const before = grid.step(cell, left);
    const after = grid.step(cell, right);
    const above = grid.step(cell, up);
    const below = grid.step(cell, down);
    if (isStrokeOrHead(grid, before, horizontal, less)) arms |= left;
    if (isStrokeOrHead(grid, after, horizontal, more)) arms |= right;
    if (isStrokeOrHead(grid, above, vertical, caret)) arms |= up;
    if (isStrokeOrHead(grid, below, vertical, letterV)) arms |= down;
    grid.arms[cell] = arms;
  }
}

function isStrokeOrHead(grid: Grid, cell: number, axis: number, head: number): boolean {
  if (cell < 0 || grid.code[cell] === plus || isDiagonal(grid, cell)) return false;
  if (grid.code[cell] === head) return true;
  return (grid.arms[cell]! & axis) !== 0;
}

/** < > ^ v are heads when a stroke stands behind them and they are no part of a word. */
function decideHeads(grid: Grid): void {
  for (let cell = 0; cell < grid.size; cell++) {
    const character = grid.code[cell]!;
    if (character > 0x7a || character < less) continue;
    const before = grid.step(cell, left);
    const after = grid.step(cell, right);
    if (character === more && leads(grid, before, right)) head(grid, cell, right, horizontal);
    else if (character === less && leads(grid, after, left)) head(grid, cell, left, horizontal);
    else if (isWord(grid, before) || isWord(grid, after)) continue;
    else if (character === caret && pointsAway(grid, cell, up)) head(grid, cell, up, vertical);
    else if ((character === letterV || character === capitalV) && pointsAway(grid, cell, down))
      head(grid, cell, down, vertical);
  }
}

/** True for ^ or v with a stroke behind it, or bare between what it can only point from and to. */
function pointsAway(grid: Grid, cell: number, direction: typeof up | typeof down): boolean {
  const back = opposite(direction);
  const behind = grid.step(cell, back);
  if (leads(grid, behind, direction) || diagonalInto(grid, cell, direction)) return true;
  if (!grid.rules.has('bare-heads')) return false;
  if (!grid.isBlank(grid.step(cell, left)) || !grid.isBlank(grid.step(cell, right))) return false;
  const ahead = grid.step(cell, direction);
  if (behind < 0 || ahead < 0) return false;
  if (direction === up && (grid.code[behind] === letterV || grid.code[behind] === capitalV))
    return isRuled(grid, ahead) && isRuled(grid, grid.step(behind, back));
  if (direction === down && grid.heads[behind] === up) return isRuled(grid, ahead);
  if (!isRuled(grid, ahead)) return false;
  if (grid.isBlank(behind) && grid.rules.has('stroke-aside') && strokeAside(grid, behind, back)) return true;
  const further = grid.step(behind, back);
  return isRuled(grid, behind) || (grid.arms[behind] === 0 && leads(grid, further, direction));
}

/** True when an upright stroke ends a column or two beside a blank cell. */
function strokeAside(grid: Grid, cell: number, back: Direction): boolean {
  const [row, column] = [grid.rowOf[cell]!, grid.columnOf(cell)];
  return [-1, 1, -2, 2].some((beside) => {
    const at = grid.at(row, column + beside);
    const below = at < 0 ? -1 : grid.step(at, opposite(back));
    return at >= 0 && grid.arms[at] === vertical && grid.heads[at] === 0 && grid.isBlank(below);
  });
}

/** True for a cell of a level stroke: a border above or below. */
function isRuled(grid: Grid, cell: number): boolean {
  return cell >= 0 && (grid.arms[cell]! & horizontal) !== 0 && grid.heads[cell] === 0;
}

function leads(grid: Grid, cell: number, direction: number): boolean {
  return cell >= 0 && (grid.arms[cell]! & direction) !== 0;
}

function head(grid: Grid, cell: number, pointing: number, axis: number): void {
  grid.heads[cell] = pointing;
  grid.arms[cell] = axis;
}
