import type { ParameterValues } from '@/lib/simulation';

/** A fault of the program itself, for tests: each breaks one guarantee. No parameter reaches it. */
export type Mutant =
  | 'drops-an-event'
  | 'publishes-rolled-back'
  | 'swaps-a-key'
  | 'keeps-versions-open'
  | 'ignores-deletes-in-gold'
  | 'applies-duplicates';

export interface ModelOptions {
  /** What the parameters say; times in microseconds. */
  readonly transactions: number;
  readonly interval: number;
  /** Percent of transactions that roll back. */
  readonly rollbacks: number;
  readonly replicaIdentity: 'full' | 'default';
  readonly offsetFlush: number;
  readonly batchInterval: number;
  readonly maxBatch: number;
  readonly minInSync: number;
  readonly partitions: number;
  /** The pipeline begins empty: Debezium takes a snapshot first. */
  readonly snapshot: boolean;
  readonly mutant: Mutant | null;
}

export function optionsOf(
  parameters: ParameterValues,
  { snapshot, mutant }: { readonly snapshot: boolean; readonly mutant: Mutant | null },
): ModelOptions {
  return {
    transactions: parameters.number('transactions'),
    interval: parameters.number('interval') * 1_000,
    rollbacks: parameters.number('rollbacks'),
    replicaIdentity: parameters.choice('replica-identity') === 'full' ? 'full' : 'default',
    offsetFlush: parameters.number('offset-flush') * 1_000,
    batchInterval: parameters.number('batch-interval') * 1_000,
    maxBatch: parameters.number('max-batch'),
    minInSync: parameters.number('min-insync'),
    partitions: parameters.number('partitions'),
    snapshot,
    mutant,
  };
}
