import { GraphPage } from './support/graph';
import { expect, test } from './support/test';

test('an address restores view and node, back and forward follow', async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.open('/high-availability?view=active-active&node=region-b-active');
  const views = page.getByRole('navigation', { name: 'Views' });
  await expect(views.getByRole('link', { name: 'Active-Active' })).toHaveAttribute('aria-current', 'page');
  await expect(graph.inspector.getByRole('heading', { level: 2 })).toHaveText(/Region B/);

  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest() || request.url().includes('_rsc')) requests.push(request.url());
  });
  await views.getByRole('link', { name: 'Active-Passive' }).click();
  await expect(page).toHaveURL('/high-availability');
  await expect(graph.inspector).toHaveCount(0);
  await graph.node('primary-region').click({ position: { x: 40, y: 20 } });
  await expect(page).toHaveURL('/high-availability?node=primary-region');
  await page.goBack();
  await expect(graph.inspector).toHaveCount(0);
  await page.goBack();
  await expect(views.getByRole('link', { name: 'Active-Active' })).toHaveAttribute('aria-current', 'page');
  await expect(graph.inspector.getByRole('heading', { level: 2 })).toHaveText(/Region B/);
  await page.goForward();
  await expect(views.getByRole('link', { name: 'Active-Passive' })).toHaveAttribute('aria-current', 'page');
  // Views switch on the client: nothing was asked of the server.
  expect(requests).toEqual([]);
});

test('copies a link to what is open', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const graph = new GraphPage(page);
  await graph.open('/saga');
  await graph.node('process-payment').click();
  await graph.inspector.getByRole('button', { name: 'Copy link' }).click();
  await expect(graph.inspector.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/saga\?node=process-payment$/);
});

test('an unknown diagram names the nearest', async ({ page, watch }) => {
  watch.allow(/404/);
  const answer = await page.goto('/cdc-pipline');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('main')).toContainText('There is no diagram cdc-pipline');
  await page.getByRole('paragraph').getByRole('link', { name: 'CDC Pipeline' }).click();
  await expect(page).toHaveURL('/cdc-pipeline');
});

test('an unknown view names the nearest', async ({ page, watch }) => {
  watch.allow(/404/);
  const answer = await page.goto('/high-availability?view=active-pasive');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('main')).toContainText('has no view active-pasive');
  await page.getByRole('link', { name: 'Active-Passive' }).click();
  await expect(page).toHaveURL('/high-availability?view=active-passive');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('High Availability');
});

test('an unknown node is noticed, and the nearest named', async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.open('/cdc-pipeline?node=apache-kafak');
  const notice = page.getByRole('alert').filter({ hasText: 'apache-kafak' });
  await expect(notice).toBeVisible();
  await notice.getByRole('link', { name: 'Apache Kafka' }).click();
  await expect(page).toHaveURL('/cdc-pipeline?node=apache-kafka');
  await expect(graph.inspector).toBeVisible();
  await expect(notice).toHaveCount(0);
});
