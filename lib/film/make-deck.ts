import { beatSpan, type PacedRun } from '@/lib/play';
import { deckWithFilms } from './deck';
import { FilmError, type FilmFile, type FilmOptions } from './options';

/** How a film of a span is made, and how far it is. */
export type FilmMaker = (options: FilmOptions, progress: (share: number) => void) => Promise<FilmFile>;

/**
 * Puts a film of each caption over its slide. `deck`: the run's slides, a cover and one for each caption. Throws FilmError for a run
 * without captions, and what `make` throws.
 */
export async function makeDeck(
  deck: Uint8Array,
  run: PacedRun,
  looks: Pick<FilmOptions, 'height' | 'speed'>,
  make: FilmMaker,
  progress: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { beats } = run.timeline;
  if (beats.length === 0)
    throw new FilmError('This run has no captions, so there are no slides to lay films over.');
  const films: FilmFile[] = [];
  for (const i of beats.keys()) {
    const span = beatSpan(run, i + 1, i + 1)!;
    films.push(
      await make({ format: 'mp4', span, ...looks }, (share) => progress((i + share) / beats.length)),
    );
  }
  return deckWithFilms(deck, [null, ...films]);
}
