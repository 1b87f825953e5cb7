import type { PacedRun } from '@/lib/play';
import { FilmCanvas } from './film-canvas';
import { framesOf } from './frames';
import { durationOf, type FilmFile, type FilmOptions, mediaTypes } from './options';
import { posterOf } from './poster';
import type { FilmScene } from './scene';
import { Work } from './work';

/** Seconds that one frame of a video stands at most. */
const hold = 0.5;

/** Letters that a canvas needs before it can set words in them. */
const fonts = [
  '400 16px Inter',
  '500 16px Inter',
  '600 16px Inter',
  '400 16px "JetBrains Mono"',
  '600 16px "JetBrains Mono"',
];

/**
 * Makes a file of a run, or of a part of it, drawn by the player's own painter. `progress` is told the share that is done,
 * 0 to 1. Throws FilmError, and the reason of `signal` when that is aborted.
 */
export async function makeFilm(
  scene: FilmScene,
  run: PacedRun,
  options: FilmOptions,
  progress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<FilmFile> {
  const { format, height } = options;
  const duration = durationOf(options);
  await Promise.all(fonts.map((font) => document.fonts.load(font)));
  const film = new FilmCanvas(scene, run, height);
  film.draw(options.span.from, 0);
  const poster = await posterOf(film.canvas);
  const work = new Work(progress, signal);
  const bytes =
    format === 'gif'
      ? await (await import('./gif')).gifOf(film, framesOf(run.pacing, options), work)
      : await (await import('./video')).videoOf(format, film, framesOf(run.pacing, options, hold), work);
  return { bytes, mediaType: mediaTypes[format], duration, poster };
}
