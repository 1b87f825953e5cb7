import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { formatOf } from '@/lib/export';
import { launch, openPage, pictures } from './browser';
import { squash } from './drawn';
import { workshop } from './runs';
import { findProgram, missing } from './tools';

const views = workshop
  .diagrams()
  .flatMap((diagram) => diagram.views.map((view) => ({ diagram, view, name: `${diagram.id}-${view.id}` })));
const bytesOf = (format: string, { diagram, view }: (typeof views)[number], scale: 1 | 2 = 1) =>
  Buffer.from(workshop.export(diagram, formatOf(format)!, { view: view.id, scale }).body);

/** `-v` is what poppler's programs know. */
const pdftotext = findProgram('pdftotext');

describe('PDF in poppler', { skip: missing('pdftotext', pdftotext) }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  for (const each of views) {
    it(each.name, () => {
      const path = join(folder, `${each.name}.pdf`);
      writeFileSync(path, bytesOf('pdf', each));
      const text = squash(execFileSync(pdftotext!, [path, '-'], { encoding: 'utf8' }));
      for (const word of each.view.nodes.flatMap(({ title }) => title.split(/\s+/)))
        assert.ok(text.includes(squash(word)), `${word} can be selected`);
      execFileSync('pdftoppm', ['-png', '-r', '72', '-singlefile', path, join(pictures, `pdf-${each.name}`)]);
    });
  }
});

describe('PNG and SVG in Chromium', () => {
  let browser: Browser;
  let page: Page;
  let strangers: string[];
  before(async () => {
    browser = await launch();
    ({ page, strangers } = await openPage(browser));
    await page.setContent('<!doctype html><body></body>');
  });
  after(() => browser.close());

  for (const each of views) {
    it(each.name, async () => {
      const measured = await Promise.all(
        [
          ['svg', 1],
          ['png', 1],
          ['png', 2],
        ].map(async ([format, scale]) => {
          const bytes = bytesOf(String(format), each, scale === 2 ? 2 : 1);
          const type = format === 'svg' ? 'image/svg+xml' : 'image/png';
          return page.evaluate(
            async (source) => {
              const img = new Image();
              img.src = source;
              await img.decode();
              const canvas = document.createElement('canvas');
              canvas.width = img.naturalWidth;
              canvas.height = img.naturalHeight;
              const context = canvas.getContext('2d')!;
              context.drawImage(img, 0, 0);
              const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
              const colours = new Set<number>();
              for (let i = 0; i < data.length; i += 4)
                colours.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
              return { width: img.naturalWidth, height: img.naturalHeight, colours: colours.size };
            },
            `data:${type};base64,${bytes.toString('base64')}`,
          );
        }),
      );
      const [svg, png, twice] = measured;
      assert.ok(png!.colours > 8, 'something is drawn');
      assert.ok(Math.abs(png!.width - svg!.width) <= 1 && Math.abs(png!.height - svg!.height) <= 1);
      assert.ok(Math.abs(twice!.width - 2 * png!.width) <= 2);
      assert.deepEqual(strangers, [], 'asked another host');
    });
  }
});
