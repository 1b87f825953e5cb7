import type { Row } from './row';

/** A change of a row in the order of its sequence, to be kept as history. */
export interface SequencedChange {
  readonly key: string;
  readonly sequence: number;
  /** Null when the row was deleted. */
  readonly row: Row | null;
}

/** One version of a row: current from `start` until `end`; null while it is current. */
export interface RowVersion {
  readonly key: string;
  readonly start: number;
  readonly end: number | null;
  readonly row: Row;
}

export interface Applied {
  /** `late`: it belongs between versions that are there already. */
  readonly outcome: 'applied' | 'late' | 'duplicate';
  /** The version that ends here, as it is now. */
  readonly closed: RowVersion | null;
  readonly opened: RowVersion | null;
}

interface Point {
  readonly sequence: number;
  readonly row: Row | null;
}

/**
 * A slowly changing dimension of type 2: every version of every row, by key and sequence, whatever order changes come in
 * and however often (https://docs.databricks.com/en/delta-live-tables/cdc.html: `APPLY CHANGES INTO … SEQUENCE BY …
 * STORED AS SCD TYPE 2`, whose columns `__START_AT` and `__END_AT` hold sequences).
 */
export class ScdType2 {
  /** By key: what the row became at each sequence, in order. */
  readonly #histories = new Map<string, Point[]>();

  apply({ key, sequence, row }: SequencedChange): Applied {
    const history = this.#histories.get(key) ?? [];
    this.#histories.set(key, history);
    const at = history.findLastIndex((point) => point.sequence <= sequence);
    if (history[at]?.sequence === sequence) return { outcome: 'duplicate', closed: null, opened: null };
    history.splice(at + 1, 0, { sequence, row });
    return {
      outcome: at + 2 === history.length ? 'applied' : 'late',
      closed: at < 0 ? null : versionAt(key, history, at),
      opened: versionAt(key, history, at + 1),
    };
  }

  /** The versions of a row, oldest first. */
  versions(key: string): RowVersion[] {
    const history = this.#histories.get(key) ?? [];
    return history.map((_, index) => versionAt(key, history, index)).filter((version) => version !== null);
  }

  /** The rows that are current. */
  current(): Row[] {
    return [...this.#histories.values()].map((history) => history.at(-1)!.row).filter((row) => row !== null);
  }

  keys(): string[] {
    return [...this.#histories.keys()];
  }
}

/** Null where the row was deleted: there is no version then. */
function versionAt(key: string, history: readonly Point[], index: number): RowVersion | null {
  const { sequence, row } = history[index]!;
  return row && { key, start: sequence, end: history[index + 1]?.sequence ?? null, row };
}
