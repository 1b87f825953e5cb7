import type { Page } from '@playwright/test';

/** What no reader may see in a graph: cut text, small text, and things that lie on one another. */
export async function flaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    // Rather whole than large: what a graph that is shown whole may come down to.
    const least = 10.45;
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

    /** How large a px of an element is on screen. */
    const zoomOf = (element: Element) =>
      element instanceof SVGGraphicsElement
        ? element.getScreenCTM()!.a
        : element.getBoundingClientRect().height / (element as HTMLElement).offsetHeight;

    const nodes = things('[data-node]');
    const labels = things('[data-label]');
    const words = [
      ...things('.react-flow [data-node] text'),
      ...things('[data-label] span.block.whitespace-pre').filter(({ box }) => box.height > 0),
    ];

    for (const { name, element } of words) {
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * zoomOf(element);
      if (size < least) found.push(`"${name}" is ${size.toFixed(1)} px`);
    }
    for (const { name, element, box } of nodes) {
      if (element.querySelector('[data-lifeline]')) continue;
      for (const line of element.querySelectorAll('tspan')) {
        if (!holds(box, line.getBoundingClientRect())) found.push(`"${line.textContent}" leaves ${name}`);
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
    const graph = document.querySelector('.react-flow')!.getBoundingClientRect();
    for (const tool of things('[aria-label="Graph"] button, .react-flow__attribution')) {
      for (const thing of [...nodes, ...labels]) {
        if (holds(graph, thing.box) && meet(tool.box, thing.box))
          found.push(`${tool.name} lies on ${thing.name}`);
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

/** What no reader may see in what the nodes of a run show: text that leaves its node, small text, and text over a node's name. */
export async function insideFlaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const least = 10.45;
    for (const inside of document.querySelectorAll<SVGElement>('[data-inside]')) {
      const node = inside.dataset.inside!;
      // Two runs side by side have each node twice.
      const own = inside.closest('.box-node')!;
      const box = own.querySelector('[data-node]')!.getBoundingClientRect();
      const names = [...own.querySelectorAll('.node-title tspan')];
      for (const text of inside.querySelectorAll<SVGTextElement>('text')) {
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM()!.a;
        if (size < least) found.push(`${node}: "${text.textContent}" is ${size.toFixed(1)} px`);
      }
      for (const line of inside.querySelectorAll('tspan')) {
        const { left, right, top, bottom } = line.getBoundingClientRect();
        if (left < box.left - 1 || right > box.right + 1 || bottom > box.bottom + 1)
          found.push(`${node}: "${line.textContent}" leaves it`);
        for (const name of names) {
          const title = name.getBoundingClientRect();
          if (
            left + 1 < title.right &&
            title.left + 1 < right &&
            top + 3 < title.bottom &&
            title.top + 3 < bottom
          )
            found.push(`${node}: "${line.textContent}" lies on its name`);
        }
      }
    }
    return found;
  });
}

/** What no reader may see around a run: a caption or a control that leaves the window, or lies on another. */
export async function barFlaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const inWindow = ({ left, top, right, bottom }: DOMRect) =>
      left >= -1 && top >= -1 && right <= window.innerWidth + 1 && bottom <= window.innerHeight + 1;
    const things = [
      ...document.querySelectorAll<HTMLElement>(
        '[aria-live="polite"], [aria-label="Simulated time"], select',
      ),
      ...document.querySelectorAll<HTMLElement>('main button, [aria-label="Panels"] button'),
    ].filter((element) => element.offsetParent !== null && !element.closest('.react-flow, [data-fault]'));
    for (const element of things) {
      const name = element.getAttribute('aria-label') ?? element.innerText;
      if (!inWindow(element.getBoundingClientRect())) found.push(`"${name}" leaves the window`);
      if (element.tagName !== 'SELECT' && element.scrollWidth > element.clientWidth + 1)
        found.push(`"${name}" is cut`);
    }
    const words = document.querySelector('.player-story [aria-live="polite"]');
    const room = words?.parentElement;
    if (room && room.scrollHeight > room.clientHeight + 1) found.push(`"${words.textContent}" is cut`);
    // Its words are as wide as they are, and where there are too many of them for its room, that scrolls.
    const caption = words && {
      left: words.getBoundingClientRect().left,
      right: words.getBoundingClientRect().right,
      top: words.parentElement!.getBoundingClientRect().top,
      bottom: words.parentElement!.getBoundingClientRect().bottom,
    };
    for (const beside of document.querySelectorAll('.player-story :is(button, select, a)')) {
      const { left, right, top, bottom } = beside.getBoundingClientRect();
      if (!caption || left === right) continue;
      if (left < caption.right && caption.left < right && top < caption.bottom && caption.top < bottom)
        found.push(`the caption meets "${beside.getAttribute('aria-label') ?? beside.textContent}"`);
    }
    return found;
  });
}
