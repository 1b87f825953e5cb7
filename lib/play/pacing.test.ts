import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RunEvent, Timeline } from '@/lib/trace';
import { header, someEvents } from '@/lib/trace/testing/traces';
import { motionShare } from './motion';
import { Pacing } from './pacing';
import { travel } from './stretch';

const beat = (seq: number, t: number, text: string, question = false): RunEvent => ({
  seq,
  t,
  type: 'beat',
  beat: `b${seq}`,
  text,
  question,
});

/** Messages that each set off when the one before has arrived, two events a message, from event `first` on. */
function relay(count: number, first = 0): RunEvent[] {
  return Array.from({ length: count * 2 }, (_, i): RunEvent => {
    const base = { seq: first + i, t: (first + i) * 2_000 };
    const id = i >> 1;
    if (i % 2 === 1) return { ...base, type: 'arrive', message: id };
    const message = {
      id,
      kind: 'event',
      label: 'm',
      payload: null,
      bytes: 1,
      count: 1,
      correlation: '',
    } as const;
    return { ...base, type: 'send', edge: 'a--b', backwards: false, message };
  });
}

describe('pacing', () => {
  it('is causal: what comes later never moves what came before', () => {
    fc.assert(
      fc.property(someEvents(), fc.nat(), (events, cut) => {
        const known = events.slice(0, cut % (events.length + 1));
        const [early, late] = [new Pacing(), Pacing.of(events)];
        early.append(known);
        for (const { seq } of known.slice(0, early.count)) {
          expect(early.screenOf(seq)).toBe(late.screenOf(seq));
          expect(early.motionOf(seq)).toBe(late.motionOf(seq));
        }
      }),
    );
  });

  it('keeps the order of events, on screen and in motion', () => {
    fc.assert(
      fc.property(someEvents(), (events) => {
        const pacing = Pacing.of(events);
        for (let seq = 1; seq < events.length; seq++) {
          expect(pacing.screenOf(seq)).toBeGreaterThanOrEqual(pacing.screenOf(seq - 1));
          expect(pacing.motionOf(seq)).toBeGreaterThanOrEqual(pacing.motionOf(seq - 1));
        }
      }),
    );
  });

  it('lets every message travel long enough to be seen where there are few', () => {
    fc.assert(
      fc.property(someEvents(4), (events) => {
        const pacing = Pacing.of(events);
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
        const pacing = Pacing.of(events);
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
        const pacing = Pacing.of(events);
        const [first, last] = [events[0]!.t, events.at(-1)!.t];
        const time = first + share * (last - first);
        expect(pacing.timeAt(pacing.screenAt(time))).toBeCloseTo(time, 1);
        for (const { t } of events) {
          // An address names an instant as it ends, as files do.
          expect(pacing.seqAt(pacing.screenAt(t))).toBe(events.findLastIndex((event) => event.t === t));
        }
      }),
    );
  });

  it('lets each caption stand until it is read, whatever follows', () => {
    fc.assert(
      fc.property(someEvents(), (events) => {
        const pacing = Pacing.of(events);
        const places = events.flatMap((event) => (event.type === 'beat' ? [pacing.screenOf(event.seq)] : []));
        for (const [i, place] of places.entries())
          expect((places[i + 1] ?? pacing.duration) - place).toBeGreaterThanOrEqual(2500 - 1e-6);
      }),
    );
  });

  it('reads three words a second', () => {
    const stands = (words: number) =>
      Pacing.of([beat(0, 0, 'word '.repeat(words)), beat(1, 1_000, 'Next.')]).screenOf(1);
    expect(stands(30)).toBeGreaterThanOrEqual(10_000);
    expect(stands(36) - stands(30)).toBeCloseTo(2_000, 3);
  });

  it('goes on moving while a caption is read, spread over that time', () => {
    const events = [beat(0, 0, 'word '.repeat(15)), ...relay(2, 1), beat(5, 20_000, 'Both have arrived.')];
    const run = { timeline: new Timeline(header, events), pacing: Pacing.of(events) };
    expect(run.pacing.screenOf(5)).toBeGreaterThanOrEqual(5_000);
    for (let screen = 400; screen < run.pacing.screenOf(4) - 400; screen += 50)
      expect(run.pacing.motionAt(screen + 1)).toBeGreaterThan(run.pacing.motionAt(screen));
    expect(motionShare(run)).toBeGreaterThan(0.5);
  });

  it('stops the picture at a question, longer for a long one', () => {
    const held = (text: string) => {
      const pacing = Pacing.of([
        beat(0, 0, text, true),
        { seq: 1, t: 1000, type: 'metric', metric: 'lag', value: 1 },
      ]);
      expect(pacing.motionAt(500)).toBe(pacing.motionAt(1000));
      expect(pacing.timeAt(500)).toBe(0);
      return pacing.screenOf(1) - pacing.motionOf(1);
    };
    expect(held('Short?')).toBeGreaterThan(5000);
    expect(held('Long. '.repeat(30))).toBeGreaterThan(held('Short?'));
  });

  it('passes hundreds of messages as a time-lapse that begins and ends at its own pace', () => {
    const events = relay(400);
    const pacing = Pacing.of(events);
    expect(pacing.duration).toBeLessThan(25_000);
    const travelled = (id: number) => pacing.screenOf(id * 2 + 1) - pacing.screenOf(id * 2);
    expect(travelled(0)).toBeGreaterThanOrEqual(travel);
    expect(travelled(399)).toBeGreaterThanOrEqual(travel - 1e-6);
    expect(travelled(200)).toBeLessThan(200);
  });

  it('keeps what has changed new for as long as the caption stands that tells of it', () => {
    const events = [...relay(1), beat(2, 4_000, 'One.'), ...relay(1, 3), beat(5, 10_000, 'Two.')];
    const pacing = Pacing.of(events);
    const staleAt = (seq: number) => pacing.staleAt(pacing.screenOf(seq) + 1);
    expect([1, 2, 4, 5].map(staleAt)).toEqual([-1, -1, -1, 2]);
    expect(pacing.staleAt(pacing.duration)).toBe(2);
  });

  it('shrinks long waits', () => {
    const wait = (t: number) =>
      Pacing.of([
        { seq: 0, t: 0, type: 'metric', metric: 'lag', value: 0 },
        { seq: 1, t, type: 'metric', metric: 'lag', value: 1 },
      ]).screenOf(1);
    expect(wait(60_000_000)).toBeLessThan(1000);
    expect(wait(1_000)).toBeGreaterThan(10);
    expect(wait(100_000)).toBeGreaterThan(wait(1_000));
  });
});
