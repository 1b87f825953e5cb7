import { PlayerPage } from './support/player';
import { expect, test } from './support/test';

test.describe('another course of a run', () => {
  test('a fault from a node’s menu: the past stays, the future changes', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun('/cdc-pipeline?play&scenario=steady-flow&at=250');
    const now = await player.now();
    const caption = await player.caption.textContent();

    await player.node('debezium-connector').click({ button: 'right' });
    await page
      .getByRole('menuitem')
      .filter({ hasText: /connector/i })
      .first()
      .click();
    await expect(page.locator('[data-fault="connector-down"]')).toHaveCount(1);
    await player.ready();
    expect(await player.now()).toBe(now);
    await expect(player.caption).toHaveText(caption ?? '');
    await expect.poll(() => player.parameter('fault')).toContain('connector-down:debezium-connector@');

    // Right after the kill the connector is down; when it has healed, what it sends twice does no harm.
    await player.scrub(0.99);
    await player.timeline.press('End');
    await page.getByRole('button', { name: /hold|broken/ }).click();
    const list = page.getByRole('dialog', { name: 'Guarantees' });
    await expect(list.locator('[data-verdict="broken"]')).toHaveCount(0);
    await expect(list.locator('[data-verdict="holds"]')).not.toHaveCount(0);
  });

  test('a fault is dragged along the timeline, moved by keys, and removed', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun('/cdc-pipeline?play&scenario=connector-crash&at=100');
    const bar = page.locator('[data-fault="connector-down"]');
    const box = (await bar.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 120, box.y + box.height / 2, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => player.parameter('fault')).toMatch(/^connector-down:debezium-connector@\d/);
    const moved = player.parameter('fault')!;
    expect(Number(/@([\d.]+)/.exec(moved)![1])).toBeGreaterThan(7);

    await player.ready();
    await bar.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => player.parameter('fault')).not.toBe(moved);
    await player.ready();
    await bar.focus();
    await page.keyboard.press('Delete');
    await expect(bar).toHaveCount(0);
    await expect.poll(() => player.parameter('fault')).toBe('none');
  });

  test('a fault is seen where it acts, for as long as it does', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun('/cqrs?play&scenario=wait-for-it');
    const acting = page.locator('[data-faults="oltp-db-normalized--olap-db-denormalized"]');
    await player.scrub(0.1);
    await expect(acting).toHaveCount(0);
    await player.scrub(0.7);
    // The edge in its colour, and the sign beside it.
    await expect(acting.locator('path')).not.toHaveCount(0);
    await expect(acting).toHaveCount(1);
    await player.scrub(0.97);
    await expect(acting).toHaveCount(0);
  });

  test('a primary is killed: the standby takes over, and what the client was promised is judged', async ({
    page,
  }) => {
    const player = new PlayerPage(page);
    await player.openRun('/high-availability?play&scenario=async-kill&fault=none&at=150');
    await player.node('postgresql-active').click({ button: 'right' });
    await page.getByRole('menuitem').filter({ hasText: /kill/i }).first().click();
    await player.ready();
    await expect(page.locator('[data-fault]')).toHaveCount(1);
    await expect(page.locator('[data-inside="postgresql-active"]')).toHaveAttribute('data-status', /up|down/);
    await player.timeline.press('End');
    await expect(page.locator('[data-inside="postgresql-standby"]')).toContainText('primary');
  });

  test('parameters and seed are changed in the panel; what is out of bounds is refused by name', async ({
    page,
  }) => {
    const player = new PlayerPage(page);
    await player.openRun('/cdc-pipeline?play&scenario=steady-flow&at=100');
    await player.control('Parameters, faults, events, metrics, legend').click();
    const panel = page.getByRole('complementary', { name: 'Run' });
    await panel.getByLabel('Seed').fill('99');
    await panel.getByLabel('Seed').press('Enter');
    await expect.poll(() => player.parameter('seed')).toBe('99');
    await panel.getByLabel('Transactions', { exact: false }).first().fill('9999');
    await panel.getByLabel('Transactions', { exact: false }).first().press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: '5 to 400' })).toBeVisible();
    expect(player.parameter('p.transactions')).toBeNull();
  });

  test('events are filtered and jumped to, metrics are drawn over the timeline', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun('/cdc-pipeline?play&scenario=steady-flow&at=0');
    await player.control('Parameters, faults, events, metrics, legend').click();
    const panel = page.getByRole('complementary', { name: 'Run' });
    await panel.getByRole('tab', { name: 'Events' }).click();
    await panel.getByRole('searchbox', { name: 'Filter events' }).fill('commit 1042');
    await expect(panel.getByRole('status')).toContainText(/^\d+ of \d+ events/);
    const entry = panel.getByRole('listitem').first();
    await entry.getByRole('button').click();
    expect(await player.now()).toBeGreaterThan(0);

    await panel.getByRole('tab', { name: 'Metrics' }).click();
    await expect(panel.locator('[data-metric] canvas').first()).toBeVisible();
    await player.control('Metrics over the timeline').click();
    await expect(page.locator('[data-lane]').first()).toBeVisible();
  });

  test('the legend names every sign of the run, and shows one', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun('/cdc-pipeline?play&scenario=steady-flow&at=0');
    await player.control('Parameters, faults, events, metrics, legend').click();
    const panel = page.getByRole('complementary', { name: 'Run' });
    await panel.getByRole('tab', { name: 'Legend' }).click();
    const signs = panel.getByRole('list', { name: 'Signs on the graph' });
    await expect(signs.getByText('Fault', { exact: true })).toBeVisible();
    await expect(signs.getByRole('button', { name: 'Compensation' })).toHaveCount(0);
    await signs.getByRole('button', { name: 'Commit' }).click();
    await expect(page.getByRole('complementary', { name: 'Message' })).toContainText('Commit');
    await expect(page.locator('canvas.message-layer')).not.toHaveAttribute('data-messages', '0');
  });

  test('the inspector shows all of a node’s state, as it is at the playhead', async ({ page }) => {
    const player = new PlayerPage(page);
    await player.openRun('/saga?play&at=300');
    await player.node('saga-orchestrator').click();
    const state = player.inspector.getByRole('region', { name: 'State' });
    await expect(state.locator('[data-field="log"] li').first()).toBeVisible();
    const before = await state.textContent();
    await player.timeline.press('End');
    await expect.poll(() => state.textContent()).not.toBe(before);
  });
});
