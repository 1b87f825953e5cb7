import { GraphPage } from './support/graph';
import { PlayerPage } from './support/player';
import { expect, test } from './support/test';

const aside = { name: 'About' };

test('a word of the trade says what it means, where it stands', async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.open('/cdc-pipeline');
  await graph.panel('About').click();
  const about = page.getByRole('complementary', aside);
  const slot = about.getByRole('button', { name: 'replication slot' });
  await slot.focus();
  await page.keyboard.press('Enter');
  const meaning = page.getByRole('dialog', { name: 'Replication slot' });
  await expect(meaning).toContainText('retains all log that this reader still needs');
  await expect(meaning.getByRole('link')).toHaveAttribute('href', /^https:\/\/www\.postgresql\.org\//);
  await page.keyboard.press('Escape');
  await expect(meaning).toBeHidden();
  await expect(slot).toBeFocused();
  await expect(about).toBeVisible();
});

test('each word is marked once, and all that are marked are listed at the end', async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.open('/high-availability');
  await graph.panel('About').click();
  const about = page.getByRole('complementary', aside);
  await expect(about.locator('[data-term="RPO"]')).toHaveText('RPO');
  const marked = await about
    .locator('[data-term]')
    .evaluateAll((all) => all.map((each) => each.dataset.term!));
  expect(new Set(marked).size).toBe(marked.length);
  const listed = await about.getByRole('region', { name: 'Glossary' }).locator('dt').allTextContents();
  expect(listed.toSorted()).toEqual(marked.toSorted());
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a tapped word shows its meaning within the screen', async ({ page }) => {
    const graph = new GraphPage(page);
    await graph.open('/hybrid-query');
    await graph.panel('About').click();
    await page.getByRole('complementary', aside).getByRole('button', { name: 'watermark' }).tap();
    const meaning = page.getByRole('dialog', { name: 'Watermark' });
    await expect(meaning).toContainText('everything before this instant is here');
    await expect
      .poll(async () => {
        const box = await meaning.boundingBox();
        return box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 390 && box.y + box.height <= 844;
      })
      .toBe(true);
  });
});

test('words of a guarantee are explained without closing it', async ({ page }) => {
  await new PlayerPage(page).openRun('/row-level-security?play&scenario=same-question&at=0');
  await page.getByRole('button', { name: /hold/ }).click();
  const guarantees = page.getByRole('dialog', { name: 'Guarantees' });
  await guarantees.getByRole('button', { name: 'audit log' }).click();
  await expect(page.getByRole('dialog', { name: 'Audit log' })).toContainText('kept for those who check');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Audit log' })).toBeHidden();
  await expect(guarantees).toBeVisible();
});
