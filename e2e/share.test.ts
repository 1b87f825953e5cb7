import { expect, test } from './support/test';

test('what is pasted is what the preview shows', async ({ page }) => {
  await page.goto('/saga?view=saga');
  await page.getByRole('button', { name: 'Embed and share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed and share' });
  const preview = dialog.frameLocator('iframe');
  await expect(preview.locator('body')).toHaveAttribute('data-state', /paused|playing/);

  await dialog.getByLabel('Theme').selectOption('Dark');
  await dialog.getByLabel('Controls').selectOption('None');
  const address = await dialog.locator('iframe').getAttribute('src');
  expect(address).toContain('theme=dark&controls=none');
  await expect(preview.locator('.bar')).toBeHidden();
  await dialog.getByText('Frame', { exact: true }).click();
  const snippet = dialog.getByRole('textbox');
  await expect(snippet).toHaveValue(
    new RegExp(`src="http[^"]*${address!.replace('?', '\\?').replaceAll('&', '&amp;')}"`),
  );

  for (const name of ['Element', 'reveal.js', 'Slidev', 'Marp', 'MDX']) {
    await dialog.getByText(name, { exact: true }).click();
    await expect(snippet).toHaveValue(/theme="dark"|theme=dark/);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a phone shares from the export, where its bar has no room for a button', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/saga');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: 'Embed and share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed and share' });
  await expect(dialog.getByRole('textbox')).toHaveValue(/<iframe[^>]* src="http[^"]*\/embed\/saga/);
});

test('a run is taken along as one file, as slides and as a handout', async ({ page, request }) => {
  await page.goto('/saga?play&scenario=payment-refused');
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'Embed and share' });
  for (const [name, type] of [
    ['Page that plays (HTML)', 'text/html'],
    ['Animated SVG', 'image/svg+xml'],
    ['Slides (PowerPoint)', 'presentationml'],
    ['PDF handout', 'application/pdf'],
  ] as const) {
    const path = await dialog.getByRole('link', { name }).getAttribute('href');
    const answer = await request.get(path!);
    expect(answer.status(), name).toBe(200);
    expect(answer.headers()['content-type']).toContain(type);
  }
});

test('the page tells where its player and its picture are', async ({ page, request }) => {
  const answer = await page.goto('/saga?scenario=payment-refused');
  const link = /<([^>]+)>; rel="alternate"; type="application\/json\+oembed"/.exec(
    answer!.headers().link ?? '',
  );
  const { html } = await (await request.get(link![1]!)).json();
  expect(html).toContain('/embed/saga?scenario=payment-refused');
  // A whole address, as Open Graph wants it; that of the build, which knows no other port than its own.
  const card = new URL((await page.locator('meta[property="og:image"]').getAttribute('content'))!);
  expect((await request.get(card.pathname)).headers()['content-type']).toBe('image/png');
});

test('a snippet begins at the caption on show when it is asked to, and can be read whole', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/saga?play&scenario=payment-refused&at=0');
  await page.getByRole('slider', { name: 'Timeline' }).press('End');
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: 'Embed and share' });
  const captions = /of (\d+)/.exec(
    (await dialog.getByText(/^Start at this caption/).textContent()) ?? '',
  )![1];
  await dialog.getByText('Slidev', { exact: true }).click();
  await expect(dialog.getByRole('textbox')).toHaveValue(new RegExp(`clicks: ${captions}\n`));
  await dialog.getByText(/^Start at this caption/).click();
  await dialog.getByText('reveal.js', { exact: true }).click();
  await expect(dialog.getByRole('textbox')).toHaveValue(new RegExp(` beat="${captions}"`));
  const hidden = await dialog.getByRole('textbox').evaluate((box) => box.scrollHeight - box.clientHeight);
  expect(hidden).toBeLessThanOrEqual(1);
});
