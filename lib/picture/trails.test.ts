import { describe, expect, it } from 'vitest';
import type { LaidOut } from '@/lib/model';
import { Pacing } from '@/lib/play';
import { type RunEvent, Timeline } from '@/lib/trace';
import { header } from '@/lib/trace/testing/traces';
import { trailsAt } from './trails';

const laidOut: LaidOut = {
  arrangement: 'drawn',
  density: 'live',
  width: 600,
  height: 200,
  nodes: [],
  edges: [
    {
      id: 'a--b',
      points: [
        { x: 0, y: 100 },
        { x: 200, y: 100 },
      ],
      label: null,
    },
    {
      id: 'b--c',
      points: [
        { x: 300, y: 100 },
        { x: 500, y: 100 },
      ],
      label: null,
    },
  ],
};

/** A batch of so many rows over each edge, one after the other. */
function batches(...counts: readonly number[]): RunEvent[] {
  return counts.flatMap((count, i): RunEvent[] => [
    {
      seq: 2 * i,
      t: i * 1_000_000,
      type: 'send',
      edge: laidOut.edges[i]!.id,
      backwards: false,
      message: { id: i + 1, kind: 'batch', label: '', payload: null, bytes: 1, count, correlation: 'c' },
    },
    { seq: 2 * i + 1, t: i * 1_000_000 + 5_000, type: 'arrive', message: i + 1 },
  ]);
}

function scene(events: readonly RunEvent[], most?: number) {
  const timeline = new Timeline(header, events);
  const pacing = new Pacing();
  pacing.append(events);
  pacing.finish();
  return (screen: number) => trailsAt(timeline, pacing, laidOut, screen, most);
}

const duration = (events: readonly RunEvent[]) => {
  const pacing = new Pacing();
  pacing.append(events);
  pacing.finish();
  return pacing.duration;
};

describe('trails', () => {
  it('follow a message from where it set out', () => {
    const at = scene(batches(1));
    const reach = (screen: number) => at(screen)[0]?.points.at(-1)?.x ?? 0;
    expect(reach(300)).toBeGreaterThan(0);
    expect(reach(700)).toBeGreaterThan(reach(300));
    expect(at(700)[0]?.points[0]).toEqual({ x: 0, y: 100 });
  });

  it('are as wide as what has been carried, on one scale for all edges', () => {
    const events = batches(1_000_000, 100_000);
    const trails = new Map(scene(events)(duration(events) - 1).map((trail) => [trail.edge, trail.width]));
    const [full, tenth] = [trails.get('a--b')! - 3, trails.get('b--c')! - 3];
    expect(full / tenth).toBeCloseTo(10, 5);
  });

  it('can be drawn on the scale of another run', () => {
    const events = batches(100_000);
    const [trail] = scene(events, 1_000_000)(duration(events) - 1);
    expect(trail!.width - 3).toBeCloseTo(1.9, 5);
  });
});
