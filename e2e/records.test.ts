import { PlayerPage } from './support/player';
import { expect, test } from './support/test';

test('a record that the audience types is masked, and stands in no address', async ({ page }) => {
  const player = new PlayerPage(page);
  await player.openRun('/data-masking?play&scenario=three-readers&at=0');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('button', { name: 'Parameters, faults, events, metrics, legend' }).click();
  const email = page.getByRole('textbox', { name: 'Email' });
  await email.fill('zoe.private@hide.example');
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST');
  await email.press('Enter');
  expect((await answered).headers()['cache-control']).toBe('no-store');
  await player.ready();
  await player.timeline.press('End');
  await expect(page.getByText('zo***@hide.example').first()).toBeVisible();
  for (const address of [...asked, page.url()]) expect(address).not.toContain('zoe');

  // Whoever opens the address, or comes back to it, sees the usual record.
  await page.reload();
  await player.ready();
  await player.timeline.press('End');
  await expect(page.getByText('al***@example.com').first()).toBeVisible();
  await expect(page.getByText('zo***@hide.example')).toHaveCount(0);
});
