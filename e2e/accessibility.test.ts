import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { GraphPage } from './support/graph';
import { expect, test } from './support/test';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The violations that axe finds on the page as it stands, each with its elements. */
async function violations(page: Page): Promise<string[]> {
  // Evaluated by the browser's tools, the page's policy does not apply to it.
  if (!(await page.evaluate(() => 'axe' in window))) {
    const { readFile } = await import('node:fs/promises');
    await page.evaluate(await readFile(axePath, 'utf8'));
  }
  return page.evaluate(async () => {
    const axe = Reflect.get(window, 'axe') as {
      run(): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
    );
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('finds nothing in the gallery', async ({ page }) => {
      await page.goto('/');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('searchbox').fill('kafka');
      await expect(page.getByRole('region', { name: 'Found' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('finds nothing on a missing page', async ({ page, watch }) => {
      watch.allow(/404/);
      await page.goto('/cdc-pipline');
      expect(await violations(page)).toEqual([]);
    });

    for (const address of [
      '/federation',
      '/cdc-pipeline?node=apache-kafka',
      '/saga?node=nobody',
      '/high-availability',
      '/cqrs',
      '/event-sourcing',
      '/medallion',
      '/predicate-pushdown?view=with-pushdown',
      '/query-caching',
      '/row-level-security',
      '/data-masking',
      '/hybrid-query',
    ]) {
      test(`finds nothing on ${address}`, async ({ page }) => {
        await new GraphPage(page).open(address);
        expect(await violations(page)).toEqual([]);
      });
    }

    test('finds nothing in panels and dialogs', async ({ page }) => {
      const graph = new GraphPage(page);
      await graph.open('/cdc-pipeline');
      await graph.panel('Drawing').click();
      await graph.panel('About').click();
      await expect(page.getByRole('complementary', { name: 'About' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await graph.panel('Export').click();
      await expect(
        page.getByRole('complementary', { name: 'Export' }).getByRole('radio').first(),
      ).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('option').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

test('nodes are reached, followed, opened and closed by keyboard alone', async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.open('/cdc-pipeline');
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.hasAttribute('data-node'))) break;
  }
  await graph.node('debezium-connector').focus();
  const forward = await page.evaluate(() => {
    const top = (id: string) => document.querySelector(`[data-node="${id}"]`)!.getBoundingClientRect();
    const [from, to] = [top('debezium-connector'), top('apache-kafka')];
    return Math.abs(to.x - from.x) > Math.abs(to.y - from.y) ? 'ArrowRight' : 'ArrowDown';
  });
  await page.keyboard.press(forward);
  await expect(graph.node('apache-kafka')).toBeFocused();
  await page.keyboard.press('Enter');
  const heading = graph.inspector.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText('Apache Kafka');
  await expect(heading).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(graph.inspector).toHaveCount(0);
  await expect(graph.node('apache-kafka')).toBeFocused();
  await page.keyboard.press(forward);
  await expect(graph.node('delta-live-tables')).toBeFocused();
});

test('every node can be reached with Tab', async ({ page }) => {
  await new GraphPage(page).open('/federation');
  const wanted = await page
    .locator('[data-node]')
    .evaluateAll((nodes) => nodes.map((node) => node.dataset.node));
  const reached = new Set<string | undefined>();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.node));
  }
  for (const id of wanted) expect(reached, id).toContain(id);
});

test('a screen reader hears containers, nodes and edges', async ({ page }) => {
  await page.goto('/cdc-pipeline');
  const text = page.getByRole('region', { name: 'CDC pipeline as text' });
  const database = text
    .getByRole('listitem')
    .filter({ hasText: 'Source Database (PostgreSQL), Database' })
    .first();
  await expect(database.getByRole('listitem')).toHaveText([
    /^Tables \(OLTP\), Table/,
    /^Write-Ahead Log \(WAL\), Log/,
  ]);
  await expect(text.getByText('Debezium Connector to Apache Kafka: CDC Events')).toBeAttached();
});

test('nothing moves for readers who want no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const graph = new GraphPage(page);
  await graph.open('/federation');
  const before = await graph.viewport();
  await page.keyboard.press('+');
  await expect.poll(async () => (await graph.viewport()).zoom).not.toBe(before.zoom);
  const first = await graph.viewport();
  await page.waitForTimeout(100);
  expect(await graph.viewport()).toEqual(first);
});
