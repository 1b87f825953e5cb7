import { GraphPage } from './support/graph';
import { expect, test } from './support/test';

test.beforeEach(async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.open('/cdc-pipeline');
  await graph.panel('Drawing').click();
  await expect(graph.drawing.getByRole('figure')).toContainText('Debezium Connector');
});

test('pointing at characters lights their node', async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.drawing.getByText('Captures changes').hover();
  await expect(graph.node('debezium-connector').locator('..')).toHaveAttribute('data-light', 'lit');
  await expect(graph.node('delta-lake').locator('..')).toHaveAttribute('data-light', 'dim');
  await graph.drawing.getByText('Captures changes').click();
  await expect(graph.inspector.getByRole('heading', { level: 2 })).toHaveText('Debezium Connector');
});

test('pointing at a node lights its characters', async ({ page }) => {
  const graph = new GraphPage(page);
  const characters = graph.drawing.locator('[data-light="hovered"]');
  await expect(characters).toHaveCount(0);
  await graph.node('apache-kafka').hover();
  await expect(characters.first()).toBeVisible();
  expect((await characters.allTextContents()).join('')).toContain('Apache Kafka');
  await graph.label('debezium-connector--apache-kafka').hover();
  await expect.poll(async () => (await characters.allTextContents()).join('')).toContain('CDC Events');
});

test('the inspector shows a node in the drawing', async ({ page }) => {
  const graph = new GraphPage(page);
  await graph.panel('Drawing').click();
  await expect(graph.drawing).toHaveCount(0);
  await graph.node('delta-lake').click();
  await graph.inspector.getByRole('button', { name: /^In the drawing/ }).click();
  await expect(graph.drawing.getByText('Bronze → Silver → Gold')).toBeInViewport();
});

test('diagnostics are notes at their characters, and listed', async ({ page }) => {
  const graph = new GraphPage(page);
  const listed = graph.drawing.getByRole('region', { name: 'Notes on the drawing' }).getByRole('button');
  await expect(listed.first()).toContainText(/\d+:\d+/);
  const mark = graph.drawing.getByRole('button', { name: /^Note at/ }).first();
  await mark.hover();
  const tip = page.getByRole('tooltip');
  await expect(tip).toBeVisible();
  const message = (await tip.textContent())!;
  await page.mouse.move(900, 600);
  await expect(tip).toHaveCount(0);
  await mark.focus();
  await expect(tip).toHaveText(message);
  await expect(listed.filter({ hasText: message }).first()).toBeAttached();
});
