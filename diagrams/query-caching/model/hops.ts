/** How long a message takes between two layers of one data centre, in microseconds. */
export const hop = { cache: 500, view: 2_000 } as const;

/** A time as people say it: `1 ms`, `1.2 s`, `50 s`. Microseconds. */
export function spanOf(us: number): string {
  if (us >= 10_000_000) return `${Math.round(us / 1_000_000)} s`;
  if (us >= 1_000_000) return `${Math.round(us / 100_000) / 10} s`;
  return `${Math.max(1, Math.round(us / 1_000))} ms`;
}

/** Simulated microseconds as seconds with one decimal, `−50` for an instant before the run. */
export function secondsOf(us: number): string {
  return String(Math.round(us / 100_000) / 10).replace('-', '−');
}
