import { GraphPage } from './support/graph';
import { expect, test } from './support/test';

test.beforeEach(async ({ page }) => {
  await new GraphPage(page).open('/saga');
});

test('jumps to a diagram, and to a node of another one', async ({ page }) => {
  const graph = new GraphPage(page);
  await page.keyboard.press('Control+k');
  const input = page.getByRole('combobox', { name: 'Jump to anything' });
  await input.fill('federation');
  await page.getByRole('option', { name: 'Federation Architecture', exact: true }).click();
  await expect(page).toHaveURL('/federation');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Federation');

  await page.keyboard.press('Meta+k');
  await input.fill('debezuim');
  await expect(page.getByRole('option').first()).toHaveText(/^Debezium Connector/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/cdc-pipeline?node=debezium-connector');
  await expect(graph.inspector.getByRole('heading', { level: 2 })).toHaveText('Debezium Connector');
});

test('jumps to a node of this diagram', async ({ page }) => {
  const graph = new GraphPage(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('process payment');
  await expect(page.getByRole('option').first()).toContainText('Process Payment');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/saga?node=process-payment');
  await expect(graph.inspector).toContainText('Process Payment');
});

test('jumps to a story, and to the instant at which a word is said', async ({ page }) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('crash');
  await expect(page.getByRole('option').first()).toContainText('crash');
  await page.getByRole('dialog').getByRole('combobox').fill('compensation');
  await page.getByRole('option', { name: /^Compensation: A transaction.*Glossary$/ }).click();
  await expect(page).toHaveURL(/\/saga\?play&scenario=/);
  await expect(page.getByRole('slider', { name: 'Timeline' })).toBeVisible({ timeout: 20_000 });
});

test('runs commands', async ({ page }) => {
  const graph = new GraphPage(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('open or close the drawing');
  await page.keyboard.press('Enter');
  await expect(graph.drawing).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('dark theme');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('lists every shortcut, and each works', async ({ page }) => {
  const graph = new GraphPage(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Shortcuts' });
  for (const title of [
    'Jump to anything',
    'Show the whole graph',
    'Open or close the drawing',
    'Open the focused node',
  ]) {
    await expect(help.getByText(title)).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);

  await page.keyboard.press('d');
  await expect(graph.drawing).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByRole('complementary', { name: 'About' })).toContainText('What it teaches');
  await page.keyboard.press('e');
  await expect(page.getByRole('complementary', { name: 'Export' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(graph.drawing).toHaveCount(0);
});
