import type { Point, Rect, ViewEdge } from '@/lib/model';
import { detour } from './detour';
import { Lanes } from './lanes';
import { boundsOf, Obstacles } from './obstacles';
import { type Ends, Ports } from './ports';
import { center, type Flow, isVertical, pointOn } from './sides';
import type { Tree } from './tree';

/** An orthogonal way for every edge: straight, else with one crossbar in the gap, else around what is in the way. */
export function routesOf(
  edges: readonly ViewEdge[],
  rects: ReadonlyMap<string, Rect>,
  headings: ReadonlyMap<string, Rect>,
  tree: Tree,
  flow: Flow,
): Map<string, readonly Point[]> {
  const ports = new Ports(rects, headings, tree, flow);
  const obstacles = new Obstacles(rects, tree);
  const lanes = new Lanes();
  const ways = new Map<string, readonly Point[]>();
  const settle = (edge: ViewEdge, way: readonly Point[]) => {
    lanes.take(edge, way);
    ways.set(edge.id, tidied(way));
  };
  const ended = (edge: ViewEdge, { from, to }: Ends): [Point, Point] => [
    pointOn(rects.get(edge.from)!, from.side, from.along),
    pointOn(rects.get(edge.to)!, to.side, to.along),
  ];

  // Straight ones first: what has to bend makes way for them.
  const bending = edges.filter((edge) => {
    const ends = ports.straight(edge, obstacles);
    if (ends) settle(edge, ended(edge, ends));
    return ends === null;
  });
  const blocked = bending.filter((edge) => {
    for (const ends of [...ports.angled(edge), ports.bent(edge)]) {
      const [a, b] = ended(edge, ends);
      const way = simple(edge, a, b, ends, lanes).find((points) => obstacles.free(points, edge));
      if (!way) continue;
      ports.take(edge, ends);
      settle(edge, way);
      return false;
    }
    return true;
  });
  // Detours of one node may leave by one port: they share their way like a bus.
  for (const edge of blocked) {
    const own = ownRects(edge, rects, tree);
    const ways = sidePairs.flatMap(([fromSide, toSide]) => {
      const [a, b] = [rects.get(edge.from)!, rects.get(edge.to)!];
      const ends = {
        from: ports.port(edge, edge.from, fromSide, center(b)),
        to: ports.port(edge, edge.to, toSide, center(a)),
      };
      const [start, end] = ended(edge, ends);
      const found = detour(start, end, ends, obstacles.near(boundsOf(start, end, 400), edge), own);
      return found ? [{ ends, ...found }] : [];
    });
    const best = ways.sort((a, b) => a.cost - b.cost)[0];
    const ends = best?.ends ?? ports.bent(edge);
    const [a, b] = ended(edge, ends);
    settle(edge, best?.points ?? [a, { x: a.x, y: b.y }, b]);
  }
  return ways;
}

const allSides = ['top', 'bottom', 'left', 'right'] as const;
const sidePairs = allSides.flatMap((from) => allSides.map((to) => [from, to] as const));

/** Straight, around one corner, or with a crossbar: in the middle first, then nearer to either end. */
function simple(edge: ViewEdge, a: Point, b: Point, ends: Ends, lanes: Lanes): Point[][] {
  const vertical = isVertical(ends.from.side);
  if (ends.from.side === ends.to.side) return [];
  if (vertical !== isVertical(ends.to.side)) {
    const corner = vertical ? { x: a.x, y: b.y } : { x: b.x, y: a.y };
    return lanes.clear(edge, [a, corner, b]) ? [[a, corner, b]] : [];
  }
  if (vertical ? a.x === b.x : a.y === b.y) return [[a, b]];
  const [start, end] = vertical ? [a.y, b.y] : [a.x, b.x];
  return [0.5, 0.3, 0.7, 0.15, 0.85].map((share) => {
    const bar = lanes.freeBar(
      edge,
      Math.round(start + (end - start) * share),
      vertical ? [a.x, b.x] : [a.y, b.y],
      vertical,
    );
    return vertical
      ? [a, { x: a.x, y: bar }, { x: b.x, y: bar }, b]
      : [a, { x: bar, y: a.y }, { x: bar, y: b.y }, b];
  });
}

/** The ends themselves are obstacles to a detour; containers that hold both are not. */
function ownRects(edge: ViewEdge, rects: ReadonlyMap<string, Rect>, tree: Tree): Rect[] {
  return [edge.from, edge.to]
    .filter((id) => !(tree.within(edge.from, id) && tree.within(edge.to, id)))
    .map((id) => rects.get(id)!);
}

/** Without points that lie on the line between their neighbours. */
function tidied(points: readonly Point[]): readonly Point[] {
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before || !after) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}
