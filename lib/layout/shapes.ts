import type { Arrangement, LaidOut, Rect, View } from '@/lib/model';
import type { Cells } from './cells';
import type { Folding } from './foldings';
import { boundsOf, segmentsOf } from './obstacles';
import { sameTrack } from './tracks';
import type { Tree } from './tree';

/** Arrangements that are made for the shape of a room. */
export type Shape = Exclude<Arrangement, 'drawn' | 'turned'>;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The rooms they are made for, in px: what a projector, half of one, and a phone leave beside the bars of a page. */
export const rooms: Readonly<Record<Shape, Size>> = {
  wide: { width: 1220, height: 500 },
  square: { width: 640, height: 470 },
  tall: { width: 390, height: 500 },
};

/** Text grows no larger than this, so that room beyond it is worth nothing. */
const largest = 1.6;
/** What a corner of an edge, two edges that cross, a thing out of its drawn order, emptiness, and being folded at all cost, as a share of the text's size. */
const costs = { corner: 0.012, crossing: 0.04, disorder: 0.015, empty: 0.08, folded: 0.03 } as const;
/** So many of the best are set out in full; the first without a defect is taken. */
const tries = 12;

/** One way to set a view out, before its edges are routed. */
export interface Candidate extends Folding {
  readonly rects: ReadonlyMap<string, Rect>;
  readonly folded: boolean;
}

/**
 * The candidate whose text is largest in the room of `shape`, drawn order and straight edges counted in; `finish` sets
 * one out in full, and answers null when it has a defect. Null when none can be finished.
 */
export function shaped(
  shape: Shape,
  view: View,
  tree: Tree,
  candidates: readonly Candidate[],
  finish: (candidate: Candidate) => LaidOut | null,
): LaidOut | null {
  const worth = (size: Size, cost: number) => Math.min(zoomIn(rooms[shape], size), largest) * (1 - cost);
  const judged = candidates
    .map((candidate) => {
      const cost =
        disorder(view, candidate.rects) * costs.disorder +
        emptinessOf(candidate.rects, tree) * costs.empty +
        (candidate.folded ? costs.folded : 0);
      const bends = view.edges.filter(({ from, to }) => turns(from, to, candidate.cells, tree)).length;
      return { candidate, cost, hope: worth(sizeOf(candidate.rects), cost + bends * costs.corner) };
    })
    .sort((a, b) => b.hope - a.hope)
    .slice(0, tries);
  let best: LaidOut | null = null;
  let most = 0;
  for (const { candidate, cost, hope } of judged) {
    // Labels, detours and corners only add to what the boxes take.
    if (hope <= most) break;
    const laidOut = finish(candidate);
    if (laidOut === null) continue;
    const value = worth(laidOut, cost + tangleOf(laidOut));
    if (value > most) [best, most] = [laidOut, value];
  }
  return best;
}

function zoomIn(room: Size, { width, height }: Size): number {
  return Math.min(room.width / width, room.height / height);
}

/** What the corners and crossings of its edges cost. */
function tangleOf({ edges }: LaidOut): number {
  const lines = edges.map(({ points }) => segmentsOf(points).map(([a, b]) => boundsOf(a, b, 0)));
  let crossings = 0;
  for (const [i, own] of lines.entries()) {
    for (const other of lines.slice(i + 1)) {
      crossings += own.filter((a) => other.some((b) => crosses(a, b) || crosses(b, a))).length;
    }
  }
  const corners = edges.reduce((sum, { points }) => sum + points.length - 2, 0);
  return corners * costs.corner + crossings * costs.crossing;
}

/** True if a level line runs through an upright one. */
function crosses(level: Rect, upright: Rect): boolean {
  return (
    level.height === 0 &&
    upright.width === 0 &&
    level.x < upright.x &&
    upright.x < level.x + level.width &&
    upright.y < level.y &&
    level.y < upright.y + upright.height
  );
}

/** The share of the picture that no box stands on. */
function emptinessOf(rects: ReadonlyMap<string, Rect>, tree: Tree): number {
  const { width, height } = sizeOf(rects);
  const taken = tree.children(null).reduce((sum, { id }) => {
    const rect = rects.get(id)!;
    return sum + rect.width * rect.height;
  }, 0);
  return 1 - taken / (width * height);
}

/** True for an edge that has to turn a corner: its ends share no row and no column. */
function turns(from: string, to: string, { columns, rows }: Cells, tree: Tree): boolean {
  if (tree.within(from, to) || tree.within(to, from)) return false;
  return !sameTrack(rows.get(from)!, rows.get(to)!) && !sameTrack(columns.get(from)!, columns.get(to)!);
}

/** Drawn siblings of which the later one now stands before the earlier: a little, and more for before and above it. */
function disorder(view: View, rects: ReadonlyMap<string, Rect>): number {
  let points = 0;
  for (const [i, a] of view.nodes.entries()) {
    for (const b of view.nodes.slice(i + 1)) {
      if (a.parent !== b.parent) continue;
      const above = a.place.row + a.place.rows <= b.place.row;
      const left = a.place.column + a.place.columns <= b.place.column;
      if (!above && !left) continue;
      const [ra, rb] = [rects.get(a.id)!, rects.get(b.id)!];
      const nowLeft = rb.x + rb.width <= ra.x;
      const nowAbove = rb.y + rb.height <= ra.y;
      // Against the way the drawing runs is worse than across it: what falls through layers does not rise.
      if (nowLeft && nowAbove) points += 0.5;
      else if (nowLeft && rb.y < ra.y + ra.height) points += above ? 0.2 : 0.4;
      else if (nowAbove && rb.x < ra.x + ra.width) points += above ? 0.4 : 0.2;
    }
  }
  return points;
}

function sizeOf(rects: ReadonlyMap<string, Rect>): Size {
  const all = [...rects.values()];
  const [left, top] = [Math.min(...all.map(({ x }) => x)), Math.min(...all.map(({ y }) => y))];
  return {
    width: Math.max(...all.map(({ x, width }) => x + width)) - left,
    height: Math.max(...all.map(({ y, height }) => y + height)) - top,
  };
}
