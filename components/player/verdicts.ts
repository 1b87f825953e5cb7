import type { Verdict } from '@/lib/trace';

/** How a guarantee stands, and whether it was promised. */
export interface Standing {
  readonly verdict: Verdict;
  readonly promised: boolean;
}

/** All guarantees in one: `4 hold, 2 open`, `1 broken, as expected here`; `verdict` says how it is to look. */
export function sumOf(standing: readonly Standing[]): { readonly verdict: Verdict; readonly text: string } {
  const count = (verdict: Verdict) => standing.filter((each) => each.verdict === verdict).length;
  const [hold, open, broken] = [count('holds'), count('pending'), count('broken')];
  if (broken > 0) {
    const promised = standing.some((each) => each.verdict === 'broken' && each.promised);
    return promised
      ? { verdict: 'broken', text: `${broken} broken` }
      : { verdict: 'pending', text: `${broken} broken, as expected here` };
  }
  if (open === 0) return { verdict: 'holds', text: hold === 1 ? '1 holds' : `${hold} hold` };
  return {
    verdict: 'pending',
    text: hold === 0 ? `${open} open` : `${hold} ${hold === 1 ? 'holds' : 'hold'}, ${open} open`,
  };
}
