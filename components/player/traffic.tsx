'use client';

import { memo } from 'react';
import type { Session } from './session';

const columns = 160;

/** How many messages set off when: a low relief along the timeline. */
export const Traffic = memo(function Traffic({
  session,
}: {
  readonly session: Session;
  readonly version: number;
}) {
  const { timeline, pacing } = session.run;
  if (!timeline?.complete) return null;
  const counts = new Array<number>(columns).fill(0);
  for (const event of timeline.events) {
    if (event.type !== 'send') continue;
    const column = Math.floor((pacing.screenOf(event.seq) / Math.max(1, pacing.duration)) * columns);
    const last = Math.min(columns - 1, column);
    counts[last] = counts[last]! + 1;
  }
  const highest = Math.max(1, ...counts);
  const path = counts
    .map((count, i) => (count === 0 ? '' : `M${i} 10h1v${-(10 * count) / highest}h-1z`))
    .join('');
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${columns} 10`}
      preserveAspectRatio="none"
      className="absolute inset-x-0 top-1 h-[18px] w-full text-rule"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
});
