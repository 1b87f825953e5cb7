/** What a participant of a saga answers. `repeated`: it had answered this command before and did nothing now. */
export type Answer =
  | { readonly outcome: 'done'; readonly repeated: boolean }
  | { readonly outcome: 'refused'; readonly reason: string; readonly repeated: boolean };

type Outcome = { readonly outcome: 'done' } | { readonly outcome: 'refused'; readonly reason: string };

/** Why a command is refused that arrives after its own cancellation. */
export const cancelledBefore = 'cancelled before it arrived';

/**
 * What one participant of a saga remembers of its commands, by idempotency key: a repeated command is answered as the
 * first time, and the cancellation of a command it has never seen is remembered, so that the command is refused when it
 * arrives late. One that does not `remember` does its work again each time (https://docs.stripe.com/api/idempotent_requests).
 */
export class Participant {
  readonly #remembers: boolean;
  readonly #answers = new Map<string, Outcome>();
  readonly #cancelled = new Set<string>();

  constructor(remembers: boolean) {
    this.#remembers = remembers;
  }

  /** Does `work` for the command of this key, unless that was done, refused or cancelled before. */
  command(key: string, work: () => Outcome): Answer {
    if (this.#remembers) {
      if (this.#cancelled.has(key)) return { outcome: 'refused', reason: cancelledBefore, repeated: false };
      const known = this.#answers.get(key);
      if (known) return { ...known, repeated: true };
    }
    const outcome = work();
    this.#answers.set(key, outcome);
    return { ...outcome, repeated: false };
  }

  /** Undoes the command of this key if it was done; `undo` runs at most once. Succeeds also for a command never seen. */
  cancel(key: string, undo: () => void): Answer {
    const repeated = this.#cancelled.has(key);
    if (!repeated || !this.#remembers) {
      if (this.#answers.get(key)?.outcome === 'done') undo();
      if (!this.#remembers) this.#answers.delete(key);
      this.#cancelled.add(key);
    }
    return { outcome: 'done', repeated };
  }
}
