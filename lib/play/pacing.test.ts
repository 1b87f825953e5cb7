import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '@/lib/trace';
import { someEvents } from '@/lib/trace/testing/traces';
import { Pacing, travel } from './pacing';

function paced(events: readonly RunEvent[]): Pacing {
  const pacing = new Pacing();
  pacing.append(events);
  return pacing;
}

describe('pacing', () => {
  it('is causal: what comes later never moves what came before', () => {
    fc.assert(
      fc.property(someEvents(), fc.nat(), (events, cut) => {
        const known = events.slice(0, cut % (events.length + 1));
        const [early, late] = [paced(known), paced(events)];
        for (const { seq } of known) {
          expect(early.screenOf(seq)).toBe(late.screenOf(seq));
          expect(early.motionOf(seq)).toBe(late.motionOf(seq));
        }
      }),
    );
  });

  it('keeps the order of events, on screen and in motion', () => {
    fc.assert(
      fc.property(someEvents(), (events) => {
        const pacing = paced(events);
        for (let seq = 1; seq < events.length; seq++) {
          expect(pacing.screenOf(seq)).toBeGreaterThanOrEqual(pacing.screenOf(seq - 1));
          expect(pacing.motionOf(seq)).toBeGreaterThanOrEqual(pacing.motionOf(seq - 1));
        }
      }),
    );
  });

  it('lets every message travel long enough to be seen', () => {
    fc.assert(
      fc.property(someEvents(), (events) => {
        const pacing = paced(events);
        const sent = new Map<number, number>();
        for (const event of events) {
          if (event.type === 'send') sent.set(event.message.id, event.seq);
          if (event.type !== 'arrive' && event.type !== 'lose') continue;
          const start = pacing.motionOf(sent.get(event.message)!);
          expect(pacing.motionOf(event.seq) - start).toBeGreaterThanOrEqual(travel - 1e-6);
        }
      }),
    );
  });

  it('shows at an instant on screen the events that are on screen by then, and their time', () => {
    fc.assert(
      fc.property(someEvents(), fc.double({ min: 0, max: 1, noNaN: true }), (events, share) => {
        const pacing = paced(events);
        const screen = share * pacing.duration;
        const seq = pacing.seqAt(screen);
        expect(events.filter((event) => pacing.screenOf(event.seq) <= screen).length - 1).toBe(seq);
        const time = pacing.timeAt(screen);
        expect(time).toBeGreaterThanOrEqual(seq < 0 ? 0 : events[seq]!.t);
        expect(time).toBeLessThanOrEqual(events[seq + 1]?.t ?? events.at(-1)!.t);
      }),
    );
  });

  it('finds the place of a simulated instant, and the instant of that place', () => {
    fc.assert(
      fc.property(someEvents(), fc.double({ min: 0, max: 1, noNaN: true }), (events, share) => {
        const pacing = paced(events);
        const [first, last] = [events[0]!.t, events.at(-1)!.t];
        const time = first + share * (last - first);
        expect(pacing.timeAt(pacing.screenAt(time))).toBeCloseTo(time, 1);
      }),
    );
  });

  it('holds the picture while a caption is read, longer for a long one and for a question', () => {
    const beat = (text: string, question: boolean): RunEvent[] => [
      { seq: 0, t: 0, type: 'beat', beat: 'b', text, question },
      { seq: 1, t: 1000, type: 'metric', metric: 'lag', value: 1 },
    ];
    const held = (events: RunEvent[]) => paced(events).screenOf(1) - paced(events).motionOf(1);
    expect(held(beat('Short.', false))).toBeGreaterThan(1000);
    expect(held(beat('Long. '.repeat(30), false))).toBeGreaterThan(held(beat('Short.', false)));
    expect(held(beat('Short.', true))).toBeGreaterThan(held(beat('Short.', false)));
    const pacing = paced(beat('Short.', false));
    expect(pacing.motionAt(500)).toBe(pacing.motionAt(1000));
    expect(pacing.timeAt(500)).toBe(0);
  });

  it('shrinks long waits', () => {
    const wait = (t: number) =>
      paced([
        { seq: 0, t: 0, type: 'metric', metric: 'lag', value: 0 },
        { seq: 1, t, type: 'metric', metric: 'lag', value: 1 },
      ]).screenOf(1);
    expect(wait(60_000_000)).toBeLessThan(1000);
    expect(wait(1_000)).toBeGreaterThan(10);
    expect(wait(100_000)).toBeGreaterThan(wait(1_000));
  });
});
