import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { diagrams } from '@/diagrams';
import { GraphPage } from './support/graph';
import { expect, test } from './support/test';

/** What no reader may see in a graph: cut text, small text, and things that lie on one another. */
async function flaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    interface Thing {
      readonly name: string;
      readonly box: DOMRect;
      readonly element: Element;
    }
    const things = (selector: string): Thing[] =>
      [...document.querySelectorAll(selector)].map((element) => ({
        name: element.getAttribute('aria-label') ?? element.textContent ?? selector,
        box: element.getBoundingClientRect(),
        element,
      }));
    const meet = (a: DOMRect, b: DOMRect, slack = 1) =>
      a.left + slack < b.right &&
      b.left + slack < a.right &&
      a.top + slack < b.bottom &&
      b.top + slack < a.bottom;
    const holds = (outer: DOMRect, inner: DOMRect) =>
      inner.left >= outer.left - 1 &&
      inner.right <= outer.right + 1 &&
      inner.top >= outer.top - 1 &&
      inner.bottom <= outer.bottom + 1;

    const nodes = things('[data-node]');
    const labels = things('[data-label]');
    const words = things(
      '.react-flow [data-node] span.block.whitespace-pre, [data-label] span.block.whitespace-pre',
    );

    for (const { name, element } of words) {
      const zoom = element.getBoundingClientRect().height / (element as HTMLElement).offsetHeight;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * zoom;
      if (size < 11.95) found.push(`"${name}" is ${size.toFixed(1)} px`);
    }
    for (const { name, element, box } of nodes) {
      if (element.querySelector('.lifeline')) continue;
      for (const line of element.querySelectorAll('span.block.whitespace-pre')) {
        const range = document.createRange();
        range.selectNodeContents(line);
        if (!holds(box, range.getBoundingClientRect())) found.push(`"${line.textContent}" leaves ${name}`);
      }
    }
    for (const [i, a] of nodes.entries()) {
      for (const b of nodes.slice(i + 1)) {
        if (meet(a.box, b.box) && !holds(a.box, b.box) && !holds(b.box, a.box))
          found.push(`${a.name} meets ${b.name}`);
      }
    }
    for (const [i, label] of labels.entries()) {
      for (const other of labels.slice(i + 1)) {
        if (meet(label.box, other.box)) found.push(`${label.name} meets ${other.name}`);
      }
      for (const node of nodes) {
        if (meet(label.box, node.box) && !holds(node.box, label.box))
          found.push(`${label.name} meets ${node.name}`);
      }
    }
    const titles = things('.node-title');
    for (const title of titles) {
      for (const label of labels) {
        if (meet(title.box, label.box)) found.push(`${label.name} covers "${title.name}"`);
      }
    }
    return found;
  });
}

const views = diagrams.flatMap(({ id, annotation }) =>
  annotation.views.map((view, i) => ({
    name: `${id}-${view.id}`,
    address: `/${id}${i === 0 ? '' : `?view=${view.id}`}`,
  })),
);

for (const { name, address } of views) {
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${name} at ${width}x${height}, ${colorScheme}, has no flaw`, async ({
        browser,
        baseURL,
      }, info) => {
        const context = await browser.newContext({
          baseURL: baseURL!,
          viewport: { width, height },
          colorScheme,
          reducedMotion: 'reduce',
          hasTouch: width < 500,
        });
        const page = await context.newPage();
        await new GraphPage(page).open(address);
        await page.evaluate(() => document.fonts.ready);
        const path = info.outputPath(`${name}-${width}x${height}-${colorScheme}.png`);
        await page.screenshot({ path });
        await info.attach('picture', { body: readFileSync(path), contentType: 'image/png' });
        expect(await flaws(page)).toEqual([]);
        await context.close();
      });
    }
  }
}
