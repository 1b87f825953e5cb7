/** Places nearer than this are one place, in px: a border and the end of an edge on it, computed in two ways. */
const near = 0.5;

/**
 * A rubber sheet: maps lengths in px to cells of a grid, keeping their order. It stretches where text needs room and
 * shrinks everywhere else, so what was left of, above or inside something stays so.
 */
export class Sheet {
  readonly #places: number[] = [];
  readonly #least: { from: number; to: number; cells: number }[] = [];
  #cells: number[] | null = null;

  /** `gap`: cells between any two places that are not the same. */
  constructor(readonly gap: number) {}

  add(...places: readonly number[]): void {
    this.#places.push(...places);
  }

  /** Asks for at least `cells` from the place `from` to the place `to`, which lies after it. */
  keepApart(from: number, to: number, cells: number): void {
    this.add(from, to);
    this.#least.push({ from, to, cells });
  }

  /** The cell of a place that was added. */
  cell(place: number): number {
    this.#cells ??= this.#solve();
    return this.#cells[this.#index(place)]!;
  }

  #sorted: number[] | null = null;

  #distinct(): number[] {
    if (this.#sorted === null) {
      const distinct: number[] = [];
      for (const place of [...this.#places].sort((a, b) => a - b)) {
        if (distinct.length === 0 || place - distinct.at(-1)! > near) distinct.push(place);
      }
      this.#sorted = distinct;
    }
    return this.#sorted;
  }

  #index(place: number): number {
    const distinct = this.#distinct();
    let low = 0;
    let high = distinct.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (distinct[middle]! <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The smallest cells that keep all wishes, from the first place to the last. */
  #solve(): number[] {
    const wishes = this.#distinct().map((): { from: number; cells: number }[] => []);
    for (const { from, to, cells } of this.#least) {
      wishes[this.#index(to)]!.push({ from: this.#index(from), cells });
    }
    const cells: number[] = [];
    for (const [i, own] of wishes.entries()) {
      const before = i === 0 ? 0 : cells[i - 1]! + this.gap;
      const wished = own.filter(({ from }) => from < i).map(({ from, cells: least }) => cells[from]! + least);
      cells.push(Math.max(before, ...wished));
    }
    return cells;
  }
}
