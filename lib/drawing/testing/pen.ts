/** Draws onto a sheet of characters: what tests and benchmarks read back. */
export class Pen {
  readonly #rows: string[][] = [];

  put(row: number, column: number, text: string): void {
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row]!;
    while (cells.length < column) cells.push(' ');
    [...text].forEach((character, at) => {
      cells[column + at] = character;
    });
  }

  /** A box with its rows of text, `columns` wide and `rows` high, borders included. */
  box(row: number, column: number, columns: number, rows: number, texts: readonly string[] = []): void {
    const line = '─'.repeat(columns - 2);
    this.put(row, column, `┌${line}┐`);
    for (let at = 1; at < rows - 1; at++)
      this.put(row + at, column, `│${(texts[at - 1] ? ` ${texts[at - 1]}` : '').padEnd(columns - 2)}│`);
    this.put(row + rows - 1, column, `└${line}┘`);
  }

  /** An arrow rightwards that fills the cells `from` to `to` (exclusive). */
  right(row: number, from: number, to: number): void {
    this.put(row, from, `${'─'.repeat(to - from - 1)}►`);
  }

  /** An arrow downwards that fills the rows `from` to `to` (exclusive). */
  down(column: number, from: number, to: number): void {
    for (let row = from; row < to; row++) this.put(row, column, row === to - 1 ? '▼' : '│');
  }

  toString(): string {
    return this.#rows.map((cells) => cells.join('').trimEnd()).join('\n');
  }
}

/** A drawing of `count` boxes in a field, each joined to its right and lower neighbours. */
export function field(count: number): string {
  const pen = new Pen();
  const across = Math.ceil(Math.sqrt(count));
  for (let index = 0; index < count; index++) {
    const row = Math.floor(index / across) * 8;
    const column = (index % across) * 26;
    pen.box(row, column, 18, 5, [`Box ${index}`, `- item ${index}`, '- other']);
    const last = index % across === across - 1 || index === count - 1;
    if (!last) pen.right(row + 2, column + 18, column + 26);
    if (index + across < count) pen.down(column + 8, row + 5, row + 8);
  }
  return pen.toString();
}
