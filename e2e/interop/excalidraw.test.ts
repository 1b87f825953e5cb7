import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { excalidraw } from '@/lib/export/excalidraw';
import type { Point, Rect, View } from '@/lib/model';
import { here, launch, openPage, pictures, serve } from './browser';
import { cases } from './cases';
import { type Drawn, expectedApart, sorted } from './drawn';
import { report } from './report';

interface Element {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly rect: Rect;
  readonly heads: number;
  readonly bound: boolean;
  readonly points: readonly Point[];
}

describe('Excalidraw', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let strangers: string[];

  before(async () => {
    const bundle = await build({
      entryPoints: [join(here, 'in-page/excalidraw.js')],
      bundle: true,
      write: false,
      format: 'esm',
      define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env': '{}' },
      loader: { '.woff2': 'dataurl', '.css': 'empty' },
      logLevel: 'error',
    });
    const served = await serve(join(here, 'node_modules/@excalidraw/excalidraw/dist/prod'));
    server = served.server;
    browser = await launch();
    ({ page, strangers } = await openPage(browser));
    await page.goto(`${served.address}/index.css`);
    await page.setContent('<!doctype html><body style="margin:0"></body>');
    await page.evaluate('globalThis.EXCALIDRAW_ASSET_PATH = "/"');
    await page.addScriptTag({ type: 'module', content: bundle.outputFiles[0]!.text });
    await page.waitForFunction('globalThis.readExcalidraw !== undefined');
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  for (const { name, input } of cases) {
    it(name, async () => {
      const source = JSON.stringify(String(excalidraw.write(input)));
      const elements = (await page.evaluate(`readExcalidraw(${source})`)) as Element[];
      await page
        .locator('svg')
        .first()
        .screenshot({ path: join(pictures, `excalidraw-${name}.png`) });
      const { view, laidOut } = input.views[0]!;
      const drawn = drawnOf(elements, view);
      const held = expectedApart(view, 'title');
      report('Excalidraw', name, drawn, held);
      assert.deepEqual(drawn, held);
      const arrows = elements.filter(({ type }) => type === 'arrow');
      assert.deepEqual(
        arrows.filter(({ bound }) => !bound).map(({ id }) => id),
        [],
        'arrows that hold on to nothing',
      );
      assert.deepEqual(
        arrows.map(({ heads }) => heads),
        view.edges.map(({ both, undirected }) => (both ? 2 : undirected ? 0 : 1)),
      );
      for (const box of laidOut.nodes) {
        const { rect } = elements.find(({ id }) => id === `n-${box.id}`)!;
        for (const side of ['x', 'y', 'width', 'height'] as const) {
          assert.ok(Math.abs(rect[side] - box.rect[side]) <= 1, `${box.id}: ${side}`);
        }
      }
      assert.deepEqual(strangers, [], 'asked another host');
    });
  }
});

function drawnOf(elements: readonly Element[], view: View): Drawn {
  const textOf = new Map(elements.map(({ id, text }) => [id, text]));
  const parents = new Set(view.nodes.map(({ parent }) => parent));
  const wordsOf = (id: string) => {
    const attributes = elements.filter((element) => new RegExp(`^attribute-\\d+-${id}$`).test(element.id));
    const title = textOf.get(`title-${id}`) ?? '';
    return view.kind === 'sequence' ? title : [title, ...attributes.map(({ text }) => text)].join(' ');
  };
  const boxes = elements.filter(({ id }) => id.startsWith('n-')).map(({ id }) => id.slice(2));
  const texts = (prefix: RegExp) => elements.filter(({ id }) => prefix.test(id)).map(({ text }) => text);
  return sorted({
    nodes: boxes.filter((id) => !parents.has(id)).map(wordsOf),
    containers: boxes.filter((id) => parents.has(id)).map(wordsOf),
    edges: elements.filter(({ type }) => type === 'arrow').length,
    labels: texts(/^label-/),
    notes: texts(view.kind === 'sequence' ? /^note-|^attribute-/ : /^note-/),
  });
}
