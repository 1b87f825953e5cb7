/** Something that a model says and that a real PostgreSQL is asked as well. */
export interface Claim {
  /** Id of the diagram whose model says it. */
  readonly diagram: string;
  /** What is claimed, in a sentence. */
  readonly says: string;
  /** In a few words, with numbers that were counted. */
  readonly simulated: string;
  readonly real: string;
  readonly agrees: boolean;
}

/** A claim that holds when both say the same. */
export function same(diagram: string, says: string, simulated: string, real: string): Claim {
  return { diagram, says, simulated, real, agrees: simulated === real };
}
