import type { Page } from '@playwright/test';
import { barFlaws, insideFlaws } from './support/flaws';
import { expect, test } from './support/test';

async function openPair(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('slider', { name: 'Timeline' })).toBeVisible({ timeout: 20_000 });
}

async function scrub(page: Page, share: number): Promise<void> {
  const box = (await page.getByRole('slider', { name: 'Timeline' }).boundingBox())!;
  await page.mouse.click(box.x + 1 + share * (box.width - 2), box.y + box.height / 2);
}

test.describe('two runs on one clock', () => {
  test('pushdown: the same query without and with it, and how much less crosses the wire', async ({
    page,
  }) => {
    await openPair(page, '/predicate-pushdown/compare');
    await expect(page.getByRole('combobox', { name: 'Pair' })).toHaveValue('0');
    await expect(page.getByRole('list', { name: 'Differences' })).toContainText('Everything travels');
    await page.getByRole('slider', { name: 'Timeline' }).press('End');
    await expect(page.getByRole('region', { name: 'Run A' })).toContainText('1,000,000');
    await expect(page.getByRole('region', { name: 'Run B' })).toContainText('100,000');
    const rows = page.getByRole('list', { name: 'Metrics' }).getByRole('listitem').first();
    await expect(rows).toContainText('1,000,000 rows');
    await expect(rows).toContainText('100,000 rows');
    await expect(rows).toContainText('B: 10 times fewer rows');
    await expect(page.getByRole('list', { name: 'Metrics' })).toContainText(/82 MB.*8.2 MB/);
    // Both that matter are in sight on both sides, and who asks is not in their way.
    for (const name of ['Run A', 'Run B']) {
      const side = (await page.getByRole('region', { name }).boundingBox())!;
      for (const node of ['postgresql', 'databricks']) {
        const box = (await page
          .getByRole('region', { name })
          .locator(`[data-node="${node}"]`)
          .boundingBox())!;
        expect(box.x, `${name}, ${node}`).toBeGreaterThanOrEqual(side.x - 1);
        expect(box.x + box.width, `${name}, ${node}`).toBeLessThanOrEqual(side.x + side.width + 1);
      }
    }
    await expect(page.locator('[data-node="analyst"]')).toHaveCount(0);
  });

  test('both stand at one instant, wherever the timeline is clicked, and the address keeps it', async ({
    page,
  }) => {
    await openPair(page, '/high-availability/compare');
    await scrub(page, 0.6);
    const clock = page.getByRole('status', { name: 'Simulated time' });
    const time = await clock.textContent();
    await expect.poll(() => new URL(page.url()).searchParams.get('t')).not.toBeNull();
    expect(new URL(page.url()).searchParams.get('a.scenario')).toBe('async-kill');
    expect(new URL(page.url()).searchParams.get('b.scenario')).toBe('sync-kill');
    const captions = await page.locator('[aria-live="polite"]').allTextContents();
    await page.reload();
    await expect(clock).toHaveText(time ?? '');
    expect(await page.locator('[aria-live="polite"]').allTextContents()).toEqual(captions);
  });

  test('marks where they part: with a later fault, there and not before', async ({ page }) => {
    await openPair(
      page,
      '/cdc-pipeline/compare?a.scenario=connector-crash&a.fault=none&b.scenario=connector-crash&at=0',
    );
    const mark = page.locator('[data-parts-at]');
    expect(Number(await mark.getAttribute('data-parts-at'))).toBe(7_000_000);
    await expect(page.getByRole('list', { name: 'Differences' })).toContainText('Faults');
  });

  test('a parameter of one side is changed; the other side and the instant stay', async ({ page }) => {
    await openPair(page, '/cdc-pipeline/compare?a.scenario=steady-flow&b.scenario=steady-flow&t=4');
    await expect(page.locator('[data-parts-at]')).toHaveCount(0);
    await page.getByRole('button', { name: 'Parameters and faults of run B' }).click();
    const setup = page.getByRole('dialog', { name: 'Setup of run B' });
    await setup.getByLabel('Seed').fill('5');
    await setup.getByLabel('Seed').press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('b.seed')).toBe('5');
    await expect(page.getByRole('list', { name: 'Differences' })).toContainText('Seed');
    await expect(page.locator('[data-parts-at]')).toHaveCount(1);
    await expect(page.getByRole('status', { name: 'Simulated time' })).toHaveText('00:04.000');
  });

  test('pan and zoom are one', async ({ page }) => {
    await openPair(page, '/cdc-pipeline/compare?at=0');
    const viewports = page.locator('.react-flow__viewport');
    const transform = (i: number) => viewports.nth(i).evaluate((element) => element.style.transform);
    const box = (await page.getByRole('region', { name: 'Run A' }).boundingBox())!;
    await page.mouse.move(box.x + 30, box.y + 300);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + 340, { steps: 6 });
    await page.mouse.up();
    await expect.poll(async () => (await transform(0)) === (await transform(1))).toBe(true);
  });

  test('a run leads to its comparison', async ({ page }) => {
    await page.goto('/saga?play&scenario=payment-refused&at=10');
    await page.getByRole('link', { name: 'Compare with another run' }).first().click();
    await expect(page).toHaveURL(/\/saga\/compare\?a\.scenario=payment-refused/);
    await expect(page.getByRole('combobox', { name: 'Story of run A' })).toHaveValue('happy-path');
    await expect(page.getByRole('combobox', { name: 'Story of run B' })).toHaveValue('payment-refused');
  });

  test('keys and a clicker step both, and after a choice too', async ({ page }) => {
    await openPair(page, '/saga/compare?t=0');
    const clock = page.getByRole('status', { name: 'Simulated time' });
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('2');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('2');
    await page.keyboard.press('End');
    const end = await clock.textContent();
    await page.keyboard.press('PageUp');
    await expect(clock).not.toHaveText(end ?? '');
    await page.keyboard.press('Home');
    await expect(clock).toHaveText('00:00.000');
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  });

  test('says what of an address cannot be', async ({ page }) => {
    await openPair(page, '/saga/compare?a.scenario=happy-path&b.scenario=nonsense');
    await expect(page.getByRole('alert').filter({ hasText: 'B: scenario is' })).toBeVisible();
  });

  for (const [width, height] of [
    [1280, 720],
    [390, 844],
  ] as const) {
    test(`pushdown at ${width}x${height} has no flaw, light and dark`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({
        baseURL: baseURL!,
        viewport: { width, height },
        reducedMotion: 'reduce',
        hasTouch: width < 500,
      });
      const page = await context.newPage();
      await openPair(page, '/predicate-pushdown/compare?at=0');
      const found: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        for (const instant of [0.1, 0.5, 1]) {
          await scrub(page, instant);
          await page.waitForTimeout(200);
          const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          const seen = [...(await insideFlaws(page)), ...(await barFlaws(page))];
          if (beyond > 0) seen.push(`runs ${beyond} px off the right edge`);
          found.push(...seen.map((flaw) => `${colorScheme}, ${instant}: ${flaw}`));
        }
      }
      expect(found).toEqual([]);
      await context.close();
    });
  }
});
