import type { Box } from './box';
import { down, horizontal, left, right, up, vertical } from './direction';
import type { Grid } from './grid';
import type { Report } from './report';

/**
 * How far a border may stand from its corner. Of 1,024 boxes by many hands 89 % are exact, 9 % off by one, 1.5 % by two;
 * the workshop's need three.
 */
export const borderTolerance = 3;

/** Top right corners tried for one top left corner. */
const maxCorners = 8;
/** Steps a cell may cost before a drawing counts as tangled: ordinary drawings need fewer than ten. */
const stepsPerCell = 48;

const plus = 0x2b;
const roundUpper: ReadonlySet<number> = new Set([0x2e, 0x2c]);
const roundLower: ReadonlySet<number> = new Set([0x27, 0x60]);

/** Finds rectangles: a top border, a left border that closes under it, a bottom border, and most of a right border. */
export function findBoxes(grid: Grid, report: Report): Box[] {
  const finder = new BoxFinder(grid);
  const boxes: Box[] = [];
  for (let cell = 0; cell < grid.size; cell++) {
    if (!finder.mayOpen(cell)) continue;
    const box = finder.boxAt(grid.rowOf[cell]!, grid.columnOf(cell));
    if (box) boxes.push(box);
    if (finder.exhausted) {
      report.error(
        'drawing-tangled',
        grid.rangeOf(cell),
        'From here on boxes are not looked for: there are too many corners that close nothing.',
      );
      break;
    }
  }
  return boxes;
}

interface Corner {
  readonly column: number;
  readonly caption: Box['caption'];
}

class BoxFinder {
  readonly #grid: Grid;
  #steps: number;

  constructor(grid: Grid) {
    this.#grid = grid;
    this.#steps = grid.size * stepsPerCell + 4096;
  }

  get exhausted(): boolean {
    return this.#steps < 0;
  }

