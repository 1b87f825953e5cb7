import { Pacing, motionShare as shareOf } from '@/lib/play';
import { Timeline, type TraceEvent, type TraceHeader } from '@/lib/trace';

/** The share of a run's time on screen in which something is on its way, by the player's own plan. */
export function motionShare(header: TraceHeader, events: readonly TraceEvent[]): number {
  const pacing = new Pacing();
  pacing.append(events);
  return shareOf({ timeline: new Timeline(header, [...events]), pacing });
}
