import type { PacedRun } from './span';

/** How often a run is looked at to say how much of it moves, in screen ms. */
const grain = 20;

/** Whether a message is seen moving at `screen` ms. */
export function movesAt({ timeline, pacing }: PacedRun, screen: number): boolean {
  if (timeline.at(pacing.seqAt(screen)).flying.size === 0) return false;
  return pacing.motionAt(screen + 1) > pacing.motionAt(screen);
}

/** The share of a run's time on screen, 0 to 1, in which messages are seen moving. */
export function motionShare(run: PacedRun): number {
  const looks = Math.floor(run.pacing.duration / grain);
  let moving = 0;
  for (let i = 0; i < looks; i++) if (movesAt(run, i * grain)) moving++;
  return looks === 0 ? 0 : moving / looks;
}
