import type { Span } from './tracks';

/** Something that needs room along an axis: a leaf, or a container's heading. */
export interface Need {
  readonly span: Span;
  readonly size: number;
}

/** Tracks with their places in px. */
export interface Axis {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Sizes the tracks so that every need fits. `gaps[k]` stands between track k and k + 1; `before[k]` and `after[k]` are
 * the borders of containers that begin at or end with track k.
 */
export function solveAxis(
  count: number,
  needs: readonly Need[],
  gaps: readonly number[],
  before: readonly number[],
  after: readonly number[],
  origin: number,
): Axis {
  const sizes = Array.from({ length: count }, () => 0);
  const between = (k: number) => after[k]! + gaps[k]! + before[k + 1]!;
  const bySpan = [...needs].sort((a, b) => extent(a.span) - extent(b.span));
  for (const { span, size } of bySpan) {
    let room = 0;
    for (let k = span.first; k <= span.last; k++) room += sizes[k]! + (k < span.last ? between(k) : 0);
    const share = Math.ceil(Math.max(0, size - room) / (extent(span) + 1));
    for (let k = span.first; k <= span.last; k++) sizes[k] = sizes[k]! + share;
  }
  const starts: number[] = [];
  const ends: number[] = [];
  let at = origin + (before[0] ?? 0);
  for (let k = 0; k < count; k++) {
    starts.push(at);
    ends.push(at + sizes[k]!);
    if (k < count - 1) at += sizes[k]! + between(k);
  }
  return { starts, ends };
}

function extent({ first, last }: Span): number {
  return last - first;
}
