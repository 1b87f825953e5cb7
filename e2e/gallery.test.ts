import { expect, test } from './support/test';

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
  const cards = page.getByRole('main').getByRole('link');
  await expect(cards).toHaveCount(12);
  for (const card of await cards.all()) {
    await expect(card.locator('svg rect').first()).toBeAttached();
    await expect(card.locator('svg path').first()).toBeAttached();
  }
});

test('says what each teaches', async ({ page }) => {
  const card = page.getByRole('link', { name: /^CDC Pipeline/ });
  await expect(card).toContainText('Change data capture');
});

test('finds titles, nodes and attributes, with one letter wrong', async ({ page }) => {
  const box = page.getByRole('searchbox');
  const found = page.getByRole('region', { name: 'Found' }).getByRole('link');
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
  await expect(page.getByRole('status')).toHaveText('No diagram found');
  await expect(found).toHaveCount(0);
  await box.fill('');
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(12);
});

test('opens a diagram', async ({ page }) => {
  await page.getByRole('link', { name: /^Federation/ }).click();
  await expect(page).toHaveURL('/federation');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Federation');
  await page.goBack();
  await expect(page.getByRole('searchbox')).toBeVisible();
});
