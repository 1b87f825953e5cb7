/** How long a message takes between two layers of one data centre, in microseconds. */
export const hop = { cache: 500, view: 2_000 } as const;

/** Simulated microseconds as seconds with one decimal, `−50` for an instant before the run. */
export function secondsOf(us: number): string {
  return String(Math.round(us / 100_000) / 10).replace('-', '−');
}
