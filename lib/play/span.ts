import type { Timeline } from '@/lib/trace';
import type { Pace } from './pace';

/** A stretch of a run on screen, in ms of the player's clock at speed 1. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A run and when each of its events is on screen. */
export interface PacedRun {
  readonly timeline: Timeline;
  readonly pacing: Pace;
}

/**
 * From one caption up to and with another and all that happens before the next, counted from 1; 0 stands for what comes
 * before the first. Null when the run has no such captions, or they are in the wrong order.
 */
export function beatSpan({ timeline, pacing }: PacedRun, first: number, last: number): Span | null {
  const { beats } = timeline;
  if (first > last || last > beats.length || first < 0) return null;
  const place = (beat: number) => {
    const event = beats[beat - 1];
    return event ? pacing.screenOf(event.seq) : pacing.duration;
  };
  return { from: first === 0 ? 0 : place(first), to: place(last + 1) };
}
