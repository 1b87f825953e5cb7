/** How many writes of each region a version has seen; a missing region counts as 0. */
export type VersionVector = Readonly<Record<string, number>>;

/** `before`: the other one knows of all of this one's writes and more. `concurrent`: neither knows of the other. */
export type VectorOrder = 'equal' | 'before' | 'after' | 'concurrent';

/** How `a` stands to `b` (Parker et al., Detection of mutual inconsistency in distributed systems, 1983). */
export function compareVectors(a: VersionVector, b: VersionVector): VectorOrder {
  let less = false;
  let more = false;
  for (const region of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const inA = a[region] ?? 0;
    const inB = b[region] ?? 0;
    if (inA < inB) less = true;
    if (inA > inB) more = true;
  }
  if (less && more) return 'concurrent';
  if (less) return 'before';
  return more ? 'after' : 'equal';
}

/** The least vector that knows of all that both know. */
export function mergeVectors(a: VersionVector, b: VersionVector): VersionVector {
  const merged: Record<string, number> = { ...a };
  for (const [region, count] of Object.entries(b)) merged[region] = Math.max(merged[region] ?? 0, count);
  return merged;
}

/** `vector` after one more write in `region`. */
export function incremented(vector: VersionVector, region: string): VersionVector {
  return { ...vector, [region]: (vector[region] ?? 0) + 1 };
}

/** Such as `A3 B1`, regions in order. */
export function vectorText(vector: VersionVector): string {
  return Object.keys(vector)
    .sort()
    .map((region) => `${region}${vector[region]}`)
    .join(' ');
}
