import type { Span } from '@/lib/play';

/** A picture that moves, by the ending of its file. */
export const filmFormats = ['mp4', 'webm', 'gif'] as const;
export type FilmFormat = (typeof filmFormats)[number];

/** Heights in pixels; all are 16:9, as slides are. */
export const filmHeights = [540, 720, 1080] as const;
export type FilmHeight = (typeof filmHeights)[number];

export interface FilmOptions {
  readonly format: FilmFormat;
  readonly height: FilmHeight;
  readonly span: Span;
  /** 2 is twice as fast as the player. */
  readonly speed: number;
}

/** A file of a film. */
export interface FilmFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  /** Seconds. */
  readonly duration: number;
  /** Its first frame, as a PNG: what is shown before it plays. */
  readonly poster: Uint8Array<ArrayBuffer>;
}

export const mediaTypes: Readonly<Record<FilmFormat, string>> = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  gif: 'image/gif',
};

/** Frames a second; those of a GIF last whole hundredths of a second. */
export const frameRates: Readonly<Record<FilmFormat, number>> = { mp4: 30, webm: 30, gif: 12.5 };

/** Seconds that a file may last: a GIF keeps every pixel that ever changes, and weighs accordingly. */
export const longest: Readonly<Record<FilmFormat, number>> = { mp4: 600, webm: 600, gif: 120 };

/** A film that cannot be made; the message says why, with the bound, and what to take instead. */
export class FilmError extends Error {
  override readonly name = 'FilmError';
}

/** Seconds that a film of these options lasts. Throws FilmError when it is nothing, or too long for its format. */
export function durationOf({ format, span, speed }: FilmOptions): number {
  const seconds = (span.to - span.from) / 1000 / speed;
  if (!(seconds > 0)) throw new FilmError('The film would last no time at all: it ends where it begins.');
  const bound = longest[format];
  if (seconds > bound) {
    const instead =
      format === 'gif'
        ? 'Take MP4 or WebM, a part of the run, or a higher speed'
        : 'Take a part of the run, or a higher speed';
    throw new FilmError(
      `The film would last ${Math.ceil(seconds)} s; a ${format.toUpperCase()} may last ${bound} s. ${instead}.`,
    );
  }
  return seconds;
}
