/** A length with at most two digits behind the point: no layout is finer, and files stay readable. */
export function round(value: number): number {
  // Adding 0 turns -0 into 0.
  return Math.round(value * 100) / 100 + 0;
}
