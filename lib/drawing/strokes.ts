import { isDiagonal } from './ascii-diagonals';
import {
  type Direction,
  directions,
  down,
  horizontal,
  left,
  opposite,
  right,
  up,
  vertical,
} from './direction';
import type { Sheet } from './sheet';
import { strokesInWords } from './strokes-in-words';

/** How two strokes pass a cell: joined, one over the other, or only the upright or the level one. */
const joined = 0;
export const crossed = 1;
const uprightOnly = 2;
const levelOnly = 3;
/** Rows within which an upright bar is looked for. */
const farthestTurn = 64;

/**
 * The cells of connectors and how they hang together. A place on a stroke is a cell, or one of two where strokes cross
 * (`placeOf`); places that belong to one connector have one root.
 */
export class Strokes {
  readonly sheet: Sheet;
  /** 1 where a cell is part of a connector. */
  readonly isLine: Uint8Array;
  readonly crossing: Uint8Array;
  /** Directions in which a cell is joined with its neighbour. */
  readonly links: Uint8Array;
  /** Arms that a leap has joined with a place further off. */
  readonly #leaping: Uint8Array;
  /** Joins of cells that are no neighbours: steps and bridges, by place. */
  readonly leaps = new Map<number, number[]>();
  readonly #root: Int32Array;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    const { size } = sheet.grid;
    this.isLine = new Uint8Array(size);
    this.crossing = new Uint8Array(size);
    this.links = new Uint8Array(size);
    this.#leaping = new Uint8Array(size);
    this.#root = new Int32Array(size * 2);
    for (let place = 0; place < size * 2; place++) this.#root[place] = place;
    this.#collect();
    this.#cross();
    for (let cell = 0; cell < size; cell++) this.#linkForward(cell);
  }

  arms(cell: number): number {
    if (this.isLine[cell] === 0) return 0;
    if (this.crossing[cell] === uprightOnly) return vertical;
    if (this.crossing[cell] === levelOnly) return horizontal;
    return this.sheet.grid.arms[cell]!;
  }

  /** The place of `cell` that its arm in `direction` belongs to. */
  placeOf(cell: number, direction: Direction): number {
    return cell * 2 + (this.crossing[cell] === crossed && (direction & vertical) !== 0 ? 1 : 0);
  }

  root(place: number): number {
    const roots = this.#root;
    let at = place;
    while (roots[at] !== at) {
      roots[at] = roots[roots[at]!]!;
      at = roots[at]!;
    }
    return at;
  }

  /** Joins the arm of `cell` in `direction` with the arm of a cell further off that comes towards it. */
  leap(cell: number, direction: Direction, other: number): void {
    const here = this.placeOf(cell, direction);
    const there = this.placeOf(other, opposite(direction));
    this.#leapTo(here, there);
    this.#leapTo(there, here);
    this.#leaping[cell]! |= direction;
    this.#leaping[other]! |= opposite(direction);
    this.#join(here, there);
  }

  /** Calls `visit` for each place joined with `place`. */
  eachNeighbour(place: number, visit: (place: number) => void): void {
    const cell = place >> 1;
    for (const direction of directions) {
      if ((this.links[cell]! & direction) === 0 || this.placeOf(cell, direction) !== place) continue;
      const next = this.sheet.grid.step(cell, direction);
      visit(this.placeOf(next, opposite(direction)));
    }
    for (const next of this.leaps.get(place) ?? []) visit(next);
  }

  link(cell: number, direction: Direction): void {
    const next = this.sheet.grid.step(cell, direction);
    this.links[cell]! |= direction;
    this.links[next]! |= opposite(direction);
    this.#join(this.placeOf(cell, direction), this.placeOf(next, opposite(direction)));
  }

  /** The arms of a cell that lead to no other stroke yet. */
  free(cell: number): number {
    return this.arms(cell) & ~this.links[cell]! & ~this.#leaping[cell]!;
  }

  #leapTo(from: number, to: number): void {
    const known = this.leaps.get(from);
    if (known) known.push(to);
    else this.leaps.set(from, [to]);
  }

  #join(a: number, b: number): void {
    this.#root[this.root(a)] = this.root(b);
  }

  #collect(): void {
    const { grid, border, leafOf, firstRow } = this.sheet;
    const words = strokesInWords(this.sheet);
    for (let cell = grid.offset[firstRow]!; cell < grid.size; cell++)
      if (grid.arms[cell] !== 0 && border[cell] === 0 && leafOf[cell] === 0 && words[cell] === 0)
        this.isLine[cell] = 1;
    // A lone - | + = that leads nowhere is a character of a text.
    for (let cell = grid.offset[firstRow]!; cell < grid.size; cell++)
      if (this.isLine[cell] === 1 && grid.code[cell]! < 0x80 && this.#isLone(cell)) this.isLine[cell] = 0;
    for (let cell = 0; cell < grid.size; cell++) if (border[cell] !== 0) this.#crossBorder(cell);
  }

  #isLone(cell: number): boolean {
    const { grid, border } = this.sheet;
    for (const direction of [up, right, down, left] as const) {
      if ((grid.arms[cell]! & direction) === 0) continue;
      const next = grid.step(cell, direction);
      if (next >= 0 && (this.isLine[next] === 1 || border[next] !== 0)) return false;
    }
    return !this.#isLeaning(cell) && !this.#hasSlipped(cell);
  }

  /** True for an upright sign whose stroke goes on a column or two beside it, above or below. */
  #hasSlipped(cell: number): boolean {
    const { grid } = this.sheet;
    if (grid.arms[cell] !== vertical || !grid.rules.has('stroke-aside')) return false;
    const [row, column] = [grid.rowOf[cell]!, grid.columnOf(cell)];
    return [-1, 1].every((rows) =>
      [-1, 1, -2, 2].some((beside) => {
        const at = grid.at(row + rows, column + beside);
        return at >= 0 && this.sheet.leafOf[at] === 0 && (grid.arms[at]! & vertical) !== 0;
      }),
    );
  }

  /** True for a diagonal, and for what stands above or below one. */
  #isLeaning(cell: number): boolean {
    const { grid } = this.sheet;
    if (isDiagonal(grid, cell)) return true;
    const [row, column] = [grid.rowOf[cell]!, grid.columnOf(cell)];
    for (const rows of [-1, 1])
      for (const beside of [-1, 1]) if (isDiagonal(grid, grid.at(row + rows, column + beside))) return true;
    return false;
  }

  /** A container's border lets strokes pass: at ┼ on any side, and where a stroke stands on both sides of a plain cell. */
  #crossBorder(cell: number): void {
    const { grid, border, boxes, isLeaf } = this.sheet;
    const index = border[cell]! - 1;
    const box = boxes[index]!;
    if (isLeaf[index] || grid.heads[cell] !== 0) return;
    const row = grid.rowOf[cell]!;
    const level = row === box.top || row === box.bottom;
    const column = grid.columnOf(cell);
    const ends = row === box.top ? [box.left, box.right] : [box.bottomLeft, box.bottomRight];
    if (level && ends.includes(column)) return;
    const through = level ? vertical : horizontal;
    const marked = (grid.arms[cell]! & through) === through && (grid.arms[cell]! & ~through) !== 0;
    const passed = this.#faces(cell, level ? up : left) && this.#faces(cell, level ? down : right);
    if (!marked && !passed) return;
    this.isLine[cell] = 1;
    this.crossing[cell] = level ? uprightOnly : levelOnly;
  }

  #faces(cell: number, direction: Direction): boolean {
    const { grid, border } = this.sheet;
    const next = grid.step(cell, direction);
    return (
      next >= 0 &&
      this.isLine[next] === 1 &&
      border[next] === 0 &&
      (grid.arms[next]! & opposite(direction)) !== 0
    );
  }

  /** ┼ off the borders joins when the level stroke it lies on ends in corners or tees; else the strokes cross. */
  #cross(): void {
    const { grid } = this.sheet;
    const all = horizontal | vertical;
    for (let row = 0; row < grid.rows; row++) {
      const end = grid.offset[row + 1]!;
      for (let cell = grid.offset[row]!; cell < end; cell++) {
        if (!this.#isLevel(cell)) continue;
        const first = cell;
        const crosses: number[] = [];
        while (cell + 1 < end && (this.arms(cell) & right) !== 0 && (this.arms(cell + 1) & left) !== 0) {
          cell++;
          if (this.arms(cell) === all && this.crossing[cell] === joined) crosses.push(cell);
        }
        const turns = (this.arms(first) & vertical) | (this.arms(cell) & vertical);
        // Up at one end and down at the other is one stroke with two bends.
        const bends = turns === vertical && (this.arms(first) & this.arms(cell) & vertical) === 0;
        if (turns !== 0 && !(bends && grid.rules.has('bends-cross'))) continue;
        for (const cross of crosses) {
          if (
            cross !== cell &&
            !this.#isOnUprightBar(cross) &&
            this.#isUpright(grid.step(cross, up)) &&
            this.#isUpright(grid.step(cross, down))
          )
            this.crossing[cross] = crossed;
        }
      }
    }
  }

  /** True when the upright stroke through a cross turns to the same side above and below: a bus that stands. */
  #isOnUprightBar(cross: number): boolean {
    if (!this.sheet.grid.rules.has('upright-bars')) return false;
    const above = this.#turnOf(cross, up);
    return above !== 0 && above === this.#turnOf(cross, down);
  }

  /** The side that an upright stroke turns to at its end in a direction; 0 for none or both, or when it is far. */
  #turnOf(cross: number, direction: typeof up | typeof down): number {
    let at = cross;
    for (let steps = 0; steps < farthestTurn; steps++) {
      const next = this.sheet.grid.step(at, direction);
      if (next < 0 || (this.arms(next) & opposite(direction)) === 0) return 0;
      at = next;
      if ((this.arms(at) & direction) !== 0) continue;
      const side = this.arms(at) & horizontal;
      return side === horizontal || this.sheet.grid.heads[at] !== 0 ? 0 : side;
    }
    return 0;
  }

  #isLevel(cell: number): boolean {
    return (this.arms(cell) & horizontal) !== 0;
  }

  #isUpright(cell: number): boolean {
    return cell >= 0 && (this.arms(cell) & vertical) === vertical;
  }

  #linkForward(cell: number): void {
    if (this.isLine[cell] === 0) return;
    const { grid } = this.sheet;
    for (const direction of [right, down] as const) {
      const next = grid.step(cell, direction);
      if (next < 0 || this.isLine[next] === 0) continue;
      const here = (this.arms(cell) & direction) !== 0;
      const there = (this.arms(next) & opposite(direction)) !== 0;
      // A head takes strokes from any side: a stroke may turn into it without a corner.
      if ((here && there) || (here && this.#isHead(next)) || (there && this.#isHead(cell)))
        this.link(cell, direction);
    }
  }

  #isHead(cell: number): boolean {
    return this.sheet.grid.heads[cell] !== 0;
  }
}
