import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser } from '@playwright/test';
import { diagrams } from '@/diagrams';
import { formatOf, formats } from '@/lib/export';
import { createWorkshop } from '@/lib/workshop';

/** Prints how long all views take in every text format, beside Mermaid's own drawing of the same views. */
export async function benchExports(browser: Browser): Promise<void> {
  const workshop = createWorkshop(process.cwd(), diagrams);
  const views = workshop.diagrams().flatMap((diagram) => diagram.views.map((view) => ({ diagram, view })));
  const textual = formats.filter(({ id }) => !['png', 'pdf', 'pptx', 'lucid'].includes(id));
  const write = () =>
    views.flatMap(({ diagram, view }) =>
      textual.map((format) => workshop.export(diagram, format, { view: view.id }).body),
    );
  write();
  const start = performance.now();
  const files = write();
  const writing = performance.now() - start;

  const sources = views.map(({ diagram, view }) =>
    String(workshop.export(diagram, formatOf('mermaid')!, { view: view.id }).body),
  );
  const page = await browser.newPage();
  await page.setContent('<!doctype html><body></body>');
  const mermaid = dirname(createRequire(import.meta.url).resolve('mermaid/package.json'));
  await page.addScriptTag({ path: join(mermaid, 'dist/mermaid.min.js') });
  const drawing = await page.evaluate(async (texts) => {
    const { mermaid } = globalThis as unknown as {
      mermaid: { render(id: string, text: string): Promise<unknown>; initialize(options: object): void };
    };
    mermaid.initialize({ startOnLoad: false });
    await mermaid.render('warm', texts[0]!);
    const begin = performance.now();
    for (const [i, text] of texts.entries()) await mermaid.render(`m${i}`, text);
    return performance.now() - begin;
  }, sources);
  await page.close();
  console.log(
    `${files.length} files of ${views.length} views in ${textual.length} text formats: ${Math.round(writing)} ms; Mermaid draws its ${sources.length} in ${Math.round(drawing)} ms: ${(drawing / sources.length / (writing / files.length)).toFixed(0)} times as long a file`,
  );
}
