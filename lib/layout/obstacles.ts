import type { Point, Rect, ViewEdge } from '@/lib/model';
import type { Tree } from './tree';

const bucket = 400;

/** What an edge must not pass through, found by place: only the nodes near a segment are looked at. */
export class Obstacles {
  readonly #buckets = new Map<string, string[]>();
  readonly #rects: ReadonlyMap<string, Rect>;
  readonly #tree: Tree;

  constructor(rects: ReadonlyMap<string, Rect>, tree: Tree) {
    this.#rects = rects;
    this.#tree = tree;
    for (const [id, rect] of rects) {
      for (const key of keysOf(rect)) {
        const ids = this.#buckets.get(key);
        if (ids) ids.push(id);
        else this.#buckets.set(key, [id]);
      }
    }
  }

  /** Rectangles near `area` that the edge may not pass: all but its ends and the containers they lie in. */
  near(area: Rect, edge: ViewEdge): Rect[] {
    const ids = new Set<string>();
    for (const key of keysOf(area)) for (const id of this.#buckets.get(key) ?? []) ids.add(id);
    return [...ids]
      .filter((id) => !this.#tree.within(edge.from, id) && !this.#tree.within(edge.to, id))
      .map((id) => this.#rects.get(id)!);
  }

  /** True if the line passes through no node that is not its own, 4 px clear. */
  free(points: readonly Point[], edge: ViewEdge): boolean {
    return segmentsOf(points).every(([a, b]) => {
      const line = boundsOf(a, b, 4);
      return this.near(line, edge).every((rect) => !meets(rect, line)) && this.#leavesEnds(a, b, edge);
    });
  }

  /** It may touch its own ends, not run through them. */
  #leavesEnds(a: Point, b: Point, edge: ViewEdge): boolean {
    const line = boundsOf(a, b, 0);
    return [edge.from, edge.to].every((id) => {
      const rect = this.#rects.get(id)!;
      if (this.#tree.within(edge.from, id) && this.#tree.within(edge.to, id)) return true;
      return !meets(inset(rect, 1), line);
    });
  }
}

export function segmentsOf(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).map((point, i) => [points[i]!, point]);
}

export function boundsOf(a: Point, b: Point, grow: number): Rect {
  return {
    x: Math.min(a.x, b.x) - grow,
    y: Math.min(a.y, b.y) - grow,
    width: Math.abs(a.x - b.x) + grow * 2,
    height: Math.abs(a.y - b.y) + grow * 2,
  };
}

export function meets(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function inset(rect: Rect, by: number): Rect {
  return { x: rect.x + by, y: rect.y + by, width: rect.width - by * 2, height: rect.height - by * 2 };
}

function* keysOf(rect: Rect): Generator<string> {
  for (let x = Math.floor(rect.x / bucket); x <= Math.floor((rect.x + rect.width) / bucket); x++) {
    for (let y = Math.floor(rect.y / bucket); y <= Math.floor((rect.y + rect.height) / bucket); y++) {
      yield `${x} ${y}`;
    }
  }
}
