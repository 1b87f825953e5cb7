import type { LaidOut } from '@/lib/model';
import { Pacing, travellersAt } from '@/lib/play';
import { Timeline, type TraceEvent, type TraceHeader } from '@/lib/trace';

/** How often is looked, in ms of the screen. */
const every = 100;

/** The share of a run's time on screen in which something is on its way, by the player's own plan. */
export function motionShare(header: TraceHeader, events: readonly TraceEvent[], laidOut: LaidOut): number {
  const timeline = new Timeline(header, [...events]);
  const pacing = new Pacing();
  pacing.append(events);
  let moving = 0;
  let looks = 0;
  for (let at = 0; at < pacing.duration; at += every) {
    looks++;
    const here = travellersAt(timeline, pacing, laidOut, at, false);
    const soon = travellersAt(timeline, pacing, laidOut, at + every, false);
    if (
      here.some((each) => soon.some((later) => later.send.seq === each.send.seq && isElsewhere(each, later)))
    )
      moving++;
  }
  return looks === 0 ? 0 : moving / looks;
}

function isElsewhere(a: object, b: object): boolean {
  return JSON.stringify(Reflect.get(a, 'at') ?? a) !== JSON.stringify(Reflect.get(b, 'at') ?? b);
}
