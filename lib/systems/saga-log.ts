/** One line of a saga log: written before what it announces is done, and never changed. */
export type SagaEntry =
  | { readonly saga: string; readonly type: 'began' }
  /** A command is about to be sent; `attempt` counts from 1. */
  | { readonly saga: string; readonly type: 'sent'; readonly operation: string; readonly attempt: number }
  | { readonly saga: string; readonly type: 'done'; readonly operation: string }
  | { readonly saga: string; readonly type: 'refused'; readonly operation: string; readonly reason: string }
  /** No answer after the last attempt: it may have happened. */
  | { readonly saga: string; readonly type: 'unknown'; readonly operation: string }
  | { readonly saga: string; readonly type: 'compensating'; readonly reason: string }
  | { readonly saga: string; readonly type: SagaEnd };

/** `parked`: something cannot be undone, and a person has to look at it. */
export type SagaEnd = 'completed' | 'compensated' | 'parked';

export function isEnd(type: SagaEntry['type']): type is SagaEnd {
  return type === 'completed' || type === 'compensated' || type === 'parked';
}

/** The durable memory of an orchestrator: survives its crash. */
export class SagaLog {
  readonly #sagas = new Map<string, SagaEntry[]>();
  readonly #told: (entry: SagaEntry) => void;

  /** `told` hears of each entry when it has been written. */
  constructor(told: (entry: SagaEntry) => void = () => {}) {
    this.#told = told;
  }

  append(entry: SagaEntry): void {
    const entries = this.#sagas.get(entry.saga);
    if (entries) entries.push(entry);
    else this.#sagas.set(entry.saga, [entry]);
    this.#told(entry);
  }

  of(saga: string): readonly SagaEntry[] {
    return this.#sagas.get(saga) ?? [];
  }

  /** Sagas that have begun and not ended, in the order they began. */
  unfinished(): string[] {
    return [...this.#sagas].filter(([, entries]) => !isEnd(entries.at(-1)!.type)).map(([saga]) => saga);
  }
}
