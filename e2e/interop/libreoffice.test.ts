import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { pptx } from '@/lib/export/pptx';
import type { View } from '@/lib/model';
import { launch, openPage, pictures } from './browser';
import { cases } from './cases';
import { type Drawn, expectedApart, sorted } from './drawn';
import { report } from './report';
import { findProgram, missing } from './tools';

interface Shape {
  readonly name: string;
  readonly text: string;
}

const soffice = findProgram('soffice');

describe('LibreOffice', { skip: missing('soffice', soffice) }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  let browser: Browser;
  let page: Page;

  before(async () => {
    for (const { name, input } of cases) writeFileSync(join(folder, `${name}.pptx`), pptx.write(input));
    for (const type of ['fodp', 'png']) {
      const files = cases.map(({ name }) => join(folder, `${name}.pptx`));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(soffice!, [profile, '--headless', '--convert-to', type, '--outdir', folder, ...files], {
        stdio: 'ignore',
      });
    }
    browser = await launch();
    ({ page } = await openPage(browser));
  });
  after(() => browser?.close());

  for (const { name, input } of cases) {
    it(name, async () => {
      writeFileSync(join(pictures, `pptx-${name}.png`), readFileSync(join(folder, `${name}.png`)));
      const source = readFileSync(join(folder, `${name}.fodp`), 'utf8');
      const shapes = await page.evaluate((xml): Shape[] => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        const named = [...parsed.querySelectorAll('page > *, page g > *')].filter((shape) =>
          shape.hasAttribute('draw:name'),
        );
        return named.map((shape) => ({
          name: shape.getAttribute('draw:name') ?? '',
          text: [...shape.getElementsByTagName('text:p')].map((line) => line.textContent).join(''),
        }));
      }, source);
      const view = input.views[0]!.view;
      const drawn = drawnOf(shapes, view);
      const held = expectedApart(view, 'title');
      report('LibreOffice', name, drawn, held);
      assert.deepEqual(drawn, held);
    });
  }
});

function drawnOf(shapes: readonly Shape[], view: View): Drawn {
  const parents = new Set(view.nodes.map(({ parent }) => `n-${parent}`));
  const of = (prefix: RegExp) => shapes.filter(({ name }) => prefix.test(name));
  const texts = (some: readonly Shape[]) => some.map(({ text }) => text);
  return sorted({
    nodes: texts(of(/^n-/).filter(({ name }) => !parents.has(name))),
    containers: texts(of(/^n-/).filter(({ name }) => parents.has(name))),
    edges: of(/^e-/).length,
    labels: texts(of(/^label-/)),
    notes: texts(of(/^note-|^attribute-/)),
  });
}
