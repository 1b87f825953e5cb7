import { expect, it } from 'vitest';
import { motionShare, Pacing } from '@/lib/play';
import { Timeline } from '@/lib/trace';
import { diagrams } from '.';
import { play, viewOf } from './testing/run';

const runs = diagrams.flatMap(({ id, annotation, simulation }) =>
  (simulation?.scenarios ?? []).map((scenario) => {
    const { header, events } = play(viewOf(id, annotation, scenario.view), scenario);
    return {
      name: `${id} ${scenario.id}`,
      run: { timeline: new Timeline(header, events), pacing: Pacing.of(events) },
    };
  }),
);

it.each(runs)('$name is watched in 40 to 120 seconds', ({ run }) => {
  expect(run.pacing.duration).toBeGreaterThanOrEqual(40_000);
  expect(run.pacing.duration).toBeLessThanOrEqual(120_000);
});

it('data moves for most of the time in half of all runs', () => {
  const shares = runs.map(({ run }) => motionShare(run)).sort((a, b) => a - b);
  expect(shares[shares.length >> 1]).toBeGreaterThanOrEqual(0.6);
});
