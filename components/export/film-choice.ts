import type { FilmFormat, FilmHeight } from '@/lib/film';
import { beatSpan, type PacedRun, type Span } from '@/lib/play';
import type { ExportTheme } from './choice';

/** Files of pictures that move. */
export type FilmKind = FilmFormat | 'svg' | 'pptx';

export const filmKinds: Readonly<Record<FilmKind, { readonly title: string; readonly opening: string }>> = {
  mp4: { title: 'MP4', opening: 'For PowerPoint, Keynote, Google Slides and chats.' },
  webm: { title: 'WebM', opening: 'For pages and decks in a browser; smaller than MP4.' },
  gif: {
    title: 'GIF',
    opening: 'Moves wherever a picture may stand: issues, READMEs, mails. The largest of them.',
  },
  svg: {
    title: 'Animated SVG',
    opening:
      'Sharp at any size, text stays text; for pages that show pictures only. Respects readers who want no motion.',
  },
  pptx: {
    title: 'PowerPoint',
    opening:
      'A slide for every caption, with its words to the speaker and a film of what happens next over it.',
  },
};

/** What of a run a film shows: all of it, or from one caption (counted from 1; 0 is the beginning) up to and with another. */
export type FilmPart = 'whole' | { readonly first: number; readonly last: number };

/** How a film is asked for. */
export interface FilmLooks {
  readonly part: FilmPart;
  readonly theme: ExportTheme;
  readonly height: FilmHeight;
  readonly speed: number;
}

export const plainFilm: FilmLooks = { part: 'whole', theme: 'light', height: 720, speed: 1 };

/** The stretch of screen time of a part. */
export function spanOf(run: PacedRun, part: FilmPart): Span {
  const whole = { from: 0, to: run.pacing.duration };
  return part === 'whole' ? whole : (beatSpan(run, part.first, part.last) ?? whole);
}
