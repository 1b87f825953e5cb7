import type { SourceRange } from '@/lib/model';
import { decideAscii } from './ascii';
import { headPointing, strokeArms } from './characters';
import { type Direction, down, horizontal, left, right, up, vertical } from './direction';
import { Rules } from './rules';
import { cellWidth, zeroWidthJoiner } from './width';

const blank = 0x20;
const cornerless = /[-_=─━═]$/;
/** The second cell of a wide character. */
const continuation = -1;

/**
 * The cells of a drawing by row and display column, each with its place in the document. Rows are as long as their
 * text, so that one long line costs no more than itself; a cell is known by its index in the arrays.
 */
export class Grid {
  readonly rows: number;
  /** Cells in all. */
  readonly size: number;
  /** Index of a row's first cell; one more entry than rows. */
  readonly offset: Int32Array;
  readonly rowOf: Int32Array;
  readonly code: Int32Array;
  /** Arms by `direction` bits: where strokes leave the cell. */
  readonly arms: Uint8Array;
  /** Where an arrowhead points, by `direction` bits; 0 when it is none. */
  readonly heads: Uint8Array;
  /** 1 where dashes of a spaced-out stroke (`- - -`) make a blank cell part of it. */
  readonly dashed: Uint8Array;
  readonly #column: Int32Array;
  readonly #end: Int32Array;
  readonly #lines: readonly string[];
  readonly #line: number;

  readonly rules: Rules;

  /** `line`: the document's line of the first of `lines`. */
  constructor(lines: readonly string[], line: number, tabWidth: number, rules: Rules = new Rules()) {
    this.rules = rules;
    this.#lines = lines;
    this.#line = line;
    this.rows = lines.length;
    this.offset = new Int32Array(lines.length + 1);
    for (let row = 0; row < lines.length; row++)
      this.offset[row + 1] = this.offset[row]! + widthOf(lines[row]!, tabWidth);
    this.size = this.offset[lines.length]!;
    this.rowOf = new Int32Array(this.size);
    this.code = new Int32Array(this.size);
    this.arms = new Uint8Array(this.size);
    this.heads = new Uint8Array(this.size);
    this.dashed = new Uint8Array(this.size);
    this.#column = new Int32Array(this.size);
    this.#end = new Int32Array(this.size);
    for (let row = 0; row < lines.length; row++) this.#fill(row, tabWidth);
    decideAscii(this);
  }

  #fill(row: number, tabWidth: number): void {
    let cell = this.offset[row]!;
    const start = cell;
    eachCharacter(this.#lines[row]!, tabWidth, (code, width, column, end) => {
      if (width === 0) {
        if (cell > start) this.#end[cell - 1] = end;
        return;
      }
      for (let part = 0; part < width; part++, cell++) {
        this.rowOf[cell] = row;
        this.code[cell] = part === 0 || code === blank ? code : continuation;
        this.#column[cell] = column;
        this.#end[cell] = end;
      }
      const pointing = headPointing(code);
      this.heads[cell - width] = pointing;
      this.arms[cell - width] =
        pointing === 0 ? strokeArms(code) : pointing & vertical ? vertical : horizontal;
    });
    const { length } = this.#lines[row]!;
    for (; cell < this.offset[row + 1]!; cell++) {
      this.rowOf[cell] = row;
      this.code[cell] = blank;
      this.#column[cell] = length;
      this.#end[cell] = length;
    }
  }

  width(row: number): number {
    return this.offset[row + 1]! - this.offset[row]!;
  }

  columnOf(cell: number): number {
    return cell - this.offset[this.rowOf[cell]!]!;
  }

  /** The cell at a place, -1 where there is none. */
  at(row: number, column: number): number {
    if (row < 0 || row >= this.rows || column < 0) return -1;
    const cell = this.offset[row]! + column;
    return cell < this.offset[row + 1]! ? cell : -1;
  }

  armsAt(row: number, column: number): number {
    const cell = this.at(row, column);
    return cell < 0 ? 0 : this.arms[cell]!;
  }

  /** The neighbour in a direction, -1 where there is none. */
  step(cell: number, direction: Direction): number {
    const row = this.rowOf[cell]!;
    switch (direction) {
      case left:
        return cell > this.offset[row]! ? cell - 1 : -1;
      case right:
        return cell + 1 < this.offset[row + 1]! ? cell + 1 : -1;
      case up:
        return this.at(row - 1, cell - this.offset[row]!);
      case down:
        return this.at(row + 1, cell - this.offset[row]!);
    }
  }

  isBlank(cell: number): boolean {
    return cell < 0 || this.code[cell] === blank;
  }

  /** Makes an ornament of a cell: it is read as blank from now on. */
  blank(cell: number): void {
    this.code[cell] = blank;
    this.arms[cell] = 0;
  }

  isBlankRow(row: number): boolean {
    for (let cell = this.offset[row]!; cell < this.offset[row + 1]!; cell++)
      if (!this.isBlank(cell)) return false;
    return true;
  }

  /** The characters of the cells `from` to `to`, the end exclusive, with tabs as blanks. */
  text(row: number, from: number, to: number): string {
    const range = this.#columns(row, from, to);
    return range === null
      ? ''
      : this.#lines[row]!.slice(range[0], range[1]).replaceAll('\t', ' ').replaceAll('\u2060', '');
  }

  /** Where the cells `from` to `to` (exclusive) of a row stand in the document. */
  range(row: number, from: number, to: number): SourceRange {
    const range = this.#columns(row, from, to) ?? [0, 0];
    return { line: this.#line + row, column: range[0] + 1, endColumn: range[1] + 1 };
  }

  rangeOf(cell: number): SourceRange {
    const column = this.columnOf(cell);
    return this.range(this.rowOf[cell]!, column, column + 1);
  }

  /** The display column of the character at an index of a row's text as `text` gives it from the row's start. */
  columnAt(row: number, index: number): number {
    const start = this.offset[row]!;
    let [low, high] = [0, this.width(row)];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#column[start + middle]! < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** `line:column` of a place, as messages say it. */
  spot(row: number, column: number): string {
    const { line, column: at } = this.range(row, column, column + 1);
    return `${line}:${at}`;
  }

  #columns(row: number, from: number, to: number): [number, number] | null {
    const start = this.offset[row]!;
    const first = Math.max(0, from);
    const last = Math.min(to, this.width(row)) - 1;
    if (last < first) return null;
    return [this.#column[start + first]!, this.#end[start + last]!];
  }
}

function widthOf(line: string, tabWidth: number): number {
  let cells = 0;
  eachCharacter(line, tabWidth, (_code, width) => {
    cells += width;
  });
  // A border whose corner is missing has room for it in the cell behind it.
  return cornerless.test(line) ? cells + 1 : cells;
}

function eachCharacter(
  line: string,
  tabWidth: number,
  visit: (code: number, width: number, column: number, end: number) => void,
): void {
  let cells = 0;
  let joined = false;
  for (let at = 0; at < line.length; ) {
    const code = line.codePointAt(at)!;
    const end = at + (code > 0xffff ? 2 : 1);
    if (code === 0x09) {
      const width = tabWidth - (cells % tabWidth);
      visit(blank, width, at, end);
      cells += width;
    } else if (code < 0x20 || code === 0x7f || code === 0xa0) {
      visit(blank, 1, at, end);
      cells++;
    } else {
      // What a joiner joins is drawn in the cells of what stands before it.
      const width = joined && cells > 0 ? 0 : cellWidth(code);
      visit(code, width, at, end);
      cells += width;
    }
    joined = code === zeroWidthJoiner;
    at = end;
  }
}
