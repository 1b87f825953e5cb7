import type { Grid } from './grid';
import type { Report } from './report';

/** Unread places told one by one; what is beyond is summed up. */
const toldOneByOne = 20;

/** Who claimed which cell of a drawing: every character must be claimed by something, or is reported. */
export class Owners {
  readonly #grid: Grid;
  readonly #claimed: Uint8Array;

  constructor(grid: Grid) {
    this.#grid = grid;
    this.#claimed = new Uint8Array(grid.size);
  }

  claim(cell: number): void {
    this.#claimed[cell] = 1;
  }

  claimRow(row: number, from: number, to: number): void {
    const start = this.#grid.offset[row]!;
    const end = Math.min(start + to, this.#grid.offset[row + 1]!);
    this.#claimed.fill(1, start + Math.max(0, from), Math.max(start, end));
  }

  isClaimed(cell: number): boolean {
    return this.#claimed[cell] === 1;
  }

  reportUnread(report: Report): void {
    const grid = this.#grid;
    let told = 0;
    let characters = 0;
    for (let cell = 0; cell < grid.size; cell++) {
      if (this.#claimed[cell] === 1 || grid.isBlank(cell)) continue;
      const row = grid.rowOf[cell]!;
      const from = grid.columnOf(cell);
      let to = from;
      while (to < grid.width(row)) {
        const at = grid.at(row, to);
        if (grid.isBlank(at) || this.#claimed[at] === 1) break;
        to++;
      }
      characters += to - from;
      cell += to - from - 1;
      if (++told > toldOneByOne) continue;
      report.error(
        'cells-unread',
        grid.range(row, from, to),
        `${to - from === 1 ? '1 character belongs' : `${to - from} characters belong`} to no box, connector or text.`,
      );
    }
    if (told > toldOneByOne)
      report.error(
        'cells-unread',
        grid.range(0, 0, 1),
        `In all ${characters} characters at ${told} places belong to nothing; the first ${toldOneByOne} are listed.`,
      );
  }
}
