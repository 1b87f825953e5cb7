/** What a question is answered with, and how old that is. */
export interface Answer {
  readonly value: string;
  /** The instant of PostgreSQL that it shows, in simulated microseconds. */
  readonly asOf: number;
  /** Older than it should be, and marked so. */
  readonly stale: boolean;
}

/** What comes back: an answer, or why there is none. */
export type Outcome = Answer | { readonly error: string };

export function failed(outcome: Outcome): outcome is { readonly error: string } {
  return 'error' in outcome;
}
