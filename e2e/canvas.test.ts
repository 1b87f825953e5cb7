import { GraphPage } from './support/graph';
import { expect, test } from './support/test';

test.describe('the graph of a diagram', () => {
  test('is the hero of the page and shows all that was read', async ({ page }) => {
    const graph = new GraphPage(page);
    await graph.open('/cdc-pipeline');
    await expect(page.locator('[data-node]')).toHaveCount(7);
    await expect(page.locator('.way')).toHaveCount(5);
    await expect(graph.label('debezium-connector--apache-kafka')).toContainText('CDC Events');
    const { width, height } = (await graph.graph.boundingBox())!;
    expect((width * height) / (1280 * 720)).toBeGreaterThan(0.7);
  });

  test('pans, zooms and fits', async ({ page }) => {
    const graph = new GraphPage(page);
    await graph.open('/federation');
    const start = await graph.viewport();

    await page.mouse.move(640, 240);
    await page.mouse.down();
    await page.mouse.move(740, 300, { steps: 5 });
    await page.mouse.up();
    const panned = await graph.viewport();
    expect(panned.x - start.x).toBeCloseTo(100, 0);
    expect(panned.y - start.y).toBeCloseTo(60, 0);

    await page.mouse.wheel(0, -240);
    await expect.poll(async () => (await graph.viewport()).zoom).toBeGreaterThan(start.zoom);
    await graph.tool('Zoom out').click();
    await graph.rest();
    await graph.tool('Show the whole graph').click();
    await graph.rest();
    const fitted = await graph.viewport();
    expect(fitted.zoom).toBeCloseTo(start.zoom, 3);
    expect(fitted.x).toBeCloseTo(start.x, 0);
  });

  test('has a minimap', async ({ page }) => {
    const graph = new GraphPage(page);
    await graph.open('/saga');
    const map = page.getByRole('img', { name: 'Map of the whole graph' });
    await expect(map).toHaveCount(0);
    await graph.tool('Minimap').click();
    await expect(map).toBeVisible();
    await page.keyboard.press('m');
    await expect(map).toHaveCount(0);
  });

  test('lights up a node with its neighbours and dims the rest', async ({ page }) => {
    const graph = new GraphPage(page);
    await graph.open('/cdc-pipeline');
    await graph.node('apache-kafka').hover();
    for (const id of ['apache-kafka', 'debezium-connector', 'delta-live-tables']) {
      await expect(graph.node(id).locator('..')).toHaveAttribute('data-light', 'lit');
    }
    await expect(graph.node('delta-lake').locator('..')).toHaveAttribute('data-light', 'dim');
    await expect(graph.edge('debezium-connector--apache-kafka')).toHaveAttribute('data-light', 'lit');
    await expect(graph.edge('delta-live-tables--delta-lake')).toHaveAttribute('data-light', 'dim');
    await page.mouse.move(640, 715);
    await expect(graph.node('delta-lake').locator('..')).toHaveAttribute('data-light', 'plain');
  });

  test('opens a node in the inspector, whose edges are links', async ({ page }) => {
    const graph = new GraphPage(page);
    await graph.open('/cdc-pipeline');
    await graph.node('apache-kafka').click();
    const { inspector } = graph;
    await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('Apache Kafka');
    await expect(inspector).toContainText('Message broker');
    await expect(inspector.getByRole('region', { name: 'Attributes' })).toContainText('Topic: customers');
    await expect(inspector.getByRole('region', { name: 'Incoming' })).toContainText('CDC Events');
    await expect(inspector.getByRole('button', { name: /^In the drawing: \d+:\d+$/ })).toBeVisible();

    await inspector.getByRole('link', { name: 'Delta Live Tables' }).click();
    await expect(inspector.getByRole('heading', { level: 2 })).toHaveText('Delta Live Tables');
    await expect(page).toHaveURL(/node=delta-live-tables/);
    await inspector.getByRole('link', { name: 'Consume Events' }).click();
    await expect(page).toHaveURL(/edge=apache-kafka--delta-live-tables/);
    await page.keyboard.press('Escape');
    await expect(inspector).toHaveCount(0);
    await expect(page).toHaveURL('/cdc-pipeline');
  });

  test('selects edges', async ({ page }) => {
    const graph = new GraphPage(page);
    await graph.open('/cdc-pipeline');
    await graph.label('write-ahead-log-wal--debezium-connector').click();
    await expect(graph.inspector.getByRole('heading', { level: 2 })).toHaveText('Read WAL');
    await expect(graph.inspector.getByRole('region', { name: 'From' })).toContainText(
      'Write-Ahead Log (WAL)',
    );
    const line = graph.edge('apache-kafka--delta-live-tables').locator('.way-reach');
    await line.click({ force: true });
    await expect(graph.inspector.getByRole('heading', { level: 2 })).toHaveText('Consume Events');
  });

  test('folds a container inside its frame', async ({ page }) => {
    const graph = new GraphPage(page);
    await graph.open('/cdc-pipeline');
    const frame = graph.node('source-database-postgresql');
    const before = await frame.boundingBox();
    await page.getByRole('button', { name: 'Fold Source Database (PostgreSQL)', exact: true }).click();
    await expect(graph.node('tables-oltp')).toHaveCount(0);
    await expect(frame).toContainText('2 inside');
    expect(await frame.boundingBox()).toEqual(before);
    await expect(graph.edge('write-ahead-log-wal--debezium-connector')).toBeAttached();
    await expect(graph.edge('tables-oltp--write-ahead-log-wal')).toHaveCount(0);
    await page.getByRole('button', { name: 'Unfold Source Database (PostgreSQL)' }).click();
    await expect(graph.node('tables-oltp')).toBeVisible();
  });

  test('hides implied parts', async ({ page }) => {
    const graph = new GraphPage(page);
    await graph.open('/high-availability');
    await expect(graph.node('clients')).toBeVisible();
    await graph.tool('Implied parts').click();
    await expect(graph.node('clients')).toHaveCount(0);
    await expect(page.locator('[data-node]')).toHaveCount(4);
    await page.keyboard.press('i');
    await expect(graph.node('clients')).toBeVisible();
  });

  test('keeps labels readable at every zoom', async ({ page }) => {
    const graph = new GraphPage(page);
    await graph.open('/cdc-pipeline');
    for (let i = 0; i < 6; i++) {
      const sizes = await page
        .locator('[data-label]')
        .evaluateAll((labels) =>
          labels.map((label) => (label.getBoundingClientRect().height / label.clientHeight) * 14),
        );
      expect(sizes.length).toBeGreaterThan(0);
      for (const size of sizes) expect(size).toBeGreaterThanOrEqual(11.9);
      await page.keyboard.press('-');
      await graph.rest();
    }
  });

  test('turns the arrangement: each turn stands otherwise, and the last is the first again', async ({
    page,
  }) => {
    const graph = new GraphPage(page);
    await graph.open('/medallion');
    const places = async () => {
      await graph.rest();
      const boxes = await page
        .locator('[data-node]')
        .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect()));
      return boxes.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join(', ');
    };
    const first = await places();
    const seen = [first];
    for (let turn = 0; turn < 5; turn++) {
      await graph.tool('Turn the arrangement').click();
      const next = await places();
      if (next === first) break;
      expect(seen).not.toContain(next);
      seen.push(next);
    }
    expect(seen.length).toBeGreaterThan(1);
  });

  test('draws sequences as lifelines', async ({ page }) => {
    const graph = new GraphPage(page);
    await graph.open('/predicate-pushdown');
    const heads = await page
      .locator('[data-node]')
      .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().top));
    expect(new Set(heads.map(Math.round)).size).toBe(1);
    // Two are drawn; the one who asks is implied.
    await expect(page.locator('[data-lifeline]')).toHaveCount(3);
    await expect(graph.label('postgresql--databricks')).toContainText('Transfer 1M rows');
  });
});

test('a panel that fails leaves the page standing', async ({ page, watch }) => {
  watch.allow(/./);
  await page.route('**/search-index.json', (route) => route.fulfill({ json: { diagrams: 5 } }));
  const graph = new GraphPage(page);
  await graph.open('/saga');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('alert').filter({ hasText: 'stopped working' })).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
  await graph.node('saga-orchestrator').click();
  await expect(graph.inspector).toBeVisible();
});
