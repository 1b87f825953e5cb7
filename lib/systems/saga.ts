import type { Answer } from './participant';
import type { SagaEnd, SagaLog } from './saga-log';
import { nextOperation, type SagaStep, sagaState } from './saga-state';

/** What the orchestrator wants done. The log already says so: it survives a crash between the two. */
export type SagaAction =
  /** Send the command, and call `timeout` if there is no answer after the policy's time. */
  | { readonly type: 'send'; readonly saga: string; readonly operation: string; readonly attempt: number }
  /** Call `retry` after this many microseconds. */
  | {
      readonly type: 'wait';
      readonly saga: string;
      readonly operation: string;
      readonly attempt: number;
      readonly for: number;
    }
  | { readonly type: 'ended'; readonly saga: string; readonly end: SagaEnd };

/** Times in microseconds. */
export interface SagaPolicy {
  /** How often a step is tried before it counts as unknown. */
  readonly attempts: number;
  /** How often a compensation, or a step without one, is tried before the saga is parked. */
  readonly compensationAttempts: number;
  /** The wait before the second try of a compensation; it doubles from try to try. */
  readonly backoff: number;
}

/**
 * Drives sagas through their steps, and back through their compensations when one fails, from its log alone: a new
 * orchestrator with the old log goes on where the old one stopped (Garcia-Molina and Salem, Sagas, 1987;
 * https://microservices.io/patterns/data/saga.html).
 */
export class SagaOrchestrator {
  readonly #steps: readonly SagaStep[];
  readonly #policy: SagaPolicy;
  readonly #log: SagaLog;

  constructor(steps: readonly SagaStep[], policy: SagaPolicy, log: SagaLog) {
    this.#steps = steps;
    this.#policy = policy;
    this.#log = log;
  }

  begin(saga: string): SagaAction[] {
    this.#log.append({ saga, type: 'began' });
    return this.#goOn(saga);
  }

  /** After a crash: commands that were sent and not answered are sent again. */
  recover(): SagaAction[] {
    return this.#log.unfinished().flatMap((saga) => this.#goOn(saga));
  }

  /** An answer to any attempt of what the saga is doing now; anything else is late and changes nothing. */
  answer(saga: string, operation: string, answer: Answer): SagaAction[] {
    if (!this.#isDoing(saga, operation)) return [];
    if (answer.outcome === 'done') {
      this.#log.append({ saga, type: 'done', operation });
      return this.#goOn(saga);
    }
    if (this.#mustSucceed(operation)) return this.#again(saga, operation);
    this.#log.append({ saga, type: 'refused', operation, reason: answer.reason });
    this.#log.append({ saga, type: 'compensating', reason: answer.reason });
    return this.#goOn(saga);
  }

  /** No answer to this attempt in time. */
  timeout(saga: string, operation: string, attempt: number): SagaAction[] {
    if (!this.#isDoing(saga, operation) || this.#attempts(saga, operation) !== attempt) return [];
    if (this.#mustSucceed(operation)) return this.#again(saga, operation);
    if (attempt < this.#policy.attempts) return [this.#send(saga, operation)];
    this.#log.append({ saga, type: 'unknown', operation });
    this.#log.append({ saga, type: 'compensating', reason: `no answer from ${operation}` });
    return this.#goOn(saga);
  }

  /** The wait after `attempt` is over. */
  retry(saga: string, operation: string, attempt: number): SagaAction[] {
    if (!this.#isDoing(saga, operation) || this.#attempts(saga, operation) !== attempt) return [];
    return [this.#send(saga, operation)];
  }

  #goOn(saga: string): SagaAction[] {
    const state = sagaState(this.#log.of(saga));
    const operation = nextOperation(state, this.#steps);
    if (operation !== null) return [this.#send(saga, operation)];
    const end = state.compensating ? 'compensated' : 'completed';
    this.#log.append({ saga, type: end });
    return [{ type: 'ended', saga, end }];
  }

  #again(saga: string, operation: string): SagaAction[] {
    const attempt = this.#attempts(saga, operation);
    if (attempt >= this.#policy.compensationAttempts) {
      this.#log.append({ saga, type: 'parked' });
      return [{ type: 'ended', saga, end: 'parked' }];
    }
    return [{ type: 'wait', saga, operation, attempt, for: this.#policy.backoff * (1 << (attempt - 1)) }];
  }

  #send(saga: string, operation: string): SagaAction {
    const attempt = this.#attempts(saga, operation) + 1;
    this.#log.append({ saga, type: 'sent', operation, attempt });
    return { type: 'send', saga, operation, attempt };
  }

  #attempts(saga: string, operation: string): number {
    return sagaState(this.#log.of(saga)).attempts.get(operation) ?? 0;
  }

  #isDoing(saga: string, operation: string): boolean {
    const state = sagaState(this.#log.of(saga));
    return state.end === null && nextOperation(state, this.#steps) === operation;
  }

  /** Compensations, and steps after the point of no return. */
  #mustSucceed(operation: string): boolean {
    const step = this.#steps.find((known) => known.operation === operation);
    return step === undefined || step.compensation === null;
  }
}
