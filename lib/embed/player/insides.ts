import type { LaidOut, LaidOutNode, View, ViewNode } from '@/lib/model';
import { drawPanels, svgOf } from '@/lib/paint';
import { faultMarks, spotMarks } from '@/lib/picture';
import type { Look } from '@/lib/play';
import { namedColours } from '@/lib/theme';
import { type Fault, type NodeState, type Spotlight, strickenAt } from '@/lib/trace';

interface Inside {
  readonly node: ViewNode;
  readonly box: LaidOutNode;
  readonly element: SVGGElement;
  now: NodeState | null;
  before: NodeState | null;
  about: Spotlight | undefined;
}

/**
 * What the nodes of one picture show of their state, and where faults act; each is drawn again only when it differs.
 */
export class Insides {
  readonly #insides: readonly Inside[];
  readonly #laidOut: LaidOut;
  readonly #spot = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  #about: Spotlight | undefined;
  readonly #signs = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  #acting = '';

  constructor(picture: SVGSVGElement, view: View, laidOut: LaidOut) {
    this.#laidOut = laidOut;
    const nodes = new Map(view.nodes.map((node) => [node.id, node]));
    this.#insides = laidOut.nodes.flatMap((box) => {
      const node = nodes.get(box.id);
      if (!node) return [];
      const element = document.createElementNS('http://www.w3.org/2000/svg', 'g');
      element.dataset.inside = box.id;
      picture.append(element);
      return [{ node, box, element, now: null, before: null, about: undefined }];
    });
    picture.append(this.#spot, this.#signs);
  }

  /** `faults`: those of the run. */
  show({ now, before }: Look, faults: readonly Fault[]): void {
    this.#mark(strickenAt(now, faults));
    const about = now.beat?.about;
    if (about !== this.#about) {
      this.#about = about;
      this.#spot.innerHTML = spotMarks(about, this.#laidOut, namedColours).map(svgOf).join('');
    }
    for (const inside of this.#insides) {
      const state = now.nodes[inside.node.id] ?? null;
      const old = before.nodes[inside.node.id] ?? null;
      if (state === inside.now && old === inside.before && about === inside.about) continue;
      inside.now = state;
      inside.before = old;
      inside.about = about;
      inside.element.dataset.status = state?.status ?? '';
      inside.element.innerHTML = state ? drawPanels(inside, state, namedColours, old, about?.keys) : '';
    }
  }

  #mark(targets: readonly string[]): void {
    const acting = targets.join(' ');
    if (acting === this.#acting) return;
    this.#acting = acting;
    this.#signs.dataset.faults = acting;
    this.#signs.innerHTML = targets
      .flatMap((target) => faultMarks(target, this.#laidOut, namedColours))
      .map(svgOf)
      .join('');
  }
}
