/** Something with a place in one order: the first is at 1, without gaps. */
export interface Positioned {
  readonly position: number;
}

/** How a read model follows from a history. `apply` is pure: it makes no sound and sends no mail, so that it can be replayed. */
export interface ProjectionRule<State, Event extends Positioned> {
  readonly name: string;
  readonly empty: State;
  readonly apply: (state: State, event: Event) => State;
}

/** `gap`: an event before it has not come, so it cannot be applied. */
export type Receipt = 'applied' | 'repeated' | 'gap';

/**
 * A read model with the position up to which it has read. State and position are stored together, in one transaction of
 * the read model's own database: that is what makes a repeated delivery harmless
 * (https://docs.kurrent.io/clients/grpc/subscriptions, https://eventuous.dev/docs/subscriptions/checkpoint/).
 */
export class Projection<State, Event extends Positioned> {
  readonly name: string;
  readonly #rule: ProjectionRule<State, Event>;
  readonly #checksPosition: boolean;
  #state: State;
  #position = 0;

  /** Without `checksPosition` it applies whatever comes, as often as it comes. */
  constructor(rule: ProjectionRule<State, Event>, { checksPosition = true } = {}) {
    this.name = rule.name;
    this.#rule = rule;
    this.#checksPosition = checksPosition;
    this.#state = rule.empty;
  }

  get state(): State {
    return this.#state;
  }

  /** The position of the last event applied; 0 before the first. */
  get position(): number {
    return this.#position;
  }

  receive(event: Event): Receipt {
    if (this.#checksPosition && event.position <= this.#position) return 'repeated';
    if (event.position > this.#position + 1) return 'gap';
    this.#state = this.#rule.apply(this.#state, event);
    this.#position = Math.max(this.#position, event.position);
    return 'applied';
  }

  /** Throws the read model away: it is built anew from the first event on. */
  reset(): void {
    this.#state = this.#rule.empty;
    this.#position = 0;
  }

  /** Begins again at a state that somebody else has computed from the first `position` events. */
  restore(state: State, position: number): void {
    this.#state = state;
    this.#position = position;
  }

  /** Something else than an event changed the state: a bug, a hand in the table, a bad disk. The position does not notice. */
  damage(change: (state: State) => State): void {
    this.#state = change(this.#state);
  }
}
