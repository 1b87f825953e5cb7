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

for (const { name, address } of scenarios) {
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
  ] as const) {
    test(`${name} at ${width}x${height} has no flaw at any of five instants, light and dark`, async ({
      browser,
      baseURL,
    }, info) => {
      const context = await browser.newContext({
        baseURL: baseURL!,
        viewport: { width, height },
        reducedMotion: 'reduce',
        hasTouch: width < 500,
      });
      const page = await context.newPage();
      const player = new PlayerPage(page);
      await player.openRun(address);
      await page.evaluate(() => document.fonts.ready);
      const found: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        for (const instant of instants) {
          await player.scrub(instant);
          await player.rest();
          const seen = [...(await flaws(page)), ...(await insideFlaws(page)), ...(await barFlaws(page))];
          found.push(...seen.map((flaw) => `${colorScheme}, ${instant}: ${flaw}`));
          if (instant !== instants[2]) continue;
          const path = info.outputPath(`${name}-${width}x${height}-${colorScheme}.png`);
          await page.screenshot({ path });
          await info.attach('picture', { body: readFileSync(path), contentType: 'image/png' });
        }
      }
      expect(found).toEqual([]);
      await context.close();
    });
  }
}
