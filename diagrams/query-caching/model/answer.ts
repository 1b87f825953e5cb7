import { spanOf } from './hops';

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

/** What an outcome says of itself on its message: `order 1041: paid, 1.1 s old`, or the error. */
export function outcomeLabel(label: string, outcome: Outcome, now: number): string {
  if (failed(outcome)) return `${label}: error`;
  const { value, asOf, stale } = outcome;
  return `${label}: ${value}, ${spanOf(now - asOf)} old${stale ? ', stale' : ''}`;
}

export function failed(outcome: Outcome): outcome is { readonly error: string } {
  return 'error' in outcome;
}
