import { isDiagonal, leans } from './ascii-diagonals';
import { type Direction, directions, down, horizontal, left, right, up, vertical } from './direction';
import type { Bridge } from './joins';
import { type Runs, stackedRun } from './runs';
import type { Sheet } from './sheet';
import type { Strokes } from './strokes';
import { joinLines, type Line } from './words';

/** Blank cells that may lie between a stroke and what it points at. */
const maxGap = 3;
/** Blanks between a box and the words that label an arrow from it. */
const tailRoom = 2;
/** How far beside the stroke a head may stand in a border. */
const headTolerance = 3;

/** Words without a box that a connector ends on. */
export interface TextNode {
  readonly text: string;
  readonly lines: Line[];
}

/** Where a connector ends. */
export interface End {
  /** The last place of the stroke. */
  readonly place: number;
  readonly cell: number;
  readonly direction: Direction;
  /** True when an arrowhead points at the target. */
  readonly head: boolean;
  readonly target: { readonly box: number } | { readonly text: number };
}

/** A free arm that leads to nothing. */
export interface Hanging {
  readonly place: number;
  readonly cell: number;
  readonly direction: Direction;
}

export interface Ends {
  /** Words between a box and the tail of an arrow, which label it. */
  readonly bridges: readonly Bridge[];
  readonly ends: readonly End[];
  readonly hanging: readonly Hanging[];
  readonly texts: readonly TextNode[];
}

/** Follows every free arm to what it leads to: a border, words, or nothing. */
export function findEnds(sheet: Sheet, strokes: Strokes, runs: Runs): Ends {
  const finder = new EndFinder(sheet, strokes, runs);
  // Borders first: words claimed as a node cannot be another's label.
  const loose: { cell: number; direction: Direction }[] = [];
  for (let cell = 0; cell < sheet.grid.size; cell++) {
    const free = strokes.free(cell);
    if (free === 0) continue;
    for (const direction of directions) {
      if ((free & direction) === 0) continue;
      if (!finder.atBorder(cell, direction)) loose.push({ cell, direction });
    }
  }
  for (const { cell, direction } of loose) finder.atText(cell, direction);
  return finder;
}

class EndFinder implements Ends {
  readonly ends: End[] = [];
  readonly bridges: Bridge[] = [];
  readonly hanging: Hanging[] = [];
  readonly texts: TextNode[] = [];
  readonly #sheet: Sheet;
  readonly #strokes: Strokes;
  readonly #runs: Runs;
  /** Text nodes by what they say: the same words are the same node. */
  readonly #byText = new Map<string, number>();
  readonly #byRun = new Map<number, number>();

  constructor(sheet: Sheet, strokes: Strokes, runs: Runs) {
    this.#sheet = sheet;
    this.#strokes = strokes;
    this.#runs = runs;
  }

  atBorder(cell: number, direction: Direction): boolean {
    const { grid, border, report } = this.#sheet;
    for (let gap = 0; gap <= maxGap; gap++) {
      const next = this.#ahead(cell, direction, gap + 1);
      if (next < 0) {
        if ((direction & horizontal) !== 0 || !grid.rules.has('short-rows')) return false;
        continue;
      }
      if (border[next] !== 0) {
        const head = this.#pointsOut(cell, direction) || this.#headInBorder(next, direction);
        this.#add(cell, direction, head, { box: border[next]! - 1 });
        if (gap > 0)
          report.info(
            'connector-gap',
            grid.rangeOf(cell),
            `${gap === 1 ? '1 blank cell lies' : `${gap} blank cells lie`} between this stroke and the border it is read as meeting.`,
          );
        return true;
      }
      if (!grid.isBlank(next) || this.#strokes.isLine[next] === 1) return false;
    }
    return false;
  }

  /** The cell `steps` further on, -1 where a row is too short for one. */
  #ahead(cell: number, direction: Direction, steps: number): number {
    const { grid } = this.#sheet;
    const [row, column] = [grid.rowOf[cell]!, grid.columnOf(cell)];
    if ((direction & horizontal) !== 0) return grid.at(row, column + (direction === right ? steps : -steps));
    const next = row + (direction === down ? steps : -steps);
    const leaned = isDiagonal(grid, cell)
      ? grid.at(next, column + steps * leans(grid, cell, direction as typeof up | typeof down))
      : -1;
    return leaned >= 0 && this.#sheet.border[leaned] !== 0 ? leaned : grid.at(next, column);
  }

