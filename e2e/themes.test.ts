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

test('has a theme for halls, whose words stand out 7 to 1', async ({ page }) => {
  await page.goto('/saga?play&scenario=happy-path');
  const button = page.getByRole('button', { name: /^Theme/ });
  for (let press = 0; press < 3; press++) await button.click();
  await expect(button).toHaveAccessibleName('Theme: Projector');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'wall');
  await expect(page.locator('[data-node]').first()).toBeVisible();
  const contrasts = await page.evaluate(() => {
    const luminance = (colour: string) => {
      const [r, g, b] = colour
        .match(/[\d.]+/g)!
        .slice(0, 3)
        .map((part) => Number(part) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    return [...document.querySelectorAll('.box-node text, [aria-live="polite"]')].map((text) => {
      const { fill, color } = getComputedStyle(text);
      return 1.05 / (luminance(text instanceof SVGElement ? fill : color) + 0.05);
    });
  });
  expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--paper'))).toBe(
    '#ffffff',
  );
  expect(contrasts.length).toBeGreaterThan(20);
  expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(7);
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
