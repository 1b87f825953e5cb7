import {
  type LaidOutNode,
  type Point,
  type Rect,
  type TextBlock,
  textStyles,
  type ViewEdge,
} from '@/lib/model';
import { block } from './content';
import { labelClearance, labelsApart } from './metrics';
import { boundsOf, meets, segmentsOf } from './obstacles';
import type { Tree } from './tree';
import type { Wrapped } from './wrap';

/** Sets each label beside its edge: clear of nodes, headings, borders, lines and other labels. */
export function labelsOf(
  edges: readonly ViewEdge[],
  ways: ReadonlyMap<string, readonly Point[]>,
  texts: ReadonlyMap<string, Wrapped>,
  nodes: readonly LaidOutNode[],
  tree: Tree,
): Map<string, TextBlock> {
  const taken: Rect[] = nodes.flatMap((node) => (tree.isLeaf(node.id) ? [node.rect] : bordersOf(node)));
  const strokes = [...ways.values()].flatMap((points) =>
    segmentsOf(points).map(([a, b]) => boundsOf(a, b, 2)),
  );
  const set = new Map<string, TextBlock>();
  for (const edge of edges) {
    const text = texts.get(edge.id);
    const points = ways.get(edge.id);
    if (!text || !points) continue;
    const places = candidates(points, text);
    const harm = (place: Rect) =>
      taken.filter((rect) => meets(rect, place)).length * 10 +
      strokes.filter((rect) => meets(rect, place)).length;
    let best = places[0]!;
    let least = Number.POSITIVE_INFINITY;
    for (const place of places) {
      const value = harm(place);
      if (value < least) [best, least] = [place, value];
      if (least === 0) break;
    }
    taken.push(apart(best));
    set.set(edge.id, block('edge', text, best.x, best.y));
  }
  return set;
}

/** A label with the room around it that keeps it apart from the next one. */
export function apart({ x, y, width, height }: Rect): Rect {
  return {
    x: x - labelsApart.x,
    y: y - labelsApart.y,
    width: width + 2 * labelsApart.x,
    height: height + 2 * labelsApart.y,
  };
}

/** A container may have labels inside it, but not over its heading or across its border. */
function bordersOf({ rect, title, attributes }: LaidOutNode): Rect[] {
  const { x, y, width, height } = rect;
  const edge = (from: Point, to: Point) => boundsOf(from, to, 3);
  return [
    title.rect,
    ...attributes.map((attribute) => attribute.rect),
    edge({ x, y }, { x: x + width, y }),
    edge({ x, y: y + height }, { x: x + width, y: y + height }),
    edge({ x, y }, { x, y: y + height }),
    edge({ x: x + width, y }, { x: x + width, y: y + height }),
  ];
}

/** Where along a stretch a label may stand: the middle first. */
const shares = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((i) => [0.5 - i * 0.05, 0.5 + i * 0.05]);

/** Places beside the edge, the best first: right of a vertical stretch, above a horizontal one, longest stretch first. */
function candidates(points: readonly Point[], { width, lines }: Wrapped): Rect[] {
  const height = lines.length * textStyles.edge.lineHeight;
  const bySize = segmentsOf(points).sort(([a, b], [c, d]) => lengthOf(c, d) - lengthOf(a, b));
  return bySize.flatMap(([a, b]) =>
    shares.flatMap((share): Rect[] => {
      const x = Math.round(a.x + (b.x - a.x) * share);
      const y = Math.round(a.y + (b.y - a.y) * share);
      if (a.x === b.x) {
        const top = Math.round(y - height / 2);
        return [
          { x: x + labelClearance + 2, y: top, width, height },
          { x: x - labelClearance - 2 - width, y: top, width, height },
        ];
      }
      const left = Math.round(x - width / 2);
      return [
        { x: left, y: y - labelClearance - height, width, height },
        { x: left, y: y + labelClearance, width, height },
      ];
    }),
  );
}

function lengthOf(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}
