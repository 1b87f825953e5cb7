import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pacing } from '@/lib/play';
import type { TraceEvent } from '@/lib/trace';
import { framesOf } from './frames';
import { durationOf, type FilmOptions, filmFormats, frameRates } from './options';

const beat = (seq: number, t: number, text: string): TraceEvent =>
  ({ type: 'beat', seq, t, beat: `b${seq}`, text, question: false }) as TraceEvent;

function pacingOf(...events: readonly TraceEvent[]): Pacing {
  return Pacing.of(events);
}

const options = (rest: Partial<FilmOptions>): FilmOptions => ({
  format: 'gif',
  height: 540,
  span: { from: 0, to: 4000 },
  speed: 1,
  ...rest,
});

describe('The frames of a film', () => {
  it('follow each other without gaps and last as long as the film, for any span, speed and format', () => {
    const pacing = pacingOf(
      beat(0, 1_000_000, 'One'),
      beat(1, 5_000_000, 'Two'),
      beat(2, 5_500_000, 'Three'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...filmFormats),
        fc.nat(9000),
        fc.integer({ min: 200, max: 9000 }),
        fc.constantFrom(0.5, 1, 2, 4),
        fc.constantFrom(0.5, Number.POSITIVE_INFINITY),
        (format, from, length, speed, hold) => {
          const asked = options({ format, span: { from, to: from + length }, speed });
          const frames = framesOf(pacing, asked, hold);
          let end = 0;
          for (const { at, duration, screen } of frames) {
            expect(at).toBeCloseTo(end, 6);
            expect(screen).toBeCloseTo(from + at * 1000 * speed, 3);
            expect(duration).toBeLessThanOrEqual(hold + 1e-9);
            end = at + duration;
          }
          expect(Math.abs(end - durationOf(asked))).toBeLessThanOrEqual(1 / frameRates[format]);
        },
      ),
    );
  });

  it('stand while a caption holds the picture, and move between', () => {
    const pacing = pacingOf(beat(0, 0, 'A caption that is read'), beat(1, 1_000_000, 'Another'));
    const held = pacing.screenOf(1) - pacing.motionOf(1);
    const frames = framesOf(pacing, options({ span: { from: 0, to: pacing.screenOf(1) } }));
    expect(frames[0]!.duration).toBeGreaterThan(held / 1000 - 0.2);
    expect(frames.length).toBeGreaterThan(2);
    expect(frames.slice(1).every(({ duration }) => duration === 1 / 12.5)).toBe(true);
  });

  it('are refused for nothing and for too much, with the bound', () => {
    const pacing = pacingOf(beat(0, 0, 'One'));
    expect(() => framesOf(pacing, options({ span: { from: 5, to: 5 } }))).toThrow('ends where it begins');
    expect(() => framesOf(pacing, options({ span: { from: 0, to: 200_000 } }))).toThrow(
      'The film would last 200 s; a GIF may last 120 s. Take MP4 or WebM',
    );
    expect(() => framesOf(pacing, options({ format: 'mp4', span: { from: 0, to: 601_000 } }))).toThrow(
      '600 s',
    );
  });
});
