import type { Box } from './box';
import { borderTolerance, isRule, isSide } from './boxes';
import { left, right } from './direction';
import type { Grid } from './grid';
import type { Report } from './report';

/** Columns by which a row of many boxes may have slipped when all its borders are there. */
const farthest = 12;
/** Borders that a row must have for their order to mean anything. */
const leastInOrder = 4;

interface Expected {
  readonly box: number;
  readonly side: 'left' | 'right';
  readonly column: number;
}

/**
 * Settles which cell is whose border: `Int32Array` of box index + 1 by cell, 0 for none. On each row a border in its
 * exact place is taken first, whosever it is; then what is left over goes to the nearest box that misses one.
 */
export function settleBorders(grid: Grid, boxes: readonly Box[], report: Report): Int32Array {
  const owner = new Int32Array(grid.size);
  boxes.forEach((box, index) => {
    claimRule(grid, owner, box.top, box.left, box.right, index);
    if (box.caption) claimCaption(grid, owner, box.top, box.caption, index);
    claimRule(grid, owner, box.bottom, box.bottomLeft, box.bottomRight, index);
    box.lefts[0] = box.left;
    box.rights[0] = box.right;
    box.lefts[box.bottom - box.top] = box.bottomLeft;
    box.rights[box.bottom - box.top] = box.bottomRight;
  });
  expectations(grid, boxes).forEach((expected, row) => {
    if (expected) settleRow(grid, boxes, owner, row, expected);
  });
  boxes.forEach((box, index) => {
    claimDividers(grid, owner, box, index);
    reportSides(grid, box, report);
  });
  return owner;
}

function claimRule(
  grid: Grid,
  owner: Int32Array,
  row: number,
  from: number,
  to: number,
  index: number,
): void {
  for (let column = from; column <= to; column++) {
    const cell = grid.at(row, column);
    if (cell < 0 || owner[cell] !== 0) continue;
    // Words set into a border are no border; they are read like words beside it.
    if (grid.isBlank(cell) || grid.arms[cell] !== 0) owner[cell] = index + 1;
  }
}

function claimCaption(
  grid: Grid,
  owner: Int32Array,
  row: number,
  { from, to }: { readonly from: number; readonly to: number },
  index: number,
): void {
  const start = grid.at(row, from);
  owner.fill(index + 1, start, start + to - from);
}

function expectations(grid: Grid, boxes: readonly Box[]): (Expected[] | undefined)[] {
  const rows: (Expected[] | undefined)[] = new Array(grid.rows);
  boxes.forEach((box, index) => {
    for (let row = box.top + 1; row < box.bottom; row++) {
      rows[row] ??= [];
      rows[row]!.push(
        { box: index, side: 'left', column: box.left },
        { box: index, side: 'right', column: box.right },
      );
    }
  });
  return rows;
}

function settleRow(
  grid: Grid,
  boxes: readonly Box[],
  owner: Int32Array,
  row: number,
  expected: Expected[],
): void {
  const take = ({ box, side }: Expected, column: number) => {
    owner[grid.at(row, column)] = box + 1;
    const sides = side === 'left' ? boxes[box]!.lefts : boxes[box]!.rights;
    sides[row - boxes[box]!.top] = column;
  };
  const isFree = (column: number) => {
    const cell = grid.at(row, column);
    return isSide(grid, cell) && owner[cell] === 0;
  };
  const missing = expected
    .filter((one) => {
      if (!isFree(one.column)) return true;
      take(one, one.column);
      return false;
    })
    .sort((a, b) => a.column - b.column);
  const near = missing.map((one) => {
    const column = nearestColumn(one.column, isFree);
    if (column !== null) take(one, column);
    return column;
  });
  if (
    near.includes(null) &&
    grid.rules.has('borders-in-order') &&
    takeInOrder(grid, owner, row, expected, take)
  )
    return;
  for (const [at, one] of missing.entries()) {
    if (near[at] === null) {
      const isHead = (column: number) => {
        const cell = grid.at(row, column);
        return cell >= 0 && grid.heads[cell] !== 0 && owner[cell] === 0;
      };
      const inwards = one.side === 'left' ? right : left;
      const level = (column: number) => isHead(column) && grid.heads[grid.at(row, column)] === inwards;
      if (isHead(one.column)) take(one, one.column);
      else if (grid.rules.has('head-for-border')) {
        const head = nearestColumn(one.column, level);
        if (head !== null) take(one, head);
      }
    }
  }
}

