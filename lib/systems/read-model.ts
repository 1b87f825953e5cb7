import { type Positioned, Projection, type ProjectionRule, type Receipt } from './projection';

/** A reader that asked for a version that is not there yet. */
interface Waiting {
  readonly version: number;
  readonly wake: () => void;
}

/**
 * A database for questions, fed from one for changes: a projection that readers can wait at, and that can be built anew
 * beside the one in use. While it is built readers keep the old one; it takes its place when it is not behind
 * (https://learn.microsoft.com/en-us/azure/architecture/patterns/cqrs).
 */
export class ReadModel<State, Event extends Positioned> {
  readonly #rule: ProjectionRule<State, Event>;
  readonly #options: { readonly checksPosition?: boolean };
  #current: Projection<State, Event>;
  /** What has come since a new one was asked for; null when none is being built. */
  #since: Event[] | null = null;
  #waiting: Waiting[] = [];

  constructor(rule: ProjectionRule<State, Event>, options: { readonly checksPosition?: boolean } = {}) {
    this.#rule = rule;
    this.#options = options;
    this.#current = new Projection(rule, options);
  }

  get state(): State {
    return this.#current.state;
  }

  /** How many events it shows. */
  get version(): number {
    return this.#current.position;
  }

  get rebuilding(): boolean {
    return this.#since !== null;
  }

  apply(event: Event): Receipt {
    this.#since?.push(event);
    const receipt = this.#current.receive(event);
    this.#wake();
    return receipt;
  }

  /** Calls `wake` as soon as the version is there, now or later; the result forgets it. */
  whenAt(version: number, wake: () => void): () => void {
    const one = { version, wake };
    this.#waiting.push(one);
    this.#wake();
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== one);
    };
  }

  beginRebuild(): void {
    this.#since = [];
  }

  /** The new one begins with a state that was computed from the source at `version`, and catches up with what has come since. */
  finishRebuild(state: State, version: number): void {
    const next = new Projection(this.#rule, this.#options);
    next.restore(state, version);
    for (const event of this.#since ?? []) if (event.position > version) next.receive(event);
    this.#since = null;
    if (next.position < this.#current.position) return;
    this.#current = next;
    this.#wake();
  }

  #wake(): void {
    const ready = this.#waiting.filter(({ version }) => version <= this.version);
    this.#waiting = this.#waiting.filter(({ version }) => version > this.version);
    for (const { wake } of ready) wake();
  }
}
