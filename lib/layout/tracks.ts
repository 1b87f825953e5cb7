/** A stretch of the drawing along one axis, in cells. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** The tracks that an item lies in, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Finds the columns (or rows) that a drawing's boxes stand in. The narrowest boxes make the tracks; a wider one that
 * covers most of a track lies in it, so a box drawn over four others spans four tracks. The answer has one span for each
 * interval, in order.
 */
export function tracksOf(intervals: readonly Interval[]): {
  readonly count: number;
  readonly spans: readonly Span[];
} {
  const byLength = [...intervals].sort((a, b) => length(a) - length(b) || a.start - b.start);
  const tracks: Interval[] = [];
  for (const interval of byLength) {
    if (!tracks.some((track) => shares(interval, track))) tracks.push(interval);
  }
  tracks.sort((a, b) => a.start + a.end - (b.start + b.end));
  const spans = intervals.map((interval) => {
    const inside = tracks.flatMap((track, i) => (shares(interval, track) ? [i] : []));
    return { first: inside[0] ?? 0, last: inside.at(-1) ?? 0 };
  });
  return { count: tracks.length, spans };
}

function length({ start, end }: Interval): number {
  return end - start;
}

/** True if they overlap by at least half of the shorter. */
function shares(a: Interval, b: Interval): boolean {
  const overlap = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return overlap * 2 >= Math.max(1, Math.min(length(a), length(b)));
}

/** True if the spans have a track in common. */
export function sameTrack(a: Span, b: Span): boolean {
  return a.first <= b.last && b.first <= a.last;
}
