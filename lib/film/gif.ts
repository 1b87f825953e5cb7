import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import type { FilmCanvas } from './film-canvas';
import type { Frame } from './frames';
import type { Work } from './work';

/** Of 256 colours one stands for "as before". */
const unchanged = 255;
/** The palette is taken from so many frames, and of each from every so manieth pixel. */
const samples = { frames: 14, pixels: 5 } as const;

/**
 * Writes frames as a GIF that repeats for ever. All frames share one palette, so that no colour flickers, and of each frame
 * only what differs from the one before is written.
 */
export async function gifOf(
  film: FilmCanvas,
  frames: readonly Frame[],
  work: Work,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = film.canvas;
  const pixelsOf = ({ screen }: Frame, i: number) => {
    film.draw(screen, (i + 1) / frames.length);
    return film.canvas.getContext('2d')!.getImageData(0, 0, width, height).data;
  };
  const palette = quantize(sampled(frames, pixelsOf), unchanged);
  // The encoder counts on a full palette where an index of it is transparent.
  while (palette.length <= unchanged) palette.push([0, 0, 0]);
  const colours = palette.slice(0, unchanged);
  const gif = GIFEncoder();
  let before: Uint8Array | null = null;
  for (const [i, frame] of frames.entries()) {
    const indexes = applyPalette(pixelsOf(frame, i), colours);
    const delay = Math.round(frame.duration * 1000);
    if (before === null) gif.writeFrame(indexes, width, height, { palette, delay, repeat: 0 });
    else {
      gif.writeFrame(changesOf(indexes, before), width, height, {
        delay,
        transparent: true,
        transparentIndex: unchanged,
        dispose: 1,
      });
    }
    before = indexes;
    await work.done(i + 1, frames.length);
  }
  gif.finish();
  return gif.bytes();
}

function changesOf(indexes: Uint8Array, before: Uint8Array): Uint8Array {
  return indexes.map((index, i) => (index === before[i] ? unchanged : index));
}

/** Pixels from all over the film, frames with messages in motion among them. */
function sampled(
  frames: readonly Frame[],
  pixelsOf: (frame: Frame, i: number) => Uint8ClampedArray,
): Uint8ClampedArray {
  const step = Math.max(1, Math.floor(frames.length / samples.frames));
  const parts: Uint8ClampedArray[] = [];
  for (let i = 0; i < frames.length; i += step) {
    const whole = new Uint32Array(pixelsOf(frames[i]!, i).buffer);
    const some = new Uint32Array(Math.ceil(whole.length / samples.pixels));
    for (let j = 0; j < some.length; j++) some[j] = whole[j * samples.pixels]!;
    parts.push(new Uint8ClampedArray(some.buffer));
  }
  const all = new Uint8ClampedArray(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
