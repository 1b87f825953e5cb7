import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Browser, Page } from 'playwright-core';
import { dot } from '@/lib/export/dot';
import { here, launch, openPage, pictures } from './browser';
import { cases } from './cases';
import { type Drawn, expectedOf, sorted } from './drawn';
import { report } from './report';

interface Read {
  readonly drawn: Drawn;
  readonly heads: number;
  readonly overlaps: readonly string[];
}

describe('Graphviz', () => {
  let graphviz: Graphviz;
  let browser: Browser;
  let page: Page;
  before(async () => {
    graphviz = await Graphviz.load();
    browser = await launch();
    ({ page } = await openPage(browser));
    await page.setContent('<!doctype html><body style="margin:0"></body>');
    await page.addScriptTag({ path: join(here, 'in-page/overlaps.js') });
    await page.addScriptTag({ path: join(here, 'in-page/graphviz.js') });
  });
  after(() => browser?.close());

  for (const { name, input } of cases) {
    it(name, async () => {
      const svg = graphviz.layout(String(dot.write(input)), 'svg', 'dot');
      const { drawn, heads, overlaps } = (await page.evaluate(
        `readGraphviz(${JSON.stringify(svg)})`,
      )) as Read;
      await page.locator('svg').screenshot({ path: join(pictures, `dot-${name}.png`) });
      const view = input.views[0]!.view;
      const held = expectedOf(view, 'title');
      report('Graphviz', name, sorted(drawn), held);
      assert.deepEqual(sorted(drawn), held);
      assert.equal(
        heads,
        view.edges.reduce((sum, { both, undirected }) => sum + (undirected ? 0 : both ? 2 : 1), 0),
      );
      assert.deepEqual(overlaps, [], 'nodes overlap');
    });
  }
});
