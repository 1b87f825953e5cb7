/** What a query has to know of the seam: everything before `before` is in cold storage, from its version `version` on. */
export interface Seam {
  readonly before: number;
  readonly version: number;
}

/**
 * The seam between hot and cold data. It only moves forward, and whoever has pinned it keeps reading by the one it
 * pinned (compare the oldest snapshot that PostgreSQL's vacuum respects,
 * https://www.postgresql.org/docs/current/routine-vacuuming.html#VACUUM-FOR-SPACE-RECOVERY).
 */
export class Watermark {
  readonly #pins = new Map<string, Seam>();
  #seam: Seam;

  constructor(seam: Seam) {
    this.#seam = seam;
  }

  get seam(): Seam {
    return this.#seam;
  }

  /** True if it has moved; moving it again to where it is, or back, does nothing. */
  advance(seam: Seam): boolean {
    if (seam.before <= this.#seam.before) return false;
    this.#seam = seam;
    return true;
  }

  /** The seam by which this reader reads until it is released. */
  pin(reader: string): Seam {
    this.#pins.set(reader, this.#seam);
    return this.#seam;
  }

  release(reader: string): void {
    this.#pins.delete(reader);
  }

  /** Readers that still look for things before `before` on the hot side. */
  readersBehind(before: number): readonly string[] {
    return [...this.#pins].filter(([, pinned]) => pinned.before < before).map(([reader]) => reader);
  }
}
