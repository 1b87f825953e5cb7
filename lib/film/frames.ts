import type { Pace } from '@/lib/play';
import { durationOf, type FilmOptions, frameRates } from './options';

/** One picture of a film. */
export interface Frame {
  /** When it is shown, and for how long, in seconds of the film. */
  readonly at: number;
  readonly duration: number;
  /** What it shows: a place on the player's clock, in ms. */
  readonly screen: number;
}

/**
 * The pictures of a film, in order and without gaps. While a caption holds the picture nothing moves, so one frame stands
 * for many, for at most `hold` seconds: players can only seek where there is a frame. Throws FilmError.
 */
export function framesOf(
  pacing: Pace,
  options: FilmOptions,
  hold = Number.POSITIVE_INFINITY,
): readonly Frame[] {
  const rate = frameRates[options.format];
  const count = Math.max(1, Math.round(durationOf(options) * rate));
  const perFrame = (1000 / rate) * options.speed;
  const most = Math.max(1, Math.floor(hold * rate));
  const frames: { first: number; count: number; screen: number; key: string }[] = [];
  for (let i = 0; i < count; i++) {
    const screen = options.span.from + i * perFrame;
    const key = `${pacing.seqAt(screen)} ${pacing.motionAt(screen)}`;
    const last = frames.at(-1);
    if (last && last.key === key && last.count < most) last.count++;
    else frames.push({ first: i, count: 1, screen, key });
  }
  return frames.map(({ first, count, screen }) => ({ at: first / rate, duration: count / rate, screen }));
}
