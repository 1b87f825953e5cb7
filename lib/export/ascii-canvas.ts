/** Arms of a stroke in a cell. */
export const arms = { up: 1, right: 2, down: 4, left: 8 } as const;

/** By the arms of a cell: what is drawn there. */
const strokes = [' ', '│', '─', '└', '│', '│', '┌', '├', '─', '┘', '─', '┴', '┐', '┤', '┬', '┼'] as const;
const dashes: Readonly<Record<string, string>> = { '─': '╌', '│': '╎' };

interface Cell {
  readonly arms: number;
  /** Who drew it: a node or an edge; the last one. */
  readonly owner: string;
  readonly dashed: boolean;
}

/** A grid of characters: strokes that join where they meet, and text over them. */
export class Canvas {
  readonly #strokes = new Map<string, Cell>();
  readonly #text = new Map<string, string>();
  #rows = 0;

  stroke(row: number, column: number, add: number, owner: string, dashed = false): void {
    const before = this.#strokes.get(`${row} ${column}`);
    this.#strokes.set(`${row} ${column}`, { arms: (before?.arms ?? 0) | add, owner, dashed });
    this.#rows = Math.max(this.#rows, row + 1);
  }

  /** Draws a stroke in place of what was there. */
  replace(row: number, column: number, arms: number, owner: string, dashed: boolean): void {
    this.#strokes.set(`${row} ${column}`, { arms, owner, dashed });
  }

  at(row: number, column: number): Cell | undefined {
    return this.#strokes.get(`${row} ${column}`);
  }

  isFree(row: number, column: number): boolean {
    const key = `${row} ${column}`;
    return column >= 0 && row >= 0 && !this.#strokes.has(key) && !this.#text.has(key);
  }

  isWritten(row: number, column: number): boolean {
    return this.#text.has(`${row} ${column}`);
  }

  write(row: number, column: number, text: string): void {
    for (const [i, character] of [...text].entries()) this.#text.set(`${row} ${column + i}`, character);
    this.#rows = Math.max(this.#rows, row + 1);
  }

  /** The rows, without blanks at their ends. */
  lines(): string[] {
    const rows = Array.from({ length: this.#rows }, (): string[] => []);
    for (const [key, { arms, dashed }] of this.#strokes) {
      const [row, column] = key.split(' ').map(Number);
      const plain = strokes[arms]!;
      rows[row!]![column!] = dashed ? (dashes[plain] ?? plain) : plain;
    }
    for (const [key, character] of this.#text) {
      const [row, column] = key.split(' ').map(Number);
      rows[row!]![column!] = character;
    }
    return rows.map((row) =>
      Array.from(row, (character) => character ?? ' ')
        .join('')
        .trimEnd(),
    );
  }
}
