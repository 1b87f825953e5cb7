/** What a view says: a value, and the instant of the source that it shows. */
export interface ViewRow<T> {
  readonly value: T;
  readonly asOf: number;
}

/**
 * The stored result of a query: answers the questions it was built for, as of its last refresh. Queries never fill it; a
 * refresh replaces it as a whole (https://www.postgresql.org/docs/current/rules-materializedviews.html).
 */
export class MaterializedView<T> {
  #rows: ReadonlyMap<string, T> = new Map();
  #asOf = Number.NEGATIVE_INFINITY;

  /** The instant of the source that it shows, in simulated microseconds; before its first refresh an infinite time ago. */
  get asOf(): number {
    return this.#asOf;
  }

  /** Takes the result of a refresh. One that shows an older instant than the view already does is not taken: false. */
  refresh(rows: ReadonlyMap<string, T>, asOf: number): boolean {
    if (asOf <= this.#asOf) return false;
    this.#rows = rows;
    this.#asOf = asOf;
    return true;
  }

  /** Its answer; null for a question that it was not built for. */
  read(question: string): ViewRow<T> | null {
    const value = this.#rows.get(question);
    return value === undefined ? null : { value, asOf: this.#asOf };
  }
}
