import {
  type EdgeId,
  type LaidOut,
  type LaidOutEdge,
  type LaidOutNode,
  lengthOf,
  type NodeId,
  type Point,
  placeAlong,
  type Rect,
} from '@/lib/model';
import { type Colours, path, roundedRect } from '@/lib/theme';
import type { Mark } from './mark';
import { wayBetween, wayPath } from './way';

/** Radius of the sign, in px. */
const radius = 11;
/** From an edge to the middle of its sign, the best first: a message fits in between where there is room. */
const away = [30, 22, 40, 54] as const;
/** What is kept free around the sign. */
const gap = 3;
/** How much of an edge's ends keeps its colour, with the head that may be there. */
const heads = 12;
/** The gap in a cut edge. */
const hole = 22;
/** Where along an edge the sign may stand, the best first. */
const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8] as const;

/**
 * What shows that a fault acts on a node or an edge, while it does: a flash at the node's corner, or beside the edge, which
 * is cut there. On a node that holds others the flash stands on its border, and what crosses that is cut where it does.
 * Nothing where the layout does not have the target.
 */
export function faultMarks(target: NodeId | EdgeId, laidOut: LaidOut, theme: Colours): Mark[] {
  const box = laidOut.nodes.find(({ id }) => id === target);
  if (box) {
    const cuts = crossings(box, laidOut).flatMap(({ points, at }) => cutMarks(points, at, theme));
    return [...cuts, ...flash(cornerOf(box.rect, laidOut), theme)];
  }
  const way = laidOut.edges.find(({ id }) => id === target);
  if (!way) return [];
  const { share, spot } = besideWay(target, way.points, laidOut);
  return [...cutMarks(way.points, share * lengthOf(way.points), theme), ...flash(spot, theme)];
}

/** An edge that nothing passes: broken, with a gap at `at` px of its way, over the paper that hides what was drawn there. */
function cutMarks(points: readonly Point[], at: number, { wrong, paper }: Colours): Mark[] {
  const length = lengthOf(points);
  // Of a short edge something remains.
  const kept = Math.min(heads, length / 6);
  const half = Math.min(hole / 2, length / 6);
  const middle = Math.min(length - kept - half, Math.max(kept + half, at));
  const pieces = [
    [kept, middle - half],
    [middle + half, length - kept],
  ] as const;
  return [
    { type: 'path', d: wayPath(wayBetween(points, kept, length - kept)), stroke: paper, width: 5 },
    {
      type: 'path',
      d: pieces
        .filter(([from, to]) => to - from >= 1)
        .map(([from, to]) => wayPath(wayBetween(points, from, to)))
        .join(' '),
      stroke: wrong,
      width: 3,
      dash: [8, 5],
    },
  ];
}

/** The edges that lead out of a node that holds others, with how far along their way they cross its border, in px. */
function crossings(
  { rect }: LaidOutNode,
  { nodes, edges }: LaidOut,
): { points: readonly Point[]; at: number }[] {
  if (!nodes.some((other) => other.rect !== rect && holds(rect, other.rect))) return [];
  const within = ({ x, y }: Point) => holds(rect, { x, y, width: 0, height: 0 });
  return edges.flatMap(({ points }) => {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last || within(first) === within(last)) return [];
    const length = lengthOf(points);
    let at = 0;
    while (at < length && within(placeAlong(points, at / length).at) === within(first)) at++;
    return [{ points, at: Math.min(at, length) }];
  });
}

function flash({ x, y }: Point, { wrong: accent, card }: Colours): Mark[] {
  const disc = roundedRect(rectAround({ x, y }, radius), radius);
  const bolt = path(
    ...['M', x + 1.5, y - 7.5, 'L', x - 4.5, y + 1, 'L', x - 0.5, y + 1],
    ...['L', x - 1.5, y + 7.5, 'L', x + 4.5, y - 1, 'L', x + 0.5, y - 1, 'Z'],
  );
  return [
    { type: 'path', d: disc, fill: card, stroke: accent, width: 2 },
    { type: 'path', d: bolt, fill: accent },
  ];
}

/** The corner of a node at which its sign covers no label, the top left before the others. */
function cornerOf({ x, y, width, height }: Rect, { edges }: LaidOut): Point {
  const [right, bottom] = [x + width - 2, y + height - 2];
  const corners: readonly Point[] = [
    { x: x + 2, y: y + 2 },
    { x: right, y: y + 2 },
    { x: x + 2, y: bottom },
    { x: right, y: bottom },
  ];
  const free = (corner: Point) =>
    edges.every(({ label }) => label === null || !meet(label.rect, rectAround(corner, radius + gap)));
  return corners.find(free) ?? corners[0]!;
}

/** Where along an edge its sign covers nothing; on the edge where there is no such place. */
function besideWay(
  edge: EdgeId,
  points: readonly Point[],
  laidOut: LaidOut,
): { readonly share: number; readonly spot: Point } {
  for (const distance of away) {
    for (const share of shares) {
      const { at, heading } = placeAlong(points, share);
      for (const side of [1, -1]) {
        const spot = { x: at.x - heading.y * side * distance, y: at.y + heading.x * side * distance };
        if (isFree(spot, edge, laidOut)) return { share, spot };
      }
    }
  }
  return { share: 0.5, spot: placeAlong(points, 0.5).at };
}

function isFree(spot: Point, edge: EdgeId, { nodes, edges, width, height }: LaidOut): boolean {
  const sign = rectAround(spot, radius + gap);
  const covers = (rect: Rect) => meet(rect, sign);
  const coversLine = (points: readonly Point[]) =>
    points.some((point, i) => i > 0 && covers(between(points[i - 1]!, point)));
  const coversNode = ({ rect, title, attributes, lifeline }: LaidOutNode) =>
    (covers(rect) && !isRoomIn(rect, sign, nodes)) ||
    [title, ...attributes].some((text) => covers(text.rect)) ||
    (lifeline !== null && coversLine([lifeline.from, lifeline.to]));
  const coversEdge = ({ id, label, points }: LaidOutEdge) =>
    (label !== null && covers(label.rect)) || (id !== edge && coversLine(points));
  const paper = { x: 0, y: 0, width, height };
  return holds(paper, sign) && !nodes.some(coversNode) && !edges.some(coversEdge);
}

/** Whether `rect` is a container that the sign lies in whole. */
function isRoomIn(rect: Rect, sign: Rect, nodes: readonly LaidOutNode[]): boolean {
  return holds(rect, sign) && nodes.some((other) => other.rect !== rect && holds(rect, other.rect));
}

function rectAround({ x, y }: Point, reach: number): Rect {
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

/** The rectangle of a piece of an edge, which is level or upright. */
function between(a: Point, b: Point): Rect {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(b.x - a.x),
    height: Math.abs(b.y - a.y),
  };
}

function meet(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

function holds(outer: Rect, inner: Rect): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}
