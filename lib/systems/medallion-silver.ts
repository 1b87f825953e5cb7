import { type Expectation, sift } from './expectations';
import type { StoredRaw } from './medallion-bronze';
import type { Row } from './row';
import { type RowVersion, ScdType2 } from './scd2';

/**
 * What becomes of a row that fails an expectation (https://docs.databricks.com/en/delta-live-tables/expectations.html and
 * …/expectation-patterns.html): it is kept and counted, left out, put aside with its reason, or stops the update.
 */
export const violationActions = ['warn', 'drop', 'quarantine', 'fail'] as const;
export type ViolationAction = (typeof violationActions)[number];

export interface SilverRules {
  /** Reads a raw row by the present schema, and brings its values into one form. */
  readonly conform: (raw: Row) => Row;
  readonly expectations: readonly Expectation<Row>[];
  readonly onViolation: ViolationAction;
  /** History by the source's sequence, whatever order records come in; or naively in the order of arrival. */
  readonly orderBy: 'sequence' | 'arrival';
}

export type Fate = 'applied' | 'duplicate' | 'dropped' | 'quarantined';

/** What became of one raw record. */
export interface Settled {
  readonly record: StoredRaw;
  readonly fate: Fate;
  /** The expectation it fails, whether it was kept or not. */
  readonly violates: string | null;
  /** It was applied between versions that were there before. */
  readonly late: boolean;
}

export type Update =
  | { readonly outcome: 'done'; readonly settled: readonly Settled[] }
  /** Nothing of it was written. */
  | { readonly outcome: 'failed'; readonly record: StoredRaw; readonly violates: string };

interface Judged {
  readonly record: StoredRaw;
  readonly row: Row | null;
  readonly violates: string | null;
}

/**
 * The cleaned layer: conforms, validates and merges raw records into a history of type 2. A merge knows each row by key,
 * sequence and offset: the same update again says and changes the same
 * (https://docs.delta.io/latest/delta-update.html#upsert-into-a-table-using-merge).
 */
export class SilverTable {
  #history = new ScdType2();
  /** The offset that brought each version in. */
  #owners = new Map<string, number>();
  /** Versions in the order of arrival; for the naive order only. */
  #arrivals = 0;

  update(records: readonly StoredRaw[], rules: SilverRules): Update {
    const judged = records.map((record) => judge(record, rules));
    const failed = judged.find(({ violates }) => violates !== null);
    if (failed?.violates && rules.onViolation === 'fail') {
      return { outcome: 'failed', record: failed.record, violates: failed.violates };
    }
    return { outcome: 'done', settled: judged.map((one) => this.#settle(one, rules)) };
  }

  /** The versions of a row, oldest first. */
  versions(key: string): readonly RowVersion[] {
    return this.#history.versions(key);
  }

  /** Rows that are current. */
  current(): readonly Row[] {
    return this.#history.current();
  }

  keys(): readonly string[] {
    return this.#history.keys();
  }

  /** A full refresh begins: as if nothing had ever been read. */
  clear(): void {
    this.#history = new ScdType2();
    this.#owners = new Map();
    this.#arrivals = 0;
  }

  #settle({ record, row, violates }: Judged, { onViolation, orderBy }: SilverRules): Settled {
    if (violates !== null && onViolation !== 'warn') {
      const fate = onViolation === 'drop' ? 'dropped' : 'quarantined';
      return { record, fate, violates, late: false };
    }
    const { key, offset } = record;
    const sequence = orderBy === 'sequence' ? record.sequence : ++this.#arrivals;
    const { outcome } = this.#history.apply({ key, sequence, row });
    const id = `${key} ${sequence}`;
    if (outcome !== 'duplicate') this.#owners.set(id, offset);
    const fate = this.#owners.get(id) === offset ? 'applied' : 'duplicate';
    return { record, fate, violates, late: outcome === 'late' };
  }
}

/** A delete carries no row to expect anything of. */
function judge(record: StoredRaw, { conform, expectations }: SilverRules): Judged {
  if (record.row === null) return { record, row: null, violates: null };
  const row = conform(record.row);
  const [failed] = sift([row], expectations).quarantined;
  return { record, row, violates: failed?.reason ?? null };
}
