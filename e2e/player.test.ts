import { PlayerPage } from './support/player';
import { expect, test } from './support/test';

const hop = 'debezium-connector--apache-kafka';
/** One that goes down: a message is lower than it is wide, and so is seen to move on a short way. */
const upright = 'tables-oltp--write-ahead-log-wal';

test.beforeEach(({ watch }) => {
  // The pixels are read back by the tests alone.
  watch.allow(/willReadFrequently/);
});

test.describe('a run', () => {
  test('plays from the page: captions come, messages travel, the clock goes on', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.open('/cdc-pipeline');
    await player.panel('Play').click();
    await player.ready();
    await expect(player.caption).not.toBeEmpty();
    await expect.poll(() => player.now()).toBeGreaterThan(0);
    await expect
      .poll(() => player.canvas.getAttribute('data-messages').then(Number), { timeout: 20_000 })
      .toBeGreaterThan(0);

    await player.pause();
    const stood = await player.now();
    await page.waitForTimeout(400);
    expect(await player.now()).toBe(stood);

    await player.panel('Close run').click();
    await expect(player.timeline).toHaveCount(0);
    await expect(page).toHaveURL(/\/cdc-pipeline$/);
  });

  test('is the hero of the page: the graph keeps most of the window', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun('/cdc-pipeline?play&at=0');
    const { width, height } = (await player.graph.boundingBox())!;
    expect((width * height) / (1280 * 720)).toBeGreaterThan(0.7);
  });

  test('moves messages along their edge from the source to the target, and holds them still when paused', async ({
    page,
  }) => {
    const player = new PlayerPage(page);
    await player.openRun('/cdc-pipeline?play');
    await expect.poll(() => player.canvas.getAttribute('data-messages')).not.toBeNull();
    // The first message on this edge, from where it is first seen to where it is last seen.
    const flight: number[] = [];
    for (let tries = 0; tries < 60 && (flight.length === 0 || flight.at(-1)! < 0.6); tries++) {
      for (const share of await player.shares(upright, 20)) if (share !== null) flight.push(share);
    }
    const landed = flight.findIndex((share, i) => i > 0 && share < flight[i - 1]! - 0.3);
    const first = landed < 0 ? flight : flight.slice(0, landed);
    expect(first.length).toBeGreaterThan(5);
    for (const [i, share] of first.entries()) {
      if (i > 0) expect(share).toBeGreaterThanOrEqual(first[i - 1]! - 0.02);
    }
    expect(first.at(-1)! - first[0]!).toBeGreaterThan(0.3);

    await player.pauseWithMessageOn(upright);
    const still = await player.shares(upright, 20);
    expect(new Set(still).size).toBe(1);
  });

  test('goes to any instant that is clicked, dragged to, or reached by keys', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun('/saga?play');
    await player.scrub(0.5);
    const middle = await player.now();
    await player.scrub(0.25);
    expect(await player.now()).toBeLessThan(middle);

    await player.timeline.press('End');
    const end = await player.now();
    expect(end).toBe(Number(await player.timeline.getAttribute('aria-valuemax')));
    await player.timeline.press('Home');
    expect(await player.now()).toBe(0);

    const box = (await player.timeline.boundingBox())!;
    await page.mouse.move(box.x + 5, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2, { steps: 6 });
    await page.mouse.up();
    expect(await player.now()).toBeGreaterThan(middle);
  });

  test('steps by one event and by one caption, on and back', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun('/cdc-pipeline?play&at=200');
    const start = await player.now();
    await player.control('One event on').click();
    await player.control('One event on').click();
    expect(await player.now()).toBeGreaterThan(start);
    await player.control('One event back').click();
    await player.control('One event back').click();
    expect(await player.now()).toBe(start);

    const before = await player.caption.textContent();
    await player.control('Next caption').click();
    await expect(player.caption).not.toHaveText(before ?? '');
    const there = await player.now();
    await player.control('Previous caption').click();
    expect(await player.now()).toBeLessThan(there);
    await page.keyboard.press('PageDown');
    await expect.poll(() => player.now()).toBe(there);
  });

  test('repeats a caption’s stretch', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun('/saga?play&at=60&speed=8');
    await player.control("Repeat this caption's stretch").click();
    await expect(page.locator('[data-loop]')).toBeVisible();
    await player.control('Play').click();
    let back = false;
    let last = await player.now();
    for (let i = 0; i < 60 && !back; i++) {
      await page.waitForTimeout(100);
      const now = await player.now();
      back = now < last;
      last = now;
    }
    expect(back).toBe(true);
  });

  test('repeats any part: its ends are dragged, and moved by keys', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun('/saga?play&at=60');
    await player.control("Repeat this caption's stretch").click();
    const band = page.locator('[data-loop]');
    const before = (await band.boundingBox())!;
    const end = page.getByRole('slider', { name: 'End of what repeats' });
    const handle = (await end.boundingBox())!;
    await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await page.mouse.down();
    await page.mouse.move(handle.x + handle.width / 2 + 150, handle.y, { steps: 5 });
    await page.mouse.up();
    const after = (await band.boundingBox())!;
    expect(after.x).toBeCloseTo(before.x, 0);
    expect(after.width - before.width).toBeGreaterThan(140);

    const begin = page.getByRole('slider', { name: 'Beginning of what repeats' });
    await begin.press('ArrowLeft');
    await expect.poll(async () => (await band.boundingBox())!.x).toBeLessThan(after.x);
    // The ends do not pass each other.
    for (let i = 0; i < 100; i++) await begin.press('ArrowRight');
    expect((await band.boundingBox())!.width).toBeGreaterThan(0);
    await player.control("Repeat this caption's stretch").click();
    await expect(band).toHaveCount(0);
  });

  test('opens a message: its record, what it changed, and its way through the graph', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun('/cdc-pipeline?play');
    await player.pauseWithMessageOn(hop);
    const [share] = await player.shares(hop, 1);
    const at = await page
      .locator(`.way[data-edge="${hop}"] path`)
      .first()
      .evaluate((element, part) => {
        const path = element as SVGPathElement;
        const { x, y } = path
          .getPointAtLength(path.getTotalLength() * part)
          .matrixTransform(path.getScreenCTM()!);
        return { x, y };
      }, share!);
    await page.mouse.click(at.x, at.y);
    const card = page.getByRole('complementary', { name: 'Message' });
    await expect(card).toBeVisible();
    await expect(card).toContainText('"op"');
    await card.getByRole('button', { name: 'Close message' }).click();
    await expect(card).toHaveCount(0);
  });

  test('says which guarantees hold, and shows the record that decided', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun('/high-availability?play&scenario=async-kill&at=0');
    await player.timeline.press('End');
    await page.getByRole('button', { name: '1 broken' }).click();
    const list = page.getByRole('dialog', { name: 'Guarantees' });
    const broken = list.locator('[data-verdict="broken"]');
    await expect(broken).toHaveCount(1);
    const end = await player.now();
    await broken.getByRole('button', { name: 'Show the record that decided it' }).click();
    expect(await player.now()).toBeLessThan(end);
  });

  test('keeps everything in the address, and opens from it as it was', async ({ page }) => {
    const player = new PlayerPage(page);
    const address =
      '/high-availability?play&scenario=sync-kill&seed=8&fault=kill:postgresql-active@5-11&at=300&speed=2';
    await player.openRun(address);
    await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue('sync-kill');
    await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('2');
    await expect(page.locator('[data-fault="kill"]')).toHaveCount(1);
    const now = await player.now();
    const caption = await player.caption.textContent();
    await page.reload();
    await player.ready();
    await expect(player.caption).toHaveText(caption ?? '');
    expect(await player.now()).toBe(now);

    await player.control('One event on').click();
    await expect.poll(() => Number(player.parameter('t')) * 1000).toBeGreaterThan(now);
    expect(player.parameter('at')).toBeNull();
    expect(player.parameter('seed')).toBe('8');
    expect(player.parameter('fault')).toBe('kill:postgresql-active@5-11');
    expect(player.parameter('speed')).toBe('2');
  });

  test('says what of an address cannot be, and plays what can', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun('/cdc-pipeline?play&scenario=steady-flow&p.transactions=9999');
    await expect(page.getByRole('alert').filter({ hasText: 'to 400' })).toContainText(/^[A-Z].*: 5 to 400/);
    await expect(player.caption).not.toBeEmpty();
  });

  test('says when the server cannot be reached, and tries again', async ({ page, watch }) => {
    watch.allow(/ERR_FAILED|Failed to load resource/);
    const player = new PlayerPage(page);
    await page.route('**/runs?*', (route) => route.abort());
    await player.open('/cdc-pipeline?play');
    const alert = page.getByRole('alert').filter({ hasText: 'The server cannot be reached' });
    await expect(alert).toBeVisible();
    await page.unroute('**/runs?*');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await player.ready();
  });

  test('shows a message at rest instead of travelling to readers who want no motion', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const player = new PlayerPage(page);
    await player.openRun('/cdc-pipeline?play');
    await player.pauseWithMessageOn(hop);
    const [before] = await player.shares(hop, 1);
    expect(before).toBeGreaterThan(0.4);
    expect(before).toBeLessThan(0.6);
  });
});

test('a run on a phone: the caption’s place comes into sight, and scrubbing does not scroll the page', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL!,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const player = new PlayerPage(page);
  await player.openRun('/cdc-pipeline?play&at=0');
  await player.scrub(0.9);
  expect(await player.now()).toBeGreaterThan(1000);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  for (const name of ['Play', 'Previous caption', 'Next caption']) {
    const box = (await page.getByRole('button', { name, exact: true }).boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
  }
  await context.close();
});
