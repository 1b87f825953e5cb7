import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someEvents } from '@/lib/trace/testing/traces';
import { Pacing } from './pacing';
import { travel } from './stretch';
import { pacedTogether } from './together';

describe('runs paced together', () => {
  it('show the same simulated instant at the same time', () => {
    fc.assert(
      fc.property(someEvents(), someEvents(), fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
        const [first, second] = pacedTogether([a, b]);
        const screen = share * first!.duration;
        expect(first!.duration).toBe(second!.duration);
        expect(first!.timeAt(screen)).toBe(second!.timeAt(screen));
        const time = first!.timeAt(screen);
        for (const [pace, events] of [
          [first!, a],
          [second!, b],
        ] as const) {
          const shown = events[pace.seqAt(screen)];
          if (shown) expect(shown.t).toBeLessThanOrEqual(time);
          const next = events[pace.seqAt(screen) + 1];
          if (next) expect(next.t).toBeGreaterThanOrEqual(time);
        }
      }),
    );
  });

  it('keep the order of each run, and let each message of a few travel long enough', () => {
    fc.assert(
      fc.property(someEvents(2), someEvents(2), (a, b) => {
        const paces = pacedTogether([a, b]);
        for (const [i, events] of [a, b].entries()) {
          const pace = paces[i]!;
          const sent = new Map<number, number>();
          expect(pace.count).toBe(events.length);
          for (const event of events) {
            if (event.seq > 0)
              expect(pace.screenOf(event.seq)).toBeGreaterThanOrEqual(pace.screenOf(event.seq - 1));
            if (event.type === 'send') sent.set(event.message.id, pace.motionOf(event.seq));
            if (event.type === 'arrive' || event.type === 'lose')
              expect(pace.motionOf(event.seq) - sent.get(event.message)!).toBeGreaterThanOrEqual(
                travel - 1e-6,
              );
          }
        }
      }),
    );
  });

  it('are paced as alone when there is one', () => {
    fc.assert(
      fc.property(someEvents(), (events) => {
        const [pace] = pacedTogether([events]);
        const alone = Pacing.of(events);
        for (const { seq } of events) expect(pace!.screenOf(seq)).toBe(alone.screenOf(seq));
      }),
    );
  });
});
