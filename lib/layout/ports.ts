import type { Rect, ViewEdge } from '@/lib/model';
import { portSpacing } from './metrics';
import type { Obstacles } from './obstacles';
import { center, type Flow, facingSides, isVertical, pointOn, type SideName, sideRange } from './sides';
import type { Tree } from './tree';

/** Where an edge meets a node: a side, and the coordinate along it. */
export interface Port {
  readonly side: SideName;
  readonly along: number;
}

export interface Ends {
  readonly from: Port;
  readonly to: Port;
}

/** A stretch along an axis that an edge had better not cross: a container's heading. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Hands out places on the sides of nodes: straight edges first, the others where there is room beside them. */
export class Ports {
  readonly #taken = new Map<string, number[]>();
  readonly #rects: ReadonlyMap<string, Rect>;
  readonly #headings: ReadonlyMap<string, Rect>;
  readonly #tree: Tree;
  readonly #flow: Flow;

  /** `headings`: the text of each container's title. */
  constructor(rects: ReadonlyMap<string, Rect>, headings: ReadonlyMap<string, Rect>, tree: Tree, flow: Flow) {
    this.#rects = rects;
    this.#headings = headings;
    this.#tree = tree;
    this.#flow = flow;
  }

  /** Both ports on one line, if the nodes face each other and nothing stands between; else null. */
  straight(edge: ViewEdge, obstacles: Obstacles): Ends | null {
    const [a, b] = [this.#rects.get(edge.from)!, this.#rects.get(edge.to)!];
    if (this.#nested(edge)) return null;
    const [fromSide, toSide] = facingSides(a, b, this.#flow);
    const [rangeA, rangeB] = [sideRange(a, fromSide), sideRange(b, toSide)];
    const shared = { start: Math.max(rangeA.start, rangeB.start), end: Math.min(rangeA.end, rangeB.end) };
    if (shared.end - shared.start < 24) return null;
    const smaller = rangeA.end - rangeA.start <= rangeB.end - rangeB.start ? a : b;
    const wish = isVertical(fromSide) ? center(smaller).x : center(smaller).y;
    const along = nearestFree(wish, shared, [
      ...this.#blocked(edge.from, fromSide),
      ...this.#blocked(edge.to, toSide),
      ...this.#titles(edge, fromSide),
    ]);
    if (along === null) return null;
    if (!obstacles.free([pointOn(a, fromSide, along), pointOn(b, toSide, along)], edge)) return null;
    this.#take(edge.from, fromSide, along);
    this.#take(edge.to, toSide, along);
    return { from: { side: fromSide, along }, to: { side: toSide, along } };
  }

  /** Ports on the sides that face each other, each as near as it can be to the other end. */
  bent(edge: ViewEdge): Ends {
    const [a, b] = [this.#rects.get(edge.from)!, this.#rects.get(edge.to)!];
    const [fromSide, toSide] = this.#nested(edge)
      ? (['left', 'left'] as const)
      : facingSides(a, b, this.#flow);
    return {
      from: this.port(edge, edge.from, fromSide, center(b)),
      to: this.port(edge, edge.to, toSide, center(a)),
    };
  }

  /** For nodes that lie diagonally: out of one side, around one corner, into a side at right angles to it. */
  angled(edge: ViewEdge): Ends[] {
    const [a, b] = [this.#rects.get(edge.from)!, this.#rects.get(edge.to)!];
    const [down, across] = [facingSides(a, b, 'down'), facingSides(a, b, 'across')];
    if (this.#nested(edge) || !isVertical(down[0]) || isVertical(across[0])) return [];
    const ends = (fromSide: SideName, toSide: SideName): Ends => ({
      from: this.port(edge, edge.from, fromSide, center(a)),
      to: this.port(edge, edge.to, toSide, center(b)),
    });
    const both = [ends(down[0], across[1]), ends(across[0], down[1])];
    return this.#flow === 'down' ? both : both.reverse();
  }

  /** A free place on a side, as near to `towards` as the side's middle half allows; not yet taken. */
  port(edge: ViewEdge, node: string, side: SideName, towards: { x: number; y: number }): Port {
    const range = sideRange(this.#rects.get(node)!, side);
    const quarter = (range.end - range.start) / 4;
    const aim = isVertical(side) ? towards.x : towards.y;
    const wish = Math.min(range.end - quarter, Math.max(range.start + quarter, aim));
    const middle = Math.round((range.start + range.end) / 2);
    const blocked = [...this.#blocked(node, side), ...this.#titles(edge, side)];
    return { side, along: nearestFree(wish, range, blocked) ?? middle };
  }

  take(edge: ViewEdge, { from, to }: Ends): void {
    this.#take(edge.from, from.side, from.along);
    this.#take(edge.to, to.side, to.along);
  }

  #nested({ from, to }: ViewEdge): boolean {
    return this.#tree.within(from, to) || this.#tree.within(to, from);
  }

  #take(node: string, side: SideName, along: number): void {
    const key = `${node} ${side}`;
    const all = this.#taken.get(key);
    if (all) all.push(along);
    else this.#taken.set(key, [along]);
  }

  #blocked(node: string, side: SideName): Stretch[] {
    const taken = this.#taken.get(`${node} ${side}`) ?? [];
    return taken.map((along) => ({ start: along - portSpacing + 1, end: along + portSpacing - 1 }));
  }

  /** Headings that an upright line would cross on its way into or out of a container. */
  #titles(edge: ViewEdge, side: SideName): Stretch[] {
    if (!isVertical(side)) return [];
    const stretches: Stretch[] = [];
    for (const [end, other] of [
      [edge.from, edge.to],
      [edge.to, edge.from],
    ] as const) {
      for (const id of this.#tree.chain(end)) {
        const title = this.#headings.get(id);
        if (id === end || !title || this.#tree.within(other, id)) continue;
        stretches.push({ start: title.x - 38, end: title.x + title.width + 10 });
      }
    }
    return stretches;
  }
}

/** The whole number nearest to `wish`, 12 px inside `range`, that lies in no blocked stretch; null when there is none. */
function nearestFree(wish: number, range: Stretch, blocked: readonly Stretch[]): number | null {
  const [first, last] = [Math.ceil(range.start + 12), Math.floor(range.end - 12)];
  const options = [wish, ...blocked.flatMap(({ start, end }) => [start, end])]
    .map((option) => Math.round(Math.min(last, Math.max(first, option))))
    .sort((a, b) => Math.abs(a - wish) - Math.abs(b - wish) || a - b);
  return (
    options.find(
      (option) => first <= last && blocked.every(({ start, end }) => option <= start || option >= end),
    ) ?? null
  );
}
