import { readFileSync } from 'node:fs';
import { diagrams } from '@/diagrams';
import { flaws } from './support/flaws';
import { GraphPage } from './support/graph';
import { expect, test } from './support/test';

const views = diagrams.flatMap(({ id, annotation }) =>
  annotation.views.map((view, i) => ({
    name: `${id}-${view.id}`,
    address: `/${id}${i === 0 ? '' : `?view=${view.id}`}`,
  })),
);

for (const { name, address } of views) {
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${name} at ${width}x${height}, ${colorScheme}, has no flaw`, async ({
        browser,
        baseURL,
      }, info) => {
        const context = await browser.newContext({
          baseURL: baseURL!,
          viewport: { width, height },
          colorScheme,
          reducedMotion: 'reduce',
          hasTouch: width < 500,
        });
        const page = await context.newPage();
        const graph = new GraphPage(page);
        await graph.open(address);
        await graph.rest();
        await page.evaluate(() => document.fonts.ready);
        const path = info.outputPath(`${name}-${width}x${height}-${colorScheme}.png`);
        await page.screenshot({ path });
        await info.attach('picture', { body: readFileSync(path), contentType: 'image/png' });
        expect(await flaws(page)).toEqual([]);
        await context.close();
      });
    }
  }
}
