import type { Page } from '@playwright/test';
import type { BeatEvent, TraceEvent } from '@/lib/trace';

/** What one step of a run looks like in the window. */
export interface StepLook {
  /** Where the graph is: screen = graph * zoom + (x, y). */
  readonly viewport: { readonly x: number; readonly y: number; readonly zoom: number };
  /** Names of nodes that are not wholly in the graph's window. */
  readonly cut: readonly string[];
  /** Sentences; see `stageFlaws`. */
  readonly flaws: readonly string[];
  /** The smallest text of the graph, in px. */
  readonly smallest: number;
}

export function beatsOf(events: readonly TraceEvent[]): BeatEvent[] {
  return events.filter((event) => event.type === 'beat');
}

/** Captions that tell of what the picture does not show yet: a node changes at the same instant, after them. */
export function aheadOfPicture(events: readonly TraceEvent[]): BeatEvent[] {
  return beatsOf(events).filter((beat) =>
    events.slice(beat.seq + 1).some(({ t, type }) => t === beat.t && type === 'change'),
  );
}

/** Goes to the next caption, whose text is `text`, and tells how the graph stands there. */
export async function stepTo(page: Page, text: string): Promise<StepLook> {
  return page.evaluate(stepInPage, text);
}

/** Runs in the page, where waiting for motion costs frames and not messages between processes. */
async function stepInPage(text: string): Promise<StepLook> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const next = document.querySelector<HTMLElement>('[aria-label="Next caption"]')!;
  const caption = document.querySelector('[aria-live="polite"]')!;
  // A step plays the motion up to the caption; pressed again, it is there at once.
  for (let frames = 0; frames < 240 && !caption.textContent?.endsWith(text); frames++) {
    if (frames % 3 === 0) next.click();
    await frame();
  }
  for (let frames = 0; frames < 3; frames++) await frame();
  return lookNow();

  function lookNow(): StepLook {
    /** Text that is smaller is too small to be read, and better cut, in px; the text that it is measured by; and what tools take. */
    const readable = 12;
    const textSize = 14;
    const tools = 56;
    const graph = document.querySelector('.react-flow')!.getBoundingClientRect();
    const style = getComputedStyle(document.querySelector('.react-flow__viewport')!);
    const { e: x, f: y, a: zoom } = new DOMMatrixReadOnly(style.transform);
    const things = [...document.querySelectorAll('[data-node], [data-label]')]
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((element) => ({
        name: element.getAttribute('data-node') ?? element.textContent ?? '',
        node: element.hasAttribute('data-node'),
        box: element.getBoundingClientRect(),
      }));
    const leaves = (box: DOMRect) =>
      box.left < graph.left - 1 ||
      box.top < graph.top - 1 ||
      box.right > graph.right + 1 ||
      box.bottom > graph.bottom + 1;
    const outside = things.filter(({ box }) => leaves(box));
    const flaws: string[] = [];
    if (outside.length > 0) {
      const left = Math.min(...things.map(({ box }) => box.left));
      const right = Math.max(...things.map(({ box }) => box.right));
      const top = Math.min(...things.map(({ box }) => box.top));
      const bottom = Math.max(...things.map(({ box }) => box.bottom));
      const whole =
        zoom *
        Math.min((graph.width - tools) / (right - left + 32), (graph.height - tools) / (bottom - top + 32));
      if (whole * textSize >= readable)
        flaws.push(`${outside.map(({ name }) => name).join(', ')} left the window, which would hold all`);
      const empty = {
        left: left - graph.left,
        right: graph.right - right,
        top: top - graph.top,
        bottom: graph.bottom - bottom,
      };
      for (const [side, gap] of Object.entries(empty)) {
        const most = (side === 'left' || side === 'right' ? graph.width : graph.height) / 3;
        if (gap > most) flaws.push(`${Math.round(gap)} px are empty at the ${side} while something is cut`);
      }
    }
    let smallest = Number.POSITIVE_INFINITY;
    const texts = document.createTreeWalker(
      document.querySelector('.react-flow__viewport')!,
      NodeFilter.SHOW_TEXT,
    );
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      if (!element || text.textContent?.trim() === '' || element.closest('.sr-only')) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(element).fontSize) * zoom);
    }
    return {
      viewport: { x, y, zoom },
      cut: outside.filter(({ node }) => node).map(({ name }) => name),
      flaws,
      smallest,
    };
  }
}

/** True when the graph moved between two steps at which all of it was in the window. */
export function jumped(before: StepLook, after: StepLook): boolean {
  if (before.cut.length > 0 || after.cut.length > 0) return false;
  const [a, b] = [before.viewport, after.viewport];
  return Math.abs(a.x - b.x) > 0.5 || Math.abs(a.y - b.y) > 0.5 || Math.abs(a.zoom - b.zoom) > 0.001;
}
