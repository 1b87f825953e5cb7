import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from '@playwright/test';
import { expect, test } from './support/test';

/** A player that has its run. */
async function ready(frame: Page | Frame): Promise<void> {
  await expect(frame.locator('body')).toHaveAttribute('data-state', /playing|paused/);
}

/** The number of the caption on show. */
async function beat(frame: Page | Frame): Promise<number> {
  const text = await frame.locator('.caption .count').textContent();
  return Number(/Beat (\d+)/.exec(text ?? '')?.[1] ?? 0);
}

test.describe('the small player', () => {
  test('plays on its canvas, and stops', async ({ page }) => {
    await page.goto('/embed/saga?scenario=payment-refused');
    await ready(page);
    await page.getByRole('button', { name: 'Play' }).click();
    await expect(page.locator('body')).toHaveAttribute('data-state', 'playing');
    await expect(page.locator('canvas')).not.toHaveAttribute('data-messages', '0', { timeout: 20_000 });
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.locator('body')).toHaveAttribute('data-state', 'paused');
  });

  test('steps from caption to caption by keys', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/embed/saga?scenario=payment-refused&beat=2');
    await ready(page);
    expect(await beat(page)).toBe(2);
    await page.keyboard.press('PageDown');
    await expect.poll(() => beat(page)).toBe(3);
    await page.keyboard.press('PageUp');
    await expect.poll(() => beat(page)).toBe(2);
  });

  test('shows what nodes hold, in the light and in the dark', async ({ page }) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await page.goto('/embed/cdc-pipeline?theme=light&beat=4');
    await ready(page);
    expect(await page.locator('[data-inside]:visible text').count()).toBeGreaterThan(10);
    const light = await paper();
    await page.goto('/embed/cdc-pipeline?theme=dark&beat=4');
    expect(await paper()).not.toBe(light);
    await page.goto('/embed/cdc-pipeline?background=transparent');
    expect(await paper()).toBe('rgba(0, 0, 0, 0)');
  });

  test('shows where a fault acts, for as long as it does', async ({ page }) => {
    const acting = page.locator('[data-faults="oltp-db-normalized--olap-db-denormalized"]:visible');
    await page.goto('/embed/cqrs?scenario=wait-for-it&t=0.5');
    await ready(page);
    await expect(acting).toHaveCount(0);
    await page.goto('/embed/cqrs?scenario=wait-for-it&t=2.2');
    await ready(page);
    // The cut line, a rim of paper beneath it, and the sign's disc and bolt.
    await expect(acting.locator('path')).toHaveCount(4);
  });

  test('says so when the simulator is another than the one it was made with', async ({ page, request }) => {
    const { model } = await (await request.get('/api/diagrams/saga/scenarios')).json();
    await page.goto('/embed/saga?scenario=payment-refused&model=0123456789ab');
    await expect(page.getByText('version 0123456789ab')).toBeVisible();
    await page.goto(`/embed/saga?scenario=payment-refused&model=${model}`);
    await ready(page);
    await expect(page.locator('.notice')).toHaveCount(0);
  });

  test('speaks in the captions of its fragment', async ({ page }) => {
    const own = new URLSearchParams({ 2: 'Our own words.' });
    await page.goto(`/embed/saga?scenario=payment-refused&beat=2#${own}`);
    await ready(page);
    await expect(page.getByText('Our own words.')).toBeVisible();
  });

  test('shows in its frame what an address cannot say', async ({ page, watch }) => {
    watch.allow(/status of 40[04]/);
    await page.goto('/embed/saga?theme=pink');
    await expect(page.getByRole('alert')).toContainText('auto, light, dark');
    await page.goto('/embed/sage');
    await expect(page.getByRole('alert')).toContainText('Did you mean “saga”?');
  });

  test('fits a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto('/embed/high-availability?scenario=async-kill&beat=3');
    await ready(page);
    const overflow = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.bar > *, .caption .text')]
        .filter((element) => element.offsetParent !== null)
        .filter((element) => {
          const { left, right, bottom } = element.getBoundingClientRect();
          return left < 0 || right > innerWidth || bottom > innerHeight;
        })
        .map((element) => element.outerHTML),
    );
    expect(overflow).toEqual([]);
  });
});

