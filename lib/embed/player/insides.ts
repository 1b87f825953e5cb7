import type { LaidOut, LaidOutNode, View, ViewNode } from '@/lib/model';
import { drawPanels, type PanelTheme } from '@/lib/panels';
import type { NodeState } from '@/lib/trace';
import type { Look } from './playback';

/** Colours by name: the page's theme decides, and nothing is drawn anew when it changes. */
const named: PanelTheme = {
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  rule: 'var(--rule)',
  accent: 'var(--accent)',
  warn: 'var(--warn)',
  link: 'var(--link)',
  card: 'var(--card)',
};

interface Inside {
  readonly node: ViewNode;
  readonly box: LaidOutNode;
  readonly element: SVGGElement;
  now: NodeState | null;
  before: NodeState | null;
}

/** What the nodes of one picture show of their state; a node is drawn again only when that differs. */
export class Insides {
  readonly #insides: readonly Inside[];

  constructor(picture: SVGSVGElement, view: View, laidOut: LaidOut) {
    const nodes = new Map(view.nodes.map((node) => [node.id, node]));
    this.#insides = laidOut.nodes.flatMap((box) => {
      const node = nodes.get(box.id);
      if (!node) return [];
      const element = document.createElementNS('http://www.w3.org/2000/svg', 'g');
      element.dataset.inside = box.id;
      picture.append(element);
      return [{ node, box, element, now: null, before: null }];
    });
  }

  show({ now, before }: Look): void {
    for (const inside of this.#insides) {
      const state = now.nodes[inside.node.id] ?? null;
      const old = before.nodes[inside.node.id] ?? null;
      if (state === inside.now && old === inside.before) continue;
      inside.now = state;
      inside.before = old;
      inside.element.dataset.status = state?.status ?? '';
      inside.element.innerHTML = state ? drawPanels(inside, state, named, old) : '';
    }
  }
}
