import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
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
    await page.getByRole('button', { name: 'Enlarge' }).click();
    const large = page.getByRole('dialog', { name: 'As Mermaid draws it' }).getByRole('img').locator('svg');
    await expect.poll(async () => (await large.boundingBox())?.height).toBeGreaterThan(400);
    await page.keyboard.press('Escape');

    await page.getByRole('combobox', { name: 'Format' }).selectOption('PlantUML');
    await expect(page.getByRole('list', { name: 'What PlantUML keeps' })).toContainText(/Loses: .*positions/);
    await expect(page.getByRole('region', { name: 'PlantUML source' })).toContainText('@startuml');
    await expect(page.getByText('plantuml FILE.puml')).toBeVisible();
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
    const source = page.getByRole('region', { name: 'PlantUML source' });
    await expect(source).toContainText('@startuml');
    const light = await source.textContent();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect(source).not.toHaveText(light ?? '');
  });

  test('flows the other way, and leaves out what is not wanted', async ({ page }) => {
    await page.getByRole('combobox', { name: 'Format' }).selectOption('Graphviz DOT');
    const source = page.getByRole('region', { name: 'Graphviz DOT source' });
    await page.getByRole('radio', { name: 'Right' }).check();
    await expect(source).toContainText('rankdir=LR');
    await expect(source).toContainText('Customers');
    await page.getByRole('checkbox', { name: 'Implied parts' }).uncheck();
    await expect(source).not.toContainText('Customers');
  });

  test('hands over the whole workshop', async ({ page }) => {
    await page.getByRole('combobox', { name: 'What' }).selectOption('All diagrams of the workshop');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download .zip' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('workshop-mermaid.zip');
    const names = Object.keys(unzipSync(readFileSync(await download.path())));
    expect(names).toContain('saga/saga.mmd');
    expect(names).toHaveLength(14);
  });

  test('shows a picture, and copies it as one', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('combobox', { name: 'Format' }).selectOption('PNG');
    const picture = page.getByRole('img', { name: 'Preview as PNG' });
    await expect
      .poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(300);
    await page.getByRole('button', { name: 'Copy as picture' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => item.types),
    );
    expect(types).toContain('image/png');
  });
});

test('a run that is open is exported: as a sequence diagram, and as it stands', async ({ page }) => {
  await page.goto('/saga?play&scenario=payment-refused&at=200');
  await expect(page.getByRole('slider', { name: 'Timeline' })).not.toHaveAttribute('aria-busy', 'true');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('combobox', { name: 'What' }).selectOption('The run as a sequence diagram');
  const preview = page.getByRole('img', { name: 'Preview drawn by Mermaid' });
  await expect(preview).toContainText('Compensation', { timeout: 20_000 });

  await page.getByRole('combobox', { name: 'Format' }).selectOption('SVG');
  await page.getByRole('combobox', { name: 'What' }).selectOption('The run at this instant');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Download/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^saga-payment-refused-at-.*s\.svg$/);
  expect(readFileSync(await download.path(), 'utf8')).toContain('1041');
});
