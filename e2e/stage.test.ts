import { diagrams } from '@/diagrams';
import { telling } from './stage/scenarios';
import { walk } from './stage/walk';
import { beatsOf } from './support/stage';
import { expect, test } from './support/test';

/** The least text on a projector, in px. */
const least = 11.95;

for (const { id: diagram } of diagrams) {
  test(`every step of every story of ${diagram} is whole and stands still at 1280x720`, async ({
    browser,
    baseURL,
    request,
  }) => {
    test.setTimeout(150_000);
    const found = await (await request.get(`/api/diagrams/${diagram}/scenarios`)).json();
    const scenes = (found.scenarios as { id: string; view: string }[]).map((each) => ({ ...each, diagram }));
    for (const scene of scenes) {
      const { events } = await telling(baseURL!, scene);
      const { name, cut, jumps, flaws, smallest } = await walk(
        browser,
        baseURL!,
        scene,
        beatsOf(events),
        '1280x720',
        false,
      );
      expect.soft({ name, cut, jumps, flaws }).toEqual({ name, cut: 0, jumps: 0, flaws: [] });
      expect.soft(smallest, `the smallest text of ${name}`).toBeGreaterThanOrEqual(least);
    }
  });
}
