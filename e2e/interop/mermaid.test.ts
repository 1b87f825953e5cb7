import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { mermaid } from '@/lib/export/mermaid';
import type { View } from '@/lib/model';
import { here, launch, openPage, pictures } from './browser';
import { cases } from './cases';
import { type Drawn, expectedOf, expectedSequence, sorted } from './drawn';
import { report } from './report';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const version of ['11', '12']) {
  describe(`Mermaid ${version}`, () => {
    let page: Page;
    let strangers: string[];
    before(async () => {
      ({ page, strangers } = await openPage(browser));
      await page.setContent('<!doctype html><body style="margin:16px"></body>');
      await page.addScriptTag({ path: join(here, `node_modules/mermaid-${version}/dist/mermaid.min.js`) });
      await page.addScriptTag({ path: join(here, 'in-page/overlaps.js') });
      await page.addScriptTag({ path: join(here, 'in-page/mermaid.js') });
    });

    for (const { name, input } of cases) {
      it(name, async () => {
        const text = String(mermaid.write(input));
        const { drawn, cut, overlaps } = await render(page, text);
        await page
          .locator('svg')
          .first()
          .screenshot({ path: join(pictures, `mermaid-${version}-${name}.png`) });
        const held = expected(input.views[0]!.view);
        report(`Mermaid ${version}`, name, sorted(drawn), held);
        assert.deepEqual(sorted(drawn), held);
        assert.deepEqual(cut, [], 'text is cut off');
        assert.deepEqual(overlaps, [], 'nodes overlap');
        assert.deepEqual(strangers, [], 'asked another host');
      });
    }
  });
}

/** Mermaid draws a container's attributes and a flowchart's notes as nodes without a border. */
function expected(view: View): Drawn {
  if (view.kind === 'sequence') return expectedSequence(view);
  const all = expectedOf(view, 'node');
  return sorted({ ...all, nodes: [...all.nodes, ...all.notes], notes: [] });
}

interface Rendered {
  readonly drawn: Drawn;
  readonly cut: readonly string[];
  readonly overlaps: readonly string[];
}

function render(page: Page, text: string): Promise<Rendered> {
  return page.evaluate((source) => {
    const { drawMermaid } = globalThis as unknown as { drawMermaid(source: string): Promise<Rendered> };
    return drawMermaid(source);
  }, text);
}
