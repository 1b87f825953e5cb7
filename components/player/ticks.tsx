'use client';

import { memo } from 'react';
import type { Session } from './session';

/** Simulated seconds between two ticks. */
const steps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600];
const most = 12;
/** Ticks nearer than this, in px, keep their words to themselves. */
const nearest = 48;

/** Where the simulated seconds lie: close together where a wait was shrunk, far apart where a hop was stretched. */
export const Ticks = memo(function Ticks({
  session,
  width,
}: {
  readonly session: Session;
  readonly version: number;
  /** Of the timeline, in px. */
  readonly width: number;
}) {
  const { timeline, pacing } = session.run;
  const seconds = (timeline?.duration ?? 0) / 1e6;
  const step = steps.find((each) => seconds / each <= most) ?? 600;
  const digits = step < 1 ? Math.min(3, Math.ceil(-Math.log10(step))) : 0;
  const marks = Array.from({ length: Math.floor(seconds / step + 1e-9) + 1 }, (_, i) => i * step);
  let last = Number.NEGATIVE_INFINITY;
  return marks.map((mark) => {
    const place = pacing.screenAt(mark * 1e6) / Math.max(1, pacing.duration);
    const named = place * width - last >= nearest && (1 - place) * width > nearest / 4;
    if (named) last = place * width;
    return (
      <span
        key={mark}
        aria-hidden
        className="pointer-events-none absolute top-[30px] flex -translate-x-1/2 flex-col items-center text-xs whitespace-nowrap text-muted"
        style={{ left: `${place * 100}%` }}
      >
        <span className="h-1 w-px bg-line" />
        {named && (mark === 0 ? '0' : `${mark.toFixed(digits)} s`)}
      </span>
    );
  });
});
