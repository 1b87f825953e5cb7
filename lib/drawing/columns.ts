import type { Box } from './box';
import { down, up, vertical } from './direction';
import type { Grid } from './grid';

/** A stretch of a box between two level rules, with the columns of the uprights that part it. */
interface Band {
  readonly first: number;
  readonly last: number;
  readonly cuts: readonly number[];
}

/** A box parted by uprights: the box itself, if it has a title of its own, and its cells. */
interface Parted {
  readonly whole: Box | null;
  readonly cells: readonly Box[];
}

/**
 * Boxes that are parted into columns become as many boxes, provided that something is joined to something: without
 * connectors they are a table. The cells of a box with a title row lie in it. Answers `boxes` itself when nothing changes.
 */
export function partColumns(grid: Grid, boxes: readonly Box[], border: Int32Array): readonly Box[] {
  if (!grid.rules.has('columns')) return boxes;
  const parted = boxes.map((box) => part(grid, box));
  if (parted.every((one) => one === null) || !hasHeadOutside(grid, boxes, parted)) return boxes;
  const all = boxes.flatMap((box, index) => {
    const one = parted[index];
    return one ? [...(one.whole ? [one.whole] : []), ...one.cells] : [box];
  });
  const sorted = all
    .map((box, at) => ({ box, at }))
    .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left || a.at - b.at)
    .map(({ box }) => box);
  const place = new Map(sorted.map((box, at) => [box, at + 1]));
  const renamed = boxes.map(
    (box, index) => place.get(parted[index] ? (parted[index].whole ?? parted[index].cells[0]!) : box)!,
  );
  for (let cell = 0; cell < grid.size; cell++)
    if (border[cell] !== 0) border[cell] = renamed[border[cell]! - 1]!;
  for (const one of parted)
    for (const cell of one?.cells ?? []) if (!spans(cell)) claim(grid, border, cell, place.get(cell)!);
  return sorted;
}

/** The cells of a parted box know which box they lie in, though they share its borders. */
export function nestCells(boxes: readonly Box[]): void {
  const place = new Map(boxes.map((box, index) => [box, index]));
  boxes.forEach((box, index) => {
    if (box.cellOf === null) return;
    const parent = place.get(box.cellOf)!;
    if (box.parent === parent) return;
    if (box.parent >= 0) boxes[box.parent]!.children.splice(boxes[box.parent]!.children.indexOf(index), 1);
    box.parent = parent;
    boxes[parent]!.children.push(index);
  });
}

function part(grid: Grid, box: Box): Parted | null {
  if (box.top + 2 > box.bottom || box.right - box.left < 4) return null;
  const bands = bandsOf(grid, box);
  const cut = bands.filter(({ cuts }) => cuts.length > 0);
  // Many rows of columns are a table, with whatever joined to it.
  if (cut.length !== 1) return null;
  const [head] = bands;
  const titled = head!.cuts.length === 0;
  const outer = titled ? box : null;
  const cells = bands.slice(titled ? 1 : 0).flatMap((band) => cellsOf(box, band, outer));
  return { whole: outer, cells };
}

function bandsOf(grid: Grid, box: Box): Band[] {
  const rules = [box.top, ...box.dividers, box.bottom];
  return rules.slice(1).map((last, at) => {
    const first = rules[at]!;
    const cuts: number[] = [];
    if (last - first > 1)
      for (let column = box.left + 2; column < box.right - 1; column++)
        if (isCut(grid, column, first, last)) cuts.push(column);
    return { first, last, cuts };
  });
}

/** An upright from rule to rule, with a mark in each. */
function isCut(grid: Grid, column: number, first: number, last: number): boolean {
  if ((grid.armsAt(first, column) & down) === 0 || (grid.armsAt(last, column) & up) === 0) return false;
  for (let row = first + 1; row < last; row++) {
    const cell = grid.at(row, column);
    if (cell < 0 || grid.heads[cell] !== 0 || (grid.arms[cell]! & vertical) !== vertical) return false;
  }
  return true;
}

function cellsOf(box: Box, { first, last, cuts }: Band, cellOf: Box | null): Box[] {
  const sides = [box.left, ...cuts, box.right];
  const rows = last - first + 1;
  return sides.slice(1).map((right, at) => {
    const left = sides[at]!;
    const lefts =
      at === 0 ? box.lefts.slice(first - box.top, last - box.top + 1) : new Int32Array(rows).fill(left);
    const rights =
      at === cuts.length
        ? box.rights.slice(first - box.top, last - box.top + 1)
        : new Int32Array(rows).fill(right);
    return {
      top: first,
      bottom: last,
      left,
      right,
      bottomLeft: left,
      bottomRight: right,
      caption: null,
      lefts,
      rights,
      dividers: [],
      parent: -1,
      children: [],
      cellOf,
    };
  });
}

/** True for a row from side to side: its borders stay those of the whole, which strokes to them mean. */
function spans({ cellOf, left, right }: Box): boolean {
  return cellOf !== null && left === cellOf.left && right === cellOf.right;
}

function claim(grid: Grid, border: Int32Array, box: Box, owner: number): void {
  for (let row = box.top; row <= box.bottom; row++) {
    const level = row === box.top || row === box.bottom;
    const columns = level
      ? Array.from({ length: box.right - box.left }, (_, at) => box.left + at)
      : [box.lefts[row - box.top]!, box.rights[row - box.top]!];
    for (const column of columns) {
      const cell = grid.at(row, column);
      if (cell >= 0) border[cell] = owner;
    }
  }
}

function hasHeadOutside(grid: Grid, boxes: readonly Box[], parted: readonly (Parted | null)[]): boolean {
  const tables = boxes.filter((_, index) => parted[index]);
  for (let cell = 0; cell < grid.size; cell++) {
    if (grid.heads[cell] === 0) continue;
    const [row, column] = [grid.rowOf[cell]!, grid.columnOf(cell)];
    if (!tables.some((box) => box.top < row && row < box.bottom && box.left < column && column < box.right))
      return true;
  }
  return false;
}
