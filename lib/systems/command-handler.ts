/** What a command comes to: facts to store (none when it was handled before), or a reason why not. */
export type Decision<Event> =
  | { readonly outcome: 'accepted'; readonly events: readonly Event[] }
  | { readonly outcome: 'refused'; readonly reason: string };

/**
 * The rules of one kind of thing, as pure functions: `decide` says what a command comes to in a state, `evolve` what a
 * state becomes after a fact (https://thinkbeforecoding.com/post/2021/12/17/functional-event-sourcing-decider).
 */
export interface Decider<State, Command, New, Stored extends New = New> {
  readonly initial: State;
  readonly decide: (state: State, command: Command) => Decision<New>;
  readonly evolve: (state: State, event: Stored) => State;
}

/** The state after these facts, beginning at `from`. */
export function fold<State, Command, New, Stored extends New>(
  decider: Decider<State, Command, New, Stored>,
  events: readonly Stored[],
  from: State = decider.initial,
): State {
  return events.reduce(decider.evolve, from);
}

export function accepted<Event>(...events: readonly Event[]): Decision<Event> {
  return { outcome: 'accepted', events };
}

export function refused(reason: string): { readonly outcome: 'refused'; readonly reason: string } {
  return { outcome: 'refused', reason };
}
