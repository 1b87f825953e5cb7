import { isEnd, type SagaEnd, type SagaEntry } from './saga-log';

/** One step of a saga. Without a compensation it comes after the point of no return and is retried until it is done. */
export interface SagaStep {
  readonly operation: string;
  readonly compensation: string | null;
}

/** Where a saga stands: a fold over its log entries. */
export interface SagaState {
  readonly end: SagaEnd | null;
  readonly compensating: boolean;
  /** Operations by how they turned out. */
  readonly done: ReadonlySet<string>;
  readonly unknown: ReadonlySet<string>;
  /** How often each operation was sent. */
  readonly attempts: ReadonlyMap<string, number>;
}

export function sagaState(entries: readonly SagaEntry[]): SagaState {
  let end: SagaEnd | null = null;
  let compensating = false;
  const done = new Set<string>();
  const unknown = new Set<string>();
  const attempts = new Map<string, number>();
  for (const entry of entries) {
    if (isEnd(entry.type)) end = entry.type;
    else if (entry.type === 'compensating') compensating = true;
    else if (entry.type === 'sent') attempts.set(entry.operation, entry.attempt);
    else if (entry.type === 'done') done.add(entry.operation);
    else if (entry.type === 'unknown') unknown.add(entry.operation);
  }
  return { end, compensating, done, unknown, attempts };
}

/**
 * What a saga has to do next; null when nothing is left: it is completed, or compensated. Compensations run in reverse
 * for every step that was done or may have been.
 */
export function nextOperation(state: SagaState, steps: readonly SagaStep[]): string | null {
  if (!state.compensating) return steps.find((step) => !state.done.has(step.operation))?.operation ?? null;
  for (const step of steps.toReversed()) {
    const mayHaveHappened = state.done.has(step.operation) || state.unknown.has(step.operation);
    if (step.compensation !== null && mayHaveHappened && !state.done.has(step.compensation)) {
      return step.compensation;
    }
  }
  return null;
}
