/** Simulated microseconds as captions say them: `1 ms`, `1.2 s`, `50 s`. */
export function span(us: unknown): string {
  const time = Number(us);
  if (time >= 10_000_000) return `${Math.round(time / 1_000_000)} s`;
  if (time >= 1_000_000) return `${Math.round(time / 100_000) / 10} s`;
  return `${Math.max(1, Math.round(time / 1_000))} ms`;
}

/** `order 1041`, `the sales of store 2`: what a question is about. */
export function subject(key: unknown): string {
  const [kind, number] = String(key).split('-');
  return kind === 'store' ? `the sales of store ${number}` : `order ${number}`;
}

/** The same at the beginning of a sentence. */
export function subjectFirst(key: unknown): string {
  const words = subject(key);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
