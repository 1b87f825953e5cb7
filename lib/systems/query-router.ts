/** A range of whole numbers (days, say), both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export type Side = 'hot' | 'cold';

/** What one side is asked for. */
export interface Part extends Range {
  readonly side: Side;
}

/** Parts a range at the seam: what lies before it is read from cold storage, the rest from the live database. */
export function route({ from, to }: Range, before: number): readonly Part[] {
  const parts: Part[] = [];
  if (from < before) parts.push({ side: 'cold', from, to: Math.min(to, before - 1) });
  if (to >= before) parts.push({ side: 'hot', from: Math.max(from, before), to });
  return parts;
}

/** Naively: both sides are asked for everything, since rows are somewhere. */
export function routeToBoth(range: Range): readonly Part[] {
  return [
    { side: 'cold', ...range },
    { side: 'hot', ...range },
  ];
}

export interface Combined<T> {
  readonly rows: readonly T[];
  /** Ranges that nobody has answered for; the result is partial when there are any. */
  readonly missing: readonly Part[];
}

/** A union of what has come (`UNION ALL`: nothing is compared, so the parts must not overlap). */
export function combine<T>(parts: readonly Part[], answers: ReadonlyMap<Side, readonly T[]>): Combined<T> {
  return {
    rows: parts.flatMap(({ side }) => answers.get(side) ?? []),
    missing: parts.filter(({ side }) => !answers.has(side)),
  };
}
