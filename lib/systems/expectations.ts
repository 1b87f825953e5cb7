/** A condition that records should meet, in words. */
export interface Expectation<T> {
  readonly name: string;
  readonly meets: (record: T) => boolean;
}

/** A record with the name of the expectation that it fails. */
export interface Quarantined<T> {
  readonly record: T;
  readonly reason: string;
}

/**
 * Parts what meets all expectations from what is put into quarantine, with the first that it fails
 * (https://docs.databricks.com/en/delta-live-tables/expectation-patterns.html#quarantine-invalid-records).
 */
export function sift<T>(
  records: readonly T[],
  expectations: readonly Expectation<T>[],
): {
  readonly good: readonly T[];
  readonly quarantined: readonly Quarantined<T>[];
} {
  const good: T[] = [];
  const quarantined: Quarantined<T>[] = [];
  for (const record of records) {
    const failed = expectations.find((expectation) => !expectation.meets(record));
    if (failed) quarantined.push({ record, reason: failed.name });
    else good.push(record);
  }
  return { good, quarantined };
}
