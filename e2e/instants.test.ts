import { readFileSync } from 'node:fs';
import { diagrams } from '@/diagrams';
import { barFlaws, flaws, insideFlaws } from './support/flaws';
import { PlayerPage } from './support/player';
import { expect, test } from './support/test';

const scenarios = diagrams.flatMap(({ id, simulation }) =>
  (simulation?.scenarios ?? []).map((scenario) => ({
    name: `${id}-${scenario.id}`,
    address: `/${id}?view=${scenario.view}&play&scenario=${scenario.id}&at=0`,
  })),
);

/** Shares of the timeline at which a run is looked at. */
const instants = [0.08, 0.3, 0.52, 0.74, 1] as const;

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, reducedMotion: 'reduce' });

// At the size of a projector every step is looked at: `stage.test.ts`.
for (const { name, address } of scenarios) {
  test(`${name} on a phone has no flaw at any of five instants`, async ({ page }, info) => {
    const player = new PlayerPage(page);
    await player.openRun(address);
    await page.evaluate(() => document.fonts.ready);
    const found: string[] = [];
    for (const instant of instants) {
      await player.scrub(instant);
      await player.rest();
      const seen = [...(await flaws(page)), ...(await insideFlaws(page)), ...(await barFlaws(page))];
      found.push(...seen.map((flaw) => `${instant}: ${flaw}`));
      if (instant !== instants[2]) continue;
      const path = info.outputPath(`${name}.png`);
      await page.screenshot({ path });
      await info.attach('picture', { body: readFileSync(path), contentType: 'image/png' });
    }
    expect(found).toEqual([]);
  });
}