test('one file plays from disk without a network', async ({ browser, request }, info) => {
  const answer = await request.get('/api/diagrams/cdc-pipeline/offline?scenario=steady-flow');
  expect(answer.headers()['content-disposition']).toContain('cdc-pipeline-steady-flow.html');
  const body = await answer.body();
  expect(body.byteLength).toBeLessThanOrEqual(300_000);
  const file = info.outputPath('player.html');
  writeFileSync(file, body);

  const context = await browser.newContext({ offline: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('request', (asked) => /^(file|data|blob):/.test(asked.url()) || troubles.push(asked.url()));
  await page.goto(`file://${file}`);
  await ready(page);
  const first = await beat(page);
  await page.getByRole('button', { name: 'Next caption' }).click();
  await expect.poll(() => beat(page)).toBe(first + 1);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-state', 'playing');
  const fonts = () =>
    page.evaluate(() => [...document.fonts].filter((face) => face.status === 'loaded').length);
  await expect.poll(fonts).toBeGreaterThan(0);
  expect(troubles).toEqual([]);
  await context.close();
});

/** A page of another origin than the explorer's. */
async function elsewhere(html: string): Promise<{ address: string; close: () => void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>A page</title><link rel="icon" href="data:,">${html}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

test('four elements on one page of another origin play, tell and obey', async ({ page, baseURL, watch }) => {
  watch.allow(/request to another host: http:\/\/127\.0\.0\.1/);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const elements = [
    'diagram="saga" scenario="payment-refused" theme="dark"',
    'diagram="cdc-pipeline" controls="minimal"',
    `diagram="high-availability" scenario="async-kill" captions='{"1":"Nobody waits."}'`,
    'diagram="saga" scenario="happy-path" background="transparent"',
  ];
  const host = await elsewhere(
    `<style>body{display:grid;grid-template-columns:1fr 1fr;margin:0}</style><input>` +
      elements.map((attributes) => `<architecture-diagram ${attributes}></architecture-diagram>`).join('') +
      `<script>
        window.told = [];
        for (const name of ['ready', 'beat', 'ended'])
          addEventListener(name, (event) => told.push([name, event.target.getAttribute('diagram'), event.detail]));
      </script><script src="${baseURL}/embed.js"></script>`,
  );
  await page.locator('body').evaluate((_, address) => location.assign(address), host.address);
  await page.waitForURL(host.address);
  await page.locator('input').focus();
  for (const frame of await page.locator('iframe').all()) await frame.scrollIntoViewIfNeeded();
  await expect.poll(() => page.frames().length).toBe(5);
  for (const frame of page.frames().slice(1)) await ready(frame);

  const told = (name: string) =>
    page.evaluate(
      (wanted) =>
        (Reflect.get(window, 'told') as [string, string, { beat?: number; text?: string }][]).filter(
          ([event]) => event === wanted,
        ),
      name,
    );
  await expect.poll(async () => (await told('ready')).length).toBe(4);
  // What loads does not take the keyboard from the page around it.
  await expect(page.locator('input')).toBeFocused();

  const call = (index: number, method: string, argument?: unknown) =>
    page
      .locator('architecture-diagram')
      .nth(index)
      .evaluate(
        (element, [name, value]) =>
          (Reflect.get(element, name) as (value: unknown) => void).call(element, value),
        [method, argument] as const,
      );
  await call(2, 'seek', { beat: 1 });
  await expect.poll(async () => (await told('beat')).at(-1)?.[2].text).toBe('Nobody waits.');
  await call(0, 'seek', { beat: 3 });
  await expect.poll(async () => (await told('beat')).at(-1)?.[2].beat).toBe(3);
  await call(0, 'next');
  await expect.poll(async () => (await told('beat')).at(-1)?.[2].beat).toBe(4);
  await call(0, 'seek', { beat: 9999 });
  await expect.poll(async () => (await told('ended')).length).toBe(1);
  await call(1, 'play');
  await expect(page.frameLocator('iframe').nth(1).locator('body')).toHaveAttribute('data-state', 'playing');
  host.close();
});
