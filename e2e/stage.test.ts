import { diagrams } from '@/diagrams';
import { telling } from './stage/scenarios';
import { walk } from './stage/walk';
import { beatsOf } from './support/stage';
import { expect, test } from './support/test';

/** The least text on a projector, in px. */
const least = 11.95;

const scenes = diagrams.flatMap(({ id, simulation }) =>
  (simulation?.scenarios ?? []).map((scenario) => ({
    diagram: id,
    id: scenario.id,
    view: scenario.view,
  })),
);

for (const scene of scenes) {
  test(`every step of ${scene.diagram}/${scene.id} is whole and stands still at 1280x720`, async ({
    browser,
    baseURL,
  }) => {
    const { events } = await telling(baseURL!, scene);
    const { cut, jumps, flaws, smallest } = await walk(
      browser,
      baseURL!,
      scene,
      beatsOf(events),
      '1280x720',
      false,
    );
    expect.soft({ cut, jumps, flaws }).toEqual({ cut: 0, jumps: 0, flaws: [] });
    expect.soft(smallest, 'the smallest text').toBeGreaterThanOrEqual(least);
  });
}
