/** Runs that the gallery shows first: one that moves at its head, and a few to start with. */
export interface FeaturedRun {
  readonly diagram: string;
  readonly scenario: string;
  /** What one sees there, in a sentence. */
  readonly summary: string;
}

/** The run that moves at the head of the gallery. */
export const hero: FeaturedRun = {
  diagram: 'cdc-pipeline',
  scenario: 'connector-crash',
  summary:
    'A committed row travels from the log to Silver; the connector is killed on the way, and nothing is lost.',
};

/** Where to begin, each another kind of trouble. */
export const starters: readonly FeaturedRun[] = [
  {
    diagram: 'high-availability',
    scenario: 'cut-off-without-fencing',
    summary: 'Split brain: two primaries take writes, and one of them loses.',
  },
  {
    diagram: 'saga',
    scenario: 'payment-refused',
    summary: 'A payment is refused, and what had been done is undone step by step.',
  },
  {
    diagram: 'row-level-security',
    scenario: 'crafted',
    summary: 'Alice adds OR 1 = 1 to her query. Does she see the other regions?',
  },
];
