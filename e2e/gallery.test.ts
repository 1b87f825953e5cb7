import { expect, test } from './support/test';

// What moves costs a machine without a graphics card most of its time: only those tests move that are about it.
test.use({ reducedMotion: 'reduce' });

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test('shows every diagram with its graph, by section', async ({ page }) => {
  const sections = [
    'Architecture',
    'Performance optimization',
    'Security architecture',
    'Data flow patterns',
  ];
  for (const name of sections) await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  const cards = page.getByRole('article');
  await expect(cards).toHaveCount(12);
  const drawn = await cards.evaluateAll((all) =>
    all.map((card) => card.querySelector('svg text') !== null && card.querySelector('svg path') !== null),
  );
  expect(drawn).not.toContain(false);
});

test('leaves no card alone in its row', async ({ page }) => {
  for (const width of [1280, 1920, 800]) {
    await page.setViewportSize({ width, height: 800 });
    const rows = await page.getByRole('article').evaluateAll((cards) => {
      const counts: Record<string, number> = {};
      for (const card of cards) {
        const { y, width } = card.getBoundingClientRect();
        const row = `${card.closest('section')?.getAttribute('aria-label')} ${Math.round(y)}`;
        // One that is as wide as its row is not alone in it.
        counts[row] = (counts[row] ?? 0) + (width > card.closest('ul')!.clientWidth - 1 ? 2 : 1);
      }
      return counts;
    });
    for (const [row, count] of Object.entries(rows)) expect(count, `${width}: ${row}`).toBeGreaterThan(1);
  }
});

test('says what each teaches, and lists its stories', async ({ page }) => {
  const card = page.getByRole('article', { name: 'CDC Pipeline' });
  await expect(card).toContainText('Change data capture');
  await expect(card.getByRole('link', { name: /^Steady flow · \d+ steps$/ })).toBeVisible();
  await card.getByText(/^\d+ more$/).click();
  await card.getByRole('link', { name: /^A malformed event/ }).click();
  await expect(page).toHaveURL(/\/cdc-pipeline\?play&scenario=malformed-event/);
});

test('plays a run at its head, silently, and stands when asked to', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const hero = page.getByRole('region', { name: 'Start here' });
  const player = hero.frameLocator('iframe').locator('body');
  await expect(player).toHaveAttribute('data-state', 'playing', { timeout: 20_000 });
  await hero.getByRole('button', { name: 'Pause the picture' }).click();
  await expect(player).toHaveAttribute('data-state', 'paused');
  await hero.getByRole('button', { name: 'Play the picture' }).click();
  await expect(player).toHaveAttribute('data-state', 'playing');
});

test('a card moves while it is pointed at or has the focus, one at a time', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const saga = page.getByRole('article', { name: 'Saga Pattern' });
  const cqrs = page.getByRole('article', { name: 'CQRS' });
  await saga.hover();
  await expect(saga.locator('iframe[data-ready]')).toBeVisible({ timeout: 20_000 });
  // Elsewhere, so that what scrolls under the pointer is not pointed at.
  await page.mouse.move(0, 0);
  await cqrs.getByRole('link').first().focus();
  await expect(cqrs.locator('iframe[data-ready]')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('article').locator('iframe')).toHaveCount(1);
  await page.mouse.move(0, 0);
  await page.getByRole('searchbox').focus();
  await expect(page.getByRole('article').locator('iframe')).toHaveCount(0);
});

test('shows stills with data to readers who want no motion', async ({ page }) => {
  const still = page.getByRole('region', { name: 'Start here' }).locator('img:visible');
  await expect.poll(() => still.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1200);
  await page.getByRole('article', { name: 'CQRS' }).hover();
  await expect(page.getByRole('article', { name: 'CQRS' }).locator('img:visible')).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('finds titles, nodes and attributes, with one letter wrong', async ({ page }) => {
  const box = page.getByRole('searchbox');
  const found = page.getByRole('region', { name: 'Found', exact: true }).getByRole('article');
  for (const [query, title] of [
    ['Saga', 'Saga Pattern'],
    ['debezium', 'CDC Pipeline'],
    ['debezuim', 'CDC Pipeline'],
    ['captures changes', 'CDC Pipeline'],
    ['medalion', 'Medallion'],
  ] as const) {
    await box.fill(query);
    await expect(found.first()).toContainText(title);
  }
  await box.fill('nothing has this name');
  await expect(page.getByRole('status')).toHaveText('Nothing found');
  await expect(found).toHaveCount(0);
  await box.fill('');
  await expect(page.getByRole('article')).toHaveCount(12);
});

test('finds stories, what they tell, and words of the glossary', async ({ page }) => {
  const box = page.getByRole('searchbox');
  const found = page.getByRole('region', { name: 'Found in stories' }).getByRole('link');
  await box.fill('crash');
  await expect(found.first()).toContainText('crash');
  await expect(found.first()).toHaveAttribute('href', /\?play&.*scenario=[a-z-]*crash$/);
  await box.fill('split brain');
  await expect(found.filter({ hasText: 'High Availability' }).first()).toBeVisible();
  await box.fill('fencing');
  await expect(found.filter({ hasText: 'Glossary' }).first()).toHaveAttribute('href', /&t=[\d.]+$/);
});

test('opens a diagram', async ({ page }) => {
  await page.getByRole('link', { name: 'Federation', exact: true }).click();
  await expect(page).toHaveURL('/federation');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Federation');
  await page.goBack();
  await expect(page.getByRole('searchbox')).toBeVisible();
});

test('a keyboard skips the head of the page', async ({ page }) => {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#content$/);
});
