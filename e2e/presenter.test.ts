import { PlayerPage } from './support/player';
import { expect, test } from './support/test';

/** The address of saga's run that stands at its first caption. */
const saga = '/saga?play&scenario=happy-path&beat=1';

test.describe('a clicker', () => {
  test('starts the run before anything was pressed', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.open('/saga');
    await page.keyboard.press('PageDown');
    await player.ready();
    await expect(player.control('Pause')).toBeVisible();
    await expect(player.caption).not.toBeEmpty();
  });

  test('plays up to the next caption and stands; pressed again it is there at once; back is exact', async ({
    page,
  }) => {
    const player = new PlayerPage(page);
    await player.openRun(saga);
    const first = await player.caption.textContent();
    const start = await player.now();
    await page.keyboard.press('PageDown');
    await expect(player.control('Pause')).toBeVisible();
    await expect(player.canvas).not.toHaveAttribute('data-messages', '0');
    await expect(player.caption).not.toHaveText(first ?? '', { timeout: 5_000 });
    await expect(player.control('Play')).toBeVisible();
    const second = await player.caption.textContent();

    await page.keyboard.press('ArrowLeft');
    await expect(player.caption).toHaveText(first ?? '');
    expect(await player.now()).toBe(start);

    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(player.caption).toHaveText(second ?? '', { timeout: 500 });
    await expect(player.control('Play')).toBeVisible();
  });

  test('steps the captions, not the scenarios, whatever has the focus', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun(saga);
    const scenario = page.getByRole('combobox', { name: 'Scenario' });
    await scenario.dispatchEvent('pointerdown');
    await scenario.selectOption('payment-refused');
    await player.ready();
    await expect(scenario).not.toBeFocused();

    for (const place of [scenario, page.getByRole('combobox', { name: 'Speed' }), player.timeline]) {
      await place.focus();
      const before = await player.caption.textContent();
      await page.keyboard.press('PageDown');
      await expect(player.caption).not.toHaveText(before ?? '');
      await expect(scenario).toHaveValue('payment-refused');
    }
  });

  test('leaves the space bar to the run after a node was clicked and left', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun(saga);
    await page.locator('button[data-node]').first().click();
    await page.keyboard.press('Escape');
    await page.keyboard.press(' ');
    await expect(player.control('Pause')).toBeVisible();
    await page.keyboard.press(' ');
    await expect(player.control('Play')).toBeVisible();
  });

  test('blanks the screen, and any key brings it back as it was', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun(saga);
    const black = page.getByRole('status', { name: 'The screen is blank' });
    for (const key of ['.', 'b']) {
      await page.keyboard.press(key);
      await expect(black).toBeVisible();
      const before = await player.caption.textContent();
      await page.keyboard.press('PageDown');
      await expect(black).toHaveCount(0);
      await expect(player.caption).toHaveText(before ?? '');
    }
  });

  test('goes to both ends, and finds its keys in the list', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun(saga);
    await page.keyboard.press('End');
    expect(await player.now()).toBe(Number(await player.timeline.getAttribute('aria-valuemax')));
    await page.keyboard.press('Home');
    await expect.poll(() => player.now()).toBe(0);
    await page.keyboard.press('?');
    const keys = page.getByRole('region', { name: 'Run' });
    await expect(keys).toContainText('Play up to the next caption');
    await expect(keys).toContainText('Page Down');
  });
});

test('a question waits until somebody plays on', async ({ page }) => {
  const player = new PlayerPage(page);
  // The caption before the question of this run.
  await player.openRun('/saga?play&scenario=happy-path&beat=2&speed=8');
  await page.keyboard.press(' ');
  const question = page.getByText('What do you think?');
  await expect(question).toBeVisible({ timeout: 20_000 });
  await expect(player.control('Play')).toBeVisible();
  const asked = await player.caption.textContent();
  await page.waitForTimeout(3_000);
  await expect(player.caption).toHaveText(asked ?? '');
  await page.keyboard.press(' ');
  await expect(player.caption).not.toHaveText(asked ?? '');
});

test.describe('the address', () => {
  test('names the run that is shown while it plays, so that it comes back', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun('/saga?play');
    await page.getByRole('combobox', { name: 'Scenario' }).selectOption('payment-refused');
    await expect.poll(() => player.parameter('scenario')).toBe('payment-refused');
    await player.ready();
    await expect(player.control('Pause')).toBeVisible();
    await expect.poll(() => player.parameter('t')).not.toBeNull();
    await page.reload();
    await player.ready();
    await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue('payment-refused');
  });

  for (const [diagram, scenario, view] of [
    ['predicate-pushdown', 'filter-travels', 'with-pushdown'],
    ['high-availability', 'home-region', 'active-active'],
  ] as const) {
    test(`chooses the view of ${scenario} of ${diagram} by its name alone`, async ({ page }) => {
      const player = new PlayerPage(page);
      await player.openRun(`/${diagram}?play&scenario=${scenario}`);
      await expect(page.getByRole('combobox', { name: 'Scenario' })).toHaveValue(scenario);
      await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
      await expect.poll(() => player.parameter('view')).toContain(view);
    });
  }

  test('comes back to the very caption at which it was left', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun('/cdc-pipeline?play&beat=6');
    const caption = await player.caption.textContent();
    await expect.poll(() => player.parameter('t') ?? player.parameter('beat')).not.toBeNull();
    await page.reload();
    await player.ready();
    await expect(player.caption).toHaveText(caption ?? '');
  });
});
