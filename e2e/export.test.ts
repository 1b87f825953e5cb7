import { readFileSync } from 'node:fs';
import { expect, test } from './support/test';

test.describe('the export panel', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/saga');
    await page.getByRole('button', { name: 'Export' }).click();
    await expect(page.getByRole('combobox', { name: 'Format' })).toBeVisible();
  });

  test('draws Mermaid with Mermaid, and says what each format keeps', async ({ page }) => {
    await expect(page.getByRole('list', { name: 'What Mermaid keeps' })).toContainText(/Keeps: .*nesting/);
    const preview = page.getByRole('img', { name: 'Preview drawn by Mermaid' });
    await expect(preview.locator('svg')).toBeVisible({ timeout: 20_000 });
    await expect(preview).toContainText('Reserve Inventory');

    await page.getByRole('combobox', { name: 'Format' }).selectOption('PlantUML');
    await expect(page.getByRole('list', { name: 'What PlantUML keeps' })).toContainText(/Loses: .*positions/);
    await expect(page.getByRole('textbox', { name: 'PlantUML source' })).toHaveValue(/@startuml/);
  });

  for (const format of ['Mermaid', 'PlantUML', 'draw.io']) {
    test(`hands over a ${format} file`, async ({ page }) => {
      await page.getByRole('combobox', { name: 'Format' }).selectOption(format);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: /^Download/ }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^saga\.(mmd|puml|drawio)$/);
      expect(readFileSync(await download.path(), 'utf8')).toContain('Reserve Inventory');
    });
  }

  test('copies the text', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('combobox', { name: 'Format' }).selectOption('PlantUML');
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('@startuml');
  });

  test('writes in the theme that is chosen', async ({ page }) => {
    await page.getByRole('combobox', { name: 'Format' }).selectOption('PlantUML');
    const source = page.getByRole('textbox', { name: 'PlantUML source' });
    await expect(source).toHaveValue(/@startuml/);
    const light = await source.inputValue();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect(source).not.toHaveValue(light);
  });
});
