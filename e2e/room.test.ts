import type { Page } from '@playwright/test';
import { PlayerPage } from './support/player';
import { expect, test } from './support/test';

/** Where nodes are in the graph's own coordinates, and on screen. */
async function places(page: Page) {
  const zoom = (await new PlayerPage(page).viewport()).zoom;
  const boxes = await page.locator('[data-node]').evaluateAll((nodes) =>
    nodes.map((node) => {
      const { x, y, right, bottom } = node.getBoundingClientRect();
      return { id: node.getAttribute('data-node'), x, y, right, bottom };
    }),
  );
  const [first] = boxes;
  return {
    boxes,
    arrangement: boxes.map(({ id, x, y }) => [
      id,
      Math.round((x - first!.x) / zoom),
      Math.round((y - first!.y) / zoom),
    ]),
  };
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.describe('what was explained stands where it stood', () => {
  test('when Play is pressed, and when the run is closed', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.open('/saga');
    await player.rest();
    const before = (await places(page)).boxes;
    await player.panel('Play').click();
    await player.ready();
    await player.rest();
    expect((await places(page)).boxes).toEqual(before);
    await player.panel('Close run').click();
    await player.rest();
    expect((await places(page)).boxes).toEqual(before);
  });

  test('where the reader has zoomed to, before and after Play is pressed', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.open('/saga');
    await player.rest();
    await page.mouse.move(640, 240);
    await page.mouse.wheel(0, -240);
    await player.rest();
    const before = await player.viewport();
    await player.panel('Play').click();
    await player.ready();
    await expect(player.control('Pause')).toBeVisible();
    await player.rest();
    expect(await player.viewport()).toEqual(before);
    await player.panel('Close run').click();
    await player.rest();
    expect(await player.viewport()).toEqual(before);
  });

  test('when panels lie over it: the same arrangement, and nothing hidden', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun('/saga?play&scenario=payment-refused');
    await player.pause();
    await player.rest();
    const { arrangement, boxes } = await places(page);
    await player.control('Parameters, faults, events, metrics, legend').click();
    await player.rest();
    const beside = await places(page);
    expect(beside.arrangement).toEqual(arrangement);
    const panel = (await page.getByRole('complementary', { name: 'Run' }).boundingBox())!;
    for (const { id, right } of beside.boxes) expect(right, id!).toBeLessThanOrEqual(panel.x + 1);
    await page.getByRole('button', { name: 'Close run' }).last().click();
    await player.rest();
    expect((await places(page)).boxes).toEqual(boxes);

    await player.control('Metrics over the timeline').click();
    await player.rest();
    const above = await places(page);
    expect(above.arrangement).toEqual(arrangement);
    const lanes = (await page.locator('[data-lane]').first().boundingBox())!;
    for (const { id, bottom } of above.boxes) expect(bottom, id!).toBeLessThanOrEqual(lanes.y + 1);
  });
});

for (const [width, height] of [
  [640, 360],
  [844, 390],
  [1024, 768],
] as const) {
  test.describe(`at ${width} x ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('the graph keeps half of the window, and nothing of the bars is covered', async ({ page }) => {
      for (const address of ['/high-availability?play', '/saga?play']) {
        const player = new PlayerPage(page);
        await player.openRun(address);
        const graph = (await player.graph.boundingBox())!;
        expect(graph.width * graph.height, address).toBeGreaterThanOrEqual((width * height) / 2);
        const covered = await page
          .locator('header a, header button, [aria-label="Player"] button, [aria-label="Player"] select')
          .evaluateAll((elements) =>
            elements.flatMap((element) => {
              const { left, right, top, bottom } = element.getBoundingClientRect();
              if (left === right || element.closest('[data-fault], [role="slider"]')) return [];
              const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
              return over && (element.contains(over) || over.contains(element))
                ? []
                : [element.getAttribute('aria-label') ?? element.textContent];
            }),
          );
        expect(covered, address).toEqual([]);
      }
    });
  });
}
