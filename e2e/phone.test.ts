import { GraphPage } from './support/graph';
import { expect, test } from './support/test';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('panels are sheets from below, and the graph stays in sight', async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.open('/cdc-pipeline');
  await graph.node('tables-oltp').tap();
  const sheet = (await graph.inspector.boundingBox())!;
  expect(sheet.width).toBe(390);
  expect(sheet.y).toBeGreaterThan(250);
  await graph.inspector.getByRole('button', { name: 'Close inspector' }).tap();
  await expect(graph.inspector).toHaveCount(0);
  await graph.panel('Drawing').tap();
  await expect(graph.drawing).toBeVisible();
});

test('everything to press is 44 px or larger', async ({ page }) => {
  for (const address of ['/', '/high-availability?node=primary-region']) {
    await page.goto(address);
    if (address !== '/') await expect(page.locator('[data-node]').first()).toBeVisible();
    const small = await page
      .locator('button:visible, nav a:visible, aside a:visible, main > * a:visible')
      .evaluateAll((elements) =>
        elements.flatMap((element) => {
          // Labels of edges are text on a line; the line itself and the inspector do the same.
          if (element.matches('[data-label]') || element.closest('.react-flow__attribution')) return [];
          const { width, height } = element.getBoundingClientRect();
          // What is drawn after it, such as a link's reach over its whole card, is pressed as well.
          const after = getComputedStyle(element, '::after');
          const reach = (side: 'width' | 'height') =>
            after.content === 'none' ? 0 : Number.parseFloat(after[side]) || 0;
          const least = Math.min(Math.max(width, reach('width')), Math.max(height, reach('height')));
          return Math.max(width, height) > 0 && least < 43.5
            ? [`${element.getAttribute('aria-label') ?? element.textContent}: ${width}x${height}`]
            : [];
        }),
      );
    expect(small, address).toEqual([]);
  }
});

test('what a graph can be asked for stands behind one button, off the graph', async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.open('/saga');
  const before = await graph.viewport();
  await expect(page.getByRole('button', { name: 'Turn the arrangement' })).toBeHidden();
  await page.getByRole('button', { name: 'Graph', exact: true }).tap();
  await page.getByRole('button', { name: 'Turn the arrangement' }).tap();
  await expect.poll(() => graph.viewport()).not.toEqual(before);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Turn the arrangement' })).toBeHidden();
});

test('two fingers zoom', async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.open('/cdc-pipeline');
  const before = await graph.viewport();
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', spread: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : [
              { x: 195 - spread, y: 500, id: 0 },
              { x: 195 + spread, y: 500, id: 1 },
            ],
    });
  await touch('touchStart', 40);
  for (const spread of [50, 65, 80, 100]) await touch('touchMove', spread);
  await touch('touchEnd', 0);
  await expect.poll(async () => (await graph.viewport()).zoom).toBeGreaterThan(before.zoom * 1.5);
});

test('the page itself does not scroll sideways', async ({ page }) => {
  for (const address of ['/', '/saga', '/predicate-pushdown']) {
    await page.goto(address);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, address).toBeLessThanOrEqual(390);
  }
});
