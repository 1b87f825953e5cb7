import type { Row } from './row';

/** A record as it arrived: a change of a row, with what its source says about it. */
export interface RawRecord {
  /** The primary key's value, as text. */
  readonly key: string;
  /** Its place in the order of the source's commits. */
  readonly sequence: number;
  readonly op: 'insert' | 'update' | 'delete';
  /** Null for a delete. */
  readonly row: Row | null;
}

export interface StoredRaw extends RawRecord {
  /** Its position in the table, from 0 without gaps. */
  readonly offset: number;
}

/**
 * The raw layer: appends what arrives, as it arrives, and validates nothing, so that everything after it can be computed
 * again (https://docs.databricks.com/aws/en/lakehouse/medallion#bronze).
 */
export class BronzeTable {
  readonly #records: StoredRaw[] = [];

  get length(): number {
    return this.#records.length;
  }

  append(records: readonly RawRecord[]): readonly StoredRaw[] {
    const stored = records.map((record, i) => ({ ...record, offset: this.#records.length + i }));
    this.#records.push(...stored);
    return stored;
  }

  /** Records at the offsets from `from` up to but without `to`. */
  read(from: number, to: number): readonly StoredRaw[] {
    return this.#records.slice(from, to);
  }
}
