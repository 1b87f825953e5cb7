/** A stream's state folded up to a version: everything before it need not be read again. */
export interface Snapshot<State> {
  readonly stream: string;
  readonly version: number;
  readonly state: State;
}

/**
 * Snapshots of streams. A shortcut and never a source: each can be thrown away, for the events it stands for are still
 * there (https://learn.microsoft.com/en-us/azure/architecture/patterns/event-sourcing).
 */
export class Snapshots<State> {
  readonly #every: number;
  readonly #taken = new Map<string, Snapshot<State>[]>();

  /** `every`: how many events of a stream one snapshot saves; 0 takes none. */
  constructor(every: number) {
    this.#every = every;
  }

  /** The latest one of a stream that is not beyond `upTo`; null when there is none. */
  latest(stream: string, upTo = Number.POSITIVE_INFINITY): Snapshot<State> | null {
    return this.#taken.get(stream)?.findLast(({ version }) => version <= upTo) ?? null;
  }

  /** True when a stream at this version has grown enough since its last one. */
  due(stream: string, version: number): boolean {
    return this.#every > 0 && version - (this.latest(stream)?.version ?? 0) >= this.#every;
  }

  take(stream: string, version: number, state: State): Snapshot<State> {
    const snapshot = { stream, version, state };
    this.#taken.set(stream, [...(this.#taken.get(stream) ?? []), snapshot]);
    return snapshot;
  }
}