  atText(cell: number, direction: Direction): void {
    const { grid } = this.#sheet;
    const run = this.#runAhead(cell, direction);
    if (run >= 0 && this.#isLabelOfTail(run, cell, direction)) return;
    if (run >= 0) {
      this.#add(cell, direction, this.#pointsOut(cell, direction), { text: this.#textNode(run, direction) });
      return;
    }
    // The back of a head that a stroke meets from the side needs nothing behind it.
    const back = grid.heads[cell] !== 0 && !this.#pointsOut(cell, direction);
    if (back && this.#strokes.links[cell] !== 0) return;
    this.hanging.push({ place: this.#strokes.placeOf(cell, direction), cell, direction });
  }

  /** Words between a box and the tail of an arrow label it: the arrow comes from the box. */
  #isLabelOfTail(run: number, cell: number, direction: Direction): boolean {
    const { grid, border } = this.#sheet;
    if (!grid.rules.has('words-before-arrow') || this.#byRun.has(run)) return false;
    if (this.#pointsOut(cell, direction) || this.#runs.taken[run] === 1) return false;
    const { row, from, to } = this.#runs.lines[run]!;
    const level = (direction & horizontal) !== 0;
    const blanks = level ? tailRoom : 0;
    for (let away = 0; away <= blanks; away++) {
      const at = level
        ? grid.at(row, direction === right ? to + away : from - 1 - away)
        : grid.at(row + (direction === down ? 1 : -1), grid.columnOf(cell));
      if (at < 0) return false;
      if (border[at] !== 0) {
        this.#add(cell, direction, false, { box: border[at]! - 1 });
        this.#runs.taken[run] = 1;
        this.bridges.push({ run, place: this.#strokes.placeOf(cell, direction) });
        return true;
      }
      if (!grid.isBlank(at)) return false;
    }
    return false;
  }

  #add(cell: number, direction: Direction, head: boolean, target: End['target']): void {
    this.ends.push({ place: this.#strokes.placeOf(cell, direction), cell, direction, head, target });
  }

  #pointsOut(cell: number, direction: Direction): boolean {
    return (this.#sheet.grid.heads[cell]! & direction) !== 0;
  }

  #headInBorder(at: number, direction: Direction): boolean {
    const { grid, border } = this.#sheet;
    const row = grid.rowOf[at]!;
    const column = grid.columnOf(at);
    const along = (direction & vertical) !== 0 ? headTolerance : 0;
    for (let distance = -along; distance <= along; distance++) {
      const cell = grid.at(row, column + distance);
      if (cell >= 0 && border[cell] === border[at] && (grid.heads[cell]! & direction) !== 0) return true;
    }
    return false;
  }

  #runAhead(cell: number, direction: Direction): number {
    const { grid } = this.#sheet;
    const column = grid.columnOf(cell);
    if ((direction & horizontal) !== 0) {
      let next = grid.step(cell, direction);
      for (let gap = 0; gap <= maxGap && next >= 0; gap++, next = grid.step(next, direction)) {
        if (this.#runs.at[next] !== 0) return this.#free(this.#runs.at[next]! - 1);
        if (!grid.isBlank(next) || this.#strokes.isLine[next] === 1) return -1;
      }
      return -1;
    }
    const row = grid.rowOf[cell]! + (direction === down ? 1 : -1);
    for (const beside of this.#besides(cell, direction)) {
      const at = grid.at(row, column + beside);
      if (at >= 0 && this.#runs.at[at] !== 0) return this.#free(this.#runs.at[at]! - 1);
    }
    return -1;
  }

  /** Columns beside an upright end in which its words may stand, the likeliest first: where the stroke leans to. */
  #besides(cell: number, direction: Direction): readonly number[] {
    const { grid } = this.#sheet;
    const along = direction as typeof up | typeof down;
    if (isDiagonal(grid, cell)) return [leans(grid, cell, along), 0, -leans(grid, cell, along)];
    const row = grid.rowOf[cell]! + (direction === down ? -1 : 1);
    for (const side of [-1, 1]) {
      const behind = grid.at(row, grid.columnOf(cell) + side);
      if (isDiagonal(grid, behind) && leans(grid, behind, along) === -side)
        return [0, -side, -2 * side, side];
    }
    return [0, -1, 1];
  }

  #free(run: number): number {
    if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(this.#runs.lines[run]!.text)) return -1;
    return this.#runs.taken[run] === 0 || this.#byRun.has(run) ? run : -1;
  }

  #textNode(run: number, direction: Direction): number {
    const known = this.#byRun.get(run);
    if (known !== undefined) return known;
    const indices = this.#stack(run, direction);
    const lines = indices.map((index) => this.#runs.lines[index]!);
    const text = stripBrackets(joinLines(lines));
    // Between boxes, words in the middle of a chain are drawn once for each thing; elsewhere they are the same thing again.
    const apart = this.#sheet.boxes.length > 0 && this.#sheet.grid.rules.has('words-apart');
    const merges = !apart || this.#strokesBeside(run) < 2;
    let node = merges ? this.#byText.get(text) : undefined;
    if (node === undefined) {
      node = this.texts.length;
      this.texts.push({ text, lines: [] });
      this.#byText.set(text, node);
    }
    for (const line of lines) this.texts[node]!.lines.push(line);
    for (const index of indices) {
      this.#runs.taken[index] = 1;
      this.#byRun.set(index, node);
    }
    return node;
  }

  /** True when a level stroke leads up to a run. */
  #hasOwnStroke(run: number): boolean {
    const { grid } = this.#sheet;
    return grid.rules.has('own-rows') && this.#strokesBeside(run) > 0;
  }

  /** On how many sides of a run a level stroke leads up to it. */
  #strokesBeside(run: number): number {
    const { grid } = this.#sheet;
    const { row, from, to } = this.#runs.lines[run]!;
    return [
      { start: from - 1, step: -1, arm: right },
      { start: to, step: 1, arm: left },
    ].filter(({ start, step, arm }) => {
      for (let blanks = 0; blanks <= 2; blanks++) {
        const cell = grid.at(row, start + step * blanks);
        if (cell < 0) return false;
        if (this.#strokes.isLine[cell] === 1) return (this.#strokes.arms(cell) & arm) !== 0;
        if (!grid.isBlank(cell)) return false;
      }
      return false;
    }).length;
  }

  /** The run with the rows directly above and below that belong to it; never back along the stroke. */
  #stack(run: number, direction: Direction): number[] {
    const above: number[] = [];
    const below: number[] = [];
    const grow = (rows: 1 | -1, into: number[]) => {
      for (let at = stackedRun(this.#runs, this.#sheet, run, rows); at >= 0; ) {
        if (this.#hasOwnStroke(at)) break;
        into.push(at);
        at = stackedRun(this.#runs, this.#sheet, at, rows);
      }
    };
    if (direction !== down) grow(-1, above);
    if (direction !== up) grow(1, below);
    return [...above.reverse(), run, ...below];
  }
}

function stripBrackets(text: string): string {
  const inside = /^\[([^[\]]+)\]$/.exec(text);
  return inside ? inside[1]!.trim() : text;
}
