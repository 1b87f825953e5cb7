import type { Predicate } from './predicate';
import type { RowSet } from './row-set';

/**
 * The part of a SQL warehouse that reads from a foreign source: takes batches as they come, applies the conditions that
 * stayed at home, and keeps what is left. The rows of an attempt count only when it has ended: a source that breaks off
 * is asked again from the start, and what it had sent is thrown away, as Spark's tasks do
 * (https://spark.apache.org/docs/latest/configuration.html, `spark.task.maxFailures`).
 */
export class ForeignScan {
  readonly #conditions: readonly Predicate[];
  #attempt = 0;
  #received = 0;
  #kept: RowSet[] = [];
  #discarded = 0;

  constructor(conditions: readonly Predicate[]) {
    this.#conditions = conditions;
  }

  /** The attempt that is under way, from 1; 0 before the first. */
  get attempt(): number {
    return this.#attempt;
  }

  /** Begins anew; returns how many rows of the attempt before are thrown away. */
  begin(): number {
    const thrown = this.#received;
    this.#attempt++;
    this.forget();
    this.#discarded += thrown;
    return thrown;
  }

  protected forget(): void {
    this.#received = 0;
    this.#kept = [];
  }

  /** A batch of an attempt; one that was given up is not taken, and null is returned. Otherwise what is left of the batch. */
  take(attempt: number, batch: RowSet): RowSet | null {
    if (attempt !== this.#attempt) return null;
    const left = batch.where(this.#conditions);
    this.#received += batch.count;
    this.#kept.push(left);
    return left;
  }

  /** Rows received in this attempt. */
  get received(): number {
    return this.#received;
  }

  /** Rows received in attempts that broke off. */
  get discarded(): number {
    return this.#discarded;
  }

  /** Rows of the answer so far. */
  get rows(): number {
    return this.#kept.reduce((sum, { count }) => sum + count, 0);
  }

  /** The sum of their keys. */
  get keySum(): number {
    return this.#kept.reduce((sum, set) => sum + set.keySum, 0);
  }
}