  /** True for a corner that a box may open at. */
  mayOpen(cell: number): boolean {
    const arms = this.#arms(cell);
    if ((arms & (right | down)) !== (right | down)) return false;
    if ((this.#grid.arms[cell]! & (left | up)) !== 0 || this.#grid.heads[cell] !== 0) return false;
    if ((this.#grid.arms[cell]! & down) !== 0) return true;
    const row = this.#grid.rowOf[cell]! + 1;
    const column = this.#grid.columnOf(cell);
    const below = this.#grid.at(row, column);
    if (below >= 0 && this.#grid.code[below] === plus) return true;
    if (this.#near(row, column)) return true;
    for (let distance = 0; distance <= borderTolerance; distance++) {
      const at = this.#grid.at(row, column + distance);
      if (at >= 0 && this.#grid.heads[at] !== 0) return true;
    }
    return false;
  }

  /** The arms of a cell; of a + also those that only the rest of its rectangle can confirm. */
  #arms(cell: number): number {
    const grid = this.#grid;
    const sure = grid.arms[cell]!;
    if (grid.heads[cell] !== 0) return sure;
    if (roundUpper.has(grid.code[cell]!) || roundLower.has(grid.code[cell]!))
      return sure | this.#roundArms(cell);
    if (grid.code[cell] !== plus || !grid.rules.has('plus-by-rectangle')) return sure;
    let arms = sure;
    const row = grid.rowOf[cell]!;
    const column = grid.columnOf(cell);
    if (isRuleOrPlus(grid, grid.at(row, column - 1))) arms |= left;
    if (isRuleOrPlus(grid, grid.at(row, column + 1))) arms |= right;
    return (arms & horizontal) === 0 ? sure : arms | vertical;
  }

  /** The arms of a round corner that stands beside a level stroke; the words over it may have overrun its side. */
  #roundArms(cell: number): number {
    const grid = this.#grid;
    if (!grid.rules.has('round-corners')) return 0;
    const level = (grid.armsAt(grid.rowOf[cell]!, grid.columnOf(cell) - 1) & right) !== 0 ? left : 0;
    const after = (grid.armsAt(grid.rowOf[cell]!, grid.columnOf(cell) + 1) & left) !== 0 ? right : 0;
    if (level === 0 && after === 0) return 0;
    return level | after | (roundUpper.has(grid.code[cell]!) ? down : up);
  }

  boxAt(top: number, leftColumn: number): Box | null {
    for (const corner of this.#topRights(top, leftColumn)) {
      const box = this.#close(top, leftColumn, corner);
      if (box || this.exhausted) return box;
    }
    return null;
  }

  /** Corners the top border may end in: a true corner first, then crosses (+) that have a stroke below, nearest first. */
  #topRights(row: number, from: number): Corner[] {
    const grid = this.#grid;
    const corners: Corner[] = [];
    let caption = null as { from: number; to: number } | null;
    let blanks = 0;
    for (let column = from + 1; corners.length < maxCorners; column++) {
      this.#steps--;
      const cell = grid.at(row, column);
      if (cell < 0) break;
      const arms = this.#arms(cell);
      if ((arms & left) !== 0 && (arms & down) !== 0 && grid.heads[cell] === 0) {
        if ((arms & right) === 0 && (grid.arms[cell]! & up) === 0) {
          corners.unshift({ column, caption });
          break;
        }
        if (grid.code[cell] === plus && column > from + 1) corners.push({ column, caption });
      }
      if (grid.heads[cell] !== 0 || (arms & left) !== 0) blanks = 0;
      else if (arms !== 0) {
        if (!this.#isCrossed(row, column)) break;
      } else if (grid.isBlank(cell)) {
        if (++blanks > 1) break;
      } else {
        blanks = 0;
        caption = { from: caption?.from ?? column, to: column + 1 };
      }
    }
    return corners;
  }

  #close(top: number, leftColumn: number, corner: Corner): Box | null {
    const grid = this.#grid;
    let missing = 0;
    for (let row = top + 1; row < grid.rows && !this.exhausted; row++) {
      this.#steps--;
      const cell = grid.at(row, leftColumn);
      const arms = cell < 0 ? 0 : this.#arms(cell);
      if (cell >= 0 && grid.heads[cell] !== 0) continue;
      if ((arms & up) !== 0) {
        if ((arms & right) !== 0 && !this.#continues(row, cell, corner.column)) {
          const bottomRight = this.#bottomRight(row, leftColumn, corner.column);
          if (bottomRight >= 0) return this.#box(top, row, leftColumn, corner, leftColumn, bottomRight);
          if ((arms & down) === 0) return null;
        }
        missing = 0;
        continue;
      }
      const aside = row > top + 1 ? this.#bottomAside(top, row, leftColumn, corner) : null;
      if (aside) return this.#box(top, row, leftColumn, corner, aside.left, aside.right);
      if (this.#near(row, leftColumn)) missing = 0;
      else if ((arms !== 0 && !this.#isPassed(row, leftColumn)) || ++missing > 1) return null;
    }
    return null;
  }

  /** The lower corners when the left one stands beside its column, and under no other box's. */
  #bottomAside(
    top: number,
    row: number,
    leftColumn: number,
    corner: Corner,
  ): { left: number; right: number } | null {
    if (!this.#grid.rules.has('corner-aside')) return null;
    for (let distance = 1; distance <= borderTolerance; distance++)
      for (const column of [leftColumn - distance, leftColumn + distance]) {
        const cell = this.#grid.at(row, column);
        if (cell < 0 || this.#grid.heads[cell] !== 0) continue;
        const arms = this.#arms(cell);
        if ((arms & (up | right)) !== (up | right) || (arms & left) !== 0) continue;
        if ((this.#grid.arms[cell]! & down) !== 0 || this.#belongsToOther(top, row, column)) continue;
        const bottomRight = this.#bottomRight(row, column, corner.column);
        if (bottomRight >= 0) return { left: column, right: bottomRight };
      }
    return null;
  }

  /** True when the side over a lower left corner leads up to an upper one other than that of `top`. */
  #belongsToOther(top: number, row: number, column: number): boolean {
    const grid = this.#grid;
    for (let at = row - 1; at > top; at--) {
      this.#steps--;
      const cell = grid.at(at, column);
      if (cell < 0 || grid.arms[cell] === 0) return false;
      const arms = this.#arms(cell);
      if ((arms & (right | down)) === (right | down) && (arms & left) === 0 && (grid.arms[cell]! & up) === 0)
        return true;
      if ((arms & vertical) === 0) return false;
    }
    return false;
  }

  /** A tee in the left border is a divider, and so is a cross whose fellow on the right goes on downwards too. */
  #continues(row: number, cell: number, rightColumn: number): boolean {
    const grid = this.#grid;
    if ((grid.arms[cell]! & down) === 0) return false;
    if (grid.code[cell] !== plus) return true;
    return (grid.armsAt(row, rightColumn) & down) !== 0;
  }

  #bottomRight(row: number, from: number, rightColumn: number): number {
    const grid = this.#grid;
    let found = -1;
    let blanks = 0;
    for (let column = from + 1; column <= rightColumn + borderTolerance; column++) {
      this.#steps--;
      const cell = grid.at(row, column);
      if (cell < 0) break;
      const arms = this.#arms(cell);
      if (grid.heads[cell] === 0 && (arms & up) !== 0 && (arms & left) !== 0) {
        const corner =
          (arms & (right | down)) === 0 ||
          grid.code[cell] === plus ||
          this.#isSetIn(arms, column, rightColumn);
        if (corner && Math.abs(column - rightColumn) <= borderTolerance) {
          found = column;
          if (column >= rightColumn || (arms & right) === 0) break;
        }
      }
      if (grid.heads[cell] !== 0 || (arms & left) !== 0) blanks = 0;
      else if (arms !== 0) {
        if (!this.#isCrossed(row, column)) break;
      } else if (!grid.isBlank(cell)) blanks = 0;
      else if (++blanks > 1) break;
    }
    return found;
  }

  /** A level stroke through a side, without a mark. */
  #isPassed(row: number, column: number): boolean {
    const grid = this.#grid;
    if (!grid.rules.has('plain-crossings') || grid.armsAt(row, column) !== horizontal) return false;
    return (grid.armsAt(row, column - 1) & right) !== 0 && (grid.armsAt(row, column + 1) & left) !== 0;
  }

  /** `--|--`: an upright stroke through a level border. */
  #isCrossed(row: number, column: number): boolean {
    const grid = this.#grid;
    if (!grid.rules.has('plain-crossings')) return false;
    return (grid.armsAt(row, column - 1) & right) !== 0 && (grid.armsAt(row, column + 1) & left) !== 0;
  }

  /** ┴ where the side of a box ends in the border of the one it stands in. */
  #isSetIn(arms: number, column: number, rightColumn: number): boolean {
    return column === rightColumn && (arms & down) === 0 && this.#grid.rules.has('set-in-border');
  }

  #near(row: number, column: number): boolean {
    for (let distance = -borderTolerance; distance <= borderTolerance; distance++)
      if (isSide(this.#grid, this.#grid.at(row, column + distance))) return true;
    return false;
  }

  #box(
    top: number,
    bottom: number,
    leftColumn: number,
    corner: Corner,
    bottomLeft: number,
    bottomRight: number,
  ): Box | null {
    const grid = this.#grid;
    if (bottom - top < 2 || corner.column - leftColumn < 2) return null;
    // Rows that end before the border lack it by trimming; a box closed all around is one nevertheless.
    const closed = bottomRight === corner.column && grid.rules.has('trimmed-borders');
    let lost = 0;
    for (let row = top + 1; row < bottom; row++) {
      this.#steps--;
      if (this.#near(row, corner.column)) continue;
      if (!closed || grid.width(row) > corner.column) lost++;
    }
    const rows = bottom - top - 1;
    if (lost > Math.max(1, Math.floor(rows / 3))) return null;
    this.#confirm(top, bottom, leftColumn, corner.column, bottomLeft, bottomRight);
    return {
      top,
      bottom,
      left: leftColumn,
      right: corner.column,
      bottomLeft,
      bottomRight,
      caption: isTitle(this.#grid, top, corner.caption) ? corner.caption : null,
      lefts: new Int32Array(bottom - top + 1).fill(-1),
      rights: new Int32Array(bottom - top + 1).fill(-1),
      dividers: [],
      parent: -1,
      children: [],
      cellOf: null,
    };
  }

  /** Gives every + of a closed rectangle the arms that it has in it. */
  #confirm(
    top: number,
    bottom: number,
    leftColumn: number,
    rightColumn: number,
    bottomLeft: number,
    bottomRight: number,
  ): void {
    const grid = this.#grid;
    const add = (row: number, column: number, arms: number) => {
      const cell = grid.at(row, column);
      if (cell < 0 || grid.heads[cell] !== 0) return;
      const code = grid.code[cell]!;
      if (code === plus || roundUpper.has(code) || roundLower.has(code)) grid.arms[cell]! |= arms;
    };
    for (let row = top + 1; row < bottom; row++)
      for (const column of [leftColumn, rightColumn])
        if (grid.code[grid.at(row, column)] === plus) add(row, column, vertical);
    for (const [row, from, to, side] of [
      [top, leftColumn, rightColumn, down],
      [bottom, bottomLeft, bottomRight, up],
    ] as const) {
      for (let column = from + 1; column < to; column++)
        if (grid.code[grid.at(row, column)] === plus) add(row, column, horizontal);
      add(row, from, right | side);
      add(row, to, left | side);
    }
  }
}

function isRuleOrPlus(grid: Grid, cell: number): boolean {
  return (
    cell >= 0 && ((grid.arms[cell]! & horizontal) !== 0 || grid.code[cell] === plus) && grid.heads[cell] === 0
  );
}

/** Words in a border are a title from two characters on; a single one is a slip of the hand. */
function isTitle(grid: Grid, row: number, caption: Box['caption']): boolean {
  return caption !== null && /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(grid.text(row, caption.from, caption.to));
}

/** True for a cell that can be part of a vertical border. */
export function isSide(grid: Grid, cell: number): boolean {
  return cell >= 0 && (grid.arms[cell]! & vertical) !== 0 && grid.heads[cell] === 0;
}

/** True for a cell that can be part of a horizontal border. */
export function isRule(grid: Grid, cell: number): boolean {
  return cell >= 0 && (grid.arms[cell]! & horizontal) !== 0;
}
