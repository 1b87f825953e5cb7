import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { scriptOf } from './bundle';

/** Prints how long a generated diagram takes to open, and the longest task while a hand pans it. */
export async function benchLargeGraph(browser: Browser): Promise<void> {
  const script = await scriptOf('e2e/bench/large-graph-page.tsx');
  for (const nodes of [100, 1_000]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.setContent(`<!doctype html><style>${styles()}</style><body></body>`);
    await page.addScriptTag({ content: script });
    const opened = await page.evaluate(async (count) => {
      const start = performance.now();
      (Reflect.get(window, 'openGraph') as (count: number) => void)(count);
      while (!document.querySelector('[data-node]')) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return performance.now() - start;
    }, nodes);
    await page.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: 'longtask',
      });
    });
    await page.mouse.move(900, 500);
    await page.mouse.down();
    for (let i = 0; i < 60; i++) await page.mouse.move(900 - i * 12, 500 - i * 6);
    await page.mouse.up();
    const longest = await page.evaluate(() => Math.max(0, ...(Reflect.get(window, 'tasks') as number[])));
    const drawn = await page.locator('[data-node]').count();
    console.log(
      `${nodes} nodes: open after ${Math.round(opened)} ms, ${drawn} of them drawn; longest task while panning ${
        longest > 0 ? `${Math.round(longest)} ms` : 'under 50 ms'
      }`,
    );
    await page.close();
  }
}

/** The styles of the last build; an unstyled graph when there is none. */
function styles(): string {
  const folder = '.next/static/chunks';
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith('.css'));
    return files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  } catch {
    console.log('There is no build: the graph is measured without its styles.');
    return '';
  }
}
