import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LaidOut } from '@/lib/model';
import { Pacing } from '@/lib/play';
import { type RunEvent, Timeline } from '@/lib/trace';
import { header, someEvents } from '@/lib/trace/testing/traces';
import { travellersAt } from './travellers';

const laidOut: LaidOut = {
  arrangement: 'drawn',
  density: 'live',
  width: 600,
  height: 200,
  nodes: [],
  edges: ['a--b', 'b--c'].map((id, i) => ({
    id,
    points: [
      { x: 300 * i, y: 100 },
      { x: 300 * i + 200, y: 100 },
    ],
    label: null,
  })),
};

function message(id: number) {
  return { id, kind: 'event', label: 'm', payload: null, bytes: 1, count: 1, correlation: 'c' } as const;
}

function sceneOf(events: readonly RunEvent[]) {
  const timeline = new Timeline(header, events);
  const pacing = Pacing.of(events);
  return {
    pacing,
    at: (screen: number, still = false) => travellersAt(timeline, pacing, laidOut, screen, still),
  };
}

const hop = (backwards: boolean): RunEvent[] => [
  { seq: 0, t: 0, type: 'send', edge: 'a--b', backwards, message: message(1) },
  { seq: 1, t: 5_000, type: 'arrive', message: 1 },
];

describe('the messages on their way', () => {
  it('move from the source to the target', () => {
    const { at, pacing } = sceneOf(hop(false));
    const xs = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => at(share * pacing.screenOf(1))[0]!.at.x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(xs[0]).toBeLessThan(40);
    expect(xs.at(-1)).toBeGreaterThan(160);
    expect(at(pacing.screenOf(1))).toEqual([]);
  });

  it('move from the target to the source when they are replies', () => {
    const { at, pacing } = sceneOf(hop(true));
    expect(at(0.1 * pacing.screenOf(1))[0]!.at.x).toBeGreaterThan(160);
    expect(at(0.9 * pacing.screenOf(1))[0]!.at.x).toBeLessThan(40);
  });

  it('rest halfway for readers who want no motion', () => {
    const { at, pacing } = sceneOf(hop(false));
    expect(at(0.1 * pacing.screenOf(1), true)[0]!.at.x).toBe(100);
    expect(at(0.9 * pacing.screenOf(1), true)[0]!.at.x).toBe(100);
  });

  it('lie on a pile when they are too near to each other to be told apart', () => {
    const { at } = sceneOf([
      { seq: 0, t: 0, type: 'send', edge: 'a--b', backwards: false, message: message(1) },
      { seq: 1, t: 0, type: 'send', edge: 'a--b', backwards: false, message: message(2) },
      { seq: 2, t: 5_000, type: 'arrive', message: 1 },
      { seq: 3, t: 5_000, type: 'arrive', message: 2 },
    ]);
    const scene = at(500);
    expect(scene).toHaveLength(1);
    expect(scene[0]!.more).toBe(1);
  });

  it('leave a mark for a while where they are lost', () => {
    const { at, pacing } = sceneOf([
      { seq: 0, t: 0, type: 'send', edge: 'a--b', backwards: false, message: message(1) },
      { seq: 1, t: 5_000, type: 'lose', message: 1, reason: 'cut' },
    ]);
    const lost = at(pacing.screenOf(1) + 100);
    expect(lost).toHaveLength(1);
    expect(lost[0]!.lost).toBe(true);
    expect(at(pacing.screenOf(1) + 10_000)).toEqual([]);
  });

  it('are told by the last where several are lost at one place', () => {
    const edge = { edge: 'a--b', backwards: false } as const;
    const { at, pacing } = sceneOf([
      { seq: 0, t: 0, type: 'send', ...edge, message: message(1) },
      { seq: 1, t: 0, type: 'send', ...edge, message: message(2) },
      { seq: 2, t: 5_000, type: 'lose', message: 1, reason: 'cut' },
      { seq: 3, t: 6_000, type: 'lose', message: 2, reason: 'cut' },
    ]);
    const lost = at(pacing.screenOf(3) + 100);
    expect(lost.map(({ send, more }) => [send.message.id, more])).toEqual([[2, 1]]);
  });

  it('are, whatever the run, as many as are on their way, and on their edge', () => {
    fc.assert(
      fc.property(someEvents(), fc.double({ min: 0, max: 1, noNaN: true }), (events, share) => {
        const timeline = new Timeline(header, events);
        const { at, pacing } = sceneOf(events);
        const screen = share * pacing.duration;
        const scene = at(screen).filter(({ lost }) => !lost);
        const flying = timeline.at(pacing.seqAt(screen)).flying.size;
        expect(scene.reduce((sum, { more }) => sum + 1 + more, 0)).toBe(flying);
        for (const { send, at: place } of scene) {
          const { points } = laidOut.edges.find(({ id }) => id === send.edge)!;
          expect(place.x).toBeGreaterThanOrEqual(points[0]!.x - 1e-6);
          expect(place.x).toBeLessThanOrEqual(points[1]!.x + 1e-6);
        }
      }),
    );
  });
});
