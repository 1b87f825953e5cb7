/** Number of inserted, removed, replaced or swapped neighbouring characters between two words (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, beforeLast[j - 2]! + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** The candidate most like `word`, or null when none shares half of it: for "did you mean". */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const asked = word.toLowerCase().slice(0, 100);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    // A beginning that is typed in full is as good as a small mistake.
    const distance = asked.length >= 2 && other.startsWith(asked) ? 1 : editDistance(asked, other);
    if (distance < least && distance <= Math.max(asked.length, other.length) / 2) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}
