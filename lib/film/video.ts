import {
  BufferTarget,
  CanvasSource,
  canEncodeVideo,
  Mp4OutputFormat,
  Output,
  type VideoCodec,
  WebMOutputFormat,
} from 'mediabunny';
import type { FilmCanvas } from './film-canvas';
import type { Frame } from './frames';
import { FilmError, frameRates } from './options';
import type { Work } from './work';

/** What each container is filled with, the best first. PowerPoint and Keynote play H.264 only. */
const codecs: Readonly<Record<'mp4' | 'webm', readonly VideoCodec[]>> = {
  mp4: ['avc'],
  webm: ['vp9', 'vp8'],
};

/** Bits a second for each pixel of height: flat colours need few, small letters need some. */
const bitsPerLine = 6500;
/** Seconds between pictures that stand by themselves, where a player can begin. */
const keyFrames = 2;

/** Writes frames as a video with the browser's own encoder (WebCodecs). Throws FilmError where it has none. */
export async function videoOf(
  format: 'mp4' | 'webm',
  film: FilmCanvas,
  frames: readonly Frame[],
  work: Work,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = film.canvas;
  const bitrate = height * bitsPerLine;
  const codec = await firstOf(codecs[format], (each) => canEncodeVideo(each, { width, height, bitrate }));
  if (!codec) {
    throw new FilmError(
      `This browser cannot write ${format.toUpperCase()} (no encoder for ${codecs[format].join(' or ')}). Take ${format === 'mp4' ? 'WebM or GIF' : 'GIF'}, or a newer Chrome, Edge or Safari.`,
    );
  }
  const target = new BufferTarget();
  const output = new Output({
    format: format === 'mp4' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat(),
    target,
  });
  const source = new CanvasSource(film.canvas, { codec, bitrate, keyFrameInterval: keyFrames });
  output.addVideoTrack(source, { frameRate: frameRates[format] });
  try {
    await output.start();
    for (const [i, { screen, at, duration }] of frames.entries()) {
      film.draw(screen, (i + 1) / frames.length);
      await source.add(at, duration);
      await work.done(i + 1, frames.length);
    }
    await output.finalize();
  } catch (error) {
    await output.cancel();
    throw error;
  }
  return new Uint8Array(target.buffer!);
}

async function firstOf<T>(values: readonly T[], fits: (value: T) => Promise<boolean>): Promise<T | null> {
  for (const value of values) if (await fits(value)) return value;
  return null;
}