function nearestColumn(column: number, isFree: (column: number) => boolean): number | null {
  for (let distance = 1; distance <= borderTolerance; distance++) {
    if (isFree(column - distance)) return column - distance;
    if (isFree(column + distance)) return column + distance;
  }
  return null;
}

/** Takes the sides on a row in the order in which boxes expect them, if there are as many; false if they do not fit. */
function takeInOrder(
  grid: Grid,
  owner: Int32Array,
  row: number,
  expected: readonly Expected[],
  take: (one: Expected, column: number) => void,
): boolean {
  const taken = new Set(expected.map(({ box }) => box + 1));
  const sides: number[] = [];
  for (let column = 0; column < grid.width(row); column++) {
    const cell = grid.at(row, column);
    if (isSide(grid, cell) && (owner[cell] === 0 || taken.has(owner[cell]!))) sides.push(column);
  }
  if (sides.length !== expected.length || sides.length < leastInOrder) return false;
  const inOrder = [...expected].sort((a, b) => a.column - b.column);
  if (inOrder.some((one, at) => Math.abs(one.column - sides[at]!) > farthest)) return false;
  for (const [at, one] of inOrder.entries()) take(one, sides[at]!);
  return true;
}

/** A row whose left border has an arm inwards, and strokes up to the right border: a rule across the box. */
function claimDividers(grid: Grid, owner: Int32Array, box: Box, index: number): void {
  for (let row = box.top + 1; row < box.bottom; row++) {
    const from = box.lefts[row - box.top]!;
    const to = box.rights[row - box.top]!;
    if (from < 0 || to - from < 2) continue;
    if ((grid.armsAt(row, from) & right) === 0 || (grid.armsAt(row, to) & left) === 0) continue;
    let column = from + 1;
    while (column < to && isRule(grid, grid.at(row, column))) column++;
    if (column < to) continue;
    box.dividers.push(row);
    claimRule(grid, owner, row, from, to, index);
  }
}

function reportSides(grid: Grid, box: Box, report: Report): void {
  const rows = box.bottom - box.top + 1;
  let least = box.right;
  let most = box.right;
  let moved = 0;
  let firstMoved = -1;
  for (let at = 1; at < rows; at++) {
    const row = box.top + at;
    const from = box.lefts[at]!;
    const to = box.rights[at]!;
    if (to < 0) {
      report.warning(
        'box-right-border-lost',
        grid.range(row, box.right, box.right + 1),
        'This row of the box has no right border; its text overruns it.',
      );
      continue;
    }
    if (from < 0)
      report.warning(
        'box-left-border-lost',
        grid.range(row, box.left, box.left + 1),
        'This row of the box has no left border.',
      );
    const shift = to - box.right;
    if (shift === 0) continue;
    if (from >= 0 && from - box.left === shift) {
      report.warning(
        'box-row-shifted',
        grid.range(row, from, to + 1),
        `This row of the box is shifted ${columns(Math.abs(shift))} to the ${shift > 0 ? 'right' : 'left'}.`,
      );
      continue;
    }
    if (firstMoved < 0) firstMoved = at;
    moved++;
    least = Math.min(least, to);
    most = Math.max(most, to);
  }
  if (firstMoved < 0) return;
  const columnOf = (column: number) =>
    column - box.right + grid.range(box.top, box.right, box.right + 1).column;
  const row = box.top + firstMoved;
  const column = box.rights[firstMoved]!;
  report.warning(
    'box-right-border',
    grid.range(row, column, column + 1),
    `The right border wanders over columns ${columnOf(least)} to ${columnOf(most)}: on ${moved} of ${rows} rows it is not under its corner at ${grid.spot(box.top, box.right)}.`,
  );
}

function columns(count: number): string {
  return count === 1 ? '1 column' : `${count} columns`;
}
