import { expect, test } from './support/test';

test('follows the device, then the choice, and remembers it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(root).toHaveAttribute('data-theme', 'light');

  const button = page.getByRole('button', { name: /^Theme/ });
  await button.click();
  await expect(button).toHaveAccessibleName('Theme: Light');
  await button.click();
  await expect(button).toHaveAccessibleName('Theme: Dark');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await page.goto('/saga');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(button).toHaveAccessibleName('Theme: Dark');
});

test('is dark before the first paint', async ({ page, watch }) => {
  watch.allow(/ERR_FAILED/);
  await page.emulateMedia({ colorScheme: 'dark' });
  // Without scripts of the app: only what stands in the page itself has run.
  await page.route('**/_next/static/**/*.js', (route) => route.abort());
  await page.goto('/saga');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('prints the diagram alone', async ({ page }) => {
  await page.goto('/cdc-pipeline');
  await expect(page.locator('[data-node]').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  const picture = page.getByRole('img', { name: 'CDC pipeline' });
  await expect(picture).toBeVisible();
  await expect(picture).toContainText('Apache Kafka');
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('toolbar', { name: 'Panels' })).toBeHidden();
  await expect(page.locator('[data-node]').first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('[data-node]').first()).toBeVisible();
});
