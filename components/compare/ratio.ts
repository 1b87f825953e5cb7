/** Below this one value is about the other. */
const telling = 1.15;

/** How much less one of two values is, in words: `B: 10 times fewer rows`; null where they are about the same, or one is nothing. */
export function ratioText(a: number, b: number, unit: string): string | null {
  const [less, more] = a < b ? [a, b] : [b, a];
  if (less <= 0 || more / less < telling) return null;
  const times = more / less;
  const text = times.toLocaleString('en', { maximumFractionDigits: times < 9.95 ? 1 : 0 });
  return `${a < b ? 'A' : 'B'}: ${text} times ${lessOf(unit)}`;
}

function lessOf(unit: string): string {
  if (unit === 'ms' || unit === 's') return 'shorter';
  return /^[a-z]{3,}s$/.test(unit) ? `fewer ${unit}` : 'less';
}
