import { fulfils, type Predicate, type SqlRow } from './predicate';

/** A table too large to list: row `key` (from 1) is a function of its key, and what predicates see of it repeats every `period` rows. */
export interface PeriodicTable {
  readonly rows: number;
  readonly period: number;
  readonly rowAt: (key: number) => SqlRow;
}

/** Rows of a periodic table, described instead of listed: those with keys in [from, to) that fulfil all conditions. */
export class RowSet {
  readonly from: number;
  readonly to: number;
  readonly #table: PeriodicTable;
  /** Which keys of the first period belong to it. */
  readonly #keys: readonly number[];

  private constructor(table: PeriodicTable, keys: readonly number[], from: number, to: number) {
    this.#table = table;
    this.#keys = keys;
    this.from = from;
    this.to = to;
  }

  static all(table: PeriodicTable): RowSet {
    const keys = Array.from({ length: table.period }, (_, i) => i + 1);
    return new RowSet(table, keys, 1, table.rows + 1);
  }

  /** Those of its rows that fulfil all of these. */
  where(conditions: readonly Predicate[]): RowSet {
    const keys = this.#keys.filter((key) => {
      const row = this.#table.rowAt(key);
      return conditions.every((condition) => fulfils(row, condition));
    });
    return new RowSet(this.#table, keys, this.from, this.to);
  }

  /** The shortest stretch from `key` on that has `limit` of its rows, or all that are left. */
  take(key: number, limit: number): RowSet {
    const { period } = this.#table;
    let to = key;
    let left = limit;
    const whole = this.#keys.length === 0 ? 0 : Math.max(0, Math.floor(left / this.#keys.length) - 1);
    if (whole > 0) {
      to += whole * period;
      left -= whole * this.#keys.length;
    }
    for (; to < this.to && left > 0; to++) {
      if (this.#has(to)) left--;
    }
    return new RowSet(this.#table, this.#keys, key, Math.min(to, this.to));
  }

  /** Whether there are rows from `key` on. */
  hasFrom(key: number): boolean {
    const end = Math.min(this.to, key + this.#table.period);
    for (let k = key; k < end; k++) if (this.#has(k)) return true;
    return false;
  }

  get count(): number {
    return this.#sum(() => 1);
  }

  /** The sum of its keys: two sets of one table that differ by a row differ here or in their count. */
  get keySum(): number {
    return this.#sum((key) => key);
  }

  /** Its first `count` rows. */
  first(count: number): SqlRow[] {
    const rows: SqlRow[] = [];
    for (let key = this.from; key < this.to && rows.length < count; key++) {
      if (this.#has(key)) rows.push(this.#table.rowAt(key));
      else if (this.#keys.length === 0) break;
    }
    return rows;
  }

  #has(key: number): boolean {
    return this.#keys.includes(((key - 1) % this.#table.period) + 1);
  }

  /** Sums over its rows: whole periods by arithmetic, the ragged ends one by one. `of` is linear in the key. */
  #sum(of: (key: number) => number): number {
    const { period } = this.#table;
    let sum = 0;
    for (const key of this.#keys) {
      const first = key >= this.from ? key : key + Math.ceil((this.from - key) / period) * period;
      if (first >= this.to) continue;
      const times = Math.ceil((this.to - first) / period);
      sum += (times * (of(first) + of(first + (times - 1) * period))) / 2;
    }
    return sum;
  }
}
