import type { View, ViewNode } from '@/lib/model';
import { type Interval, type Span, sameTrack, tracksOf } from './tracks';
import type { Tree } from './tree';

/** The columns and rows of tracks that nodes lie in, containers included. */
export interface Cells {
  readonly columns: ReadonlyMap<string, Span>;
  readonly rows: ReadonlyMap<string, Span>;
  /** Leaves that stand in the middle of several tracks instead of filling them. */
  readonly loose?: ReadonlySet<string>;
}

interface Place {
  readonly id: string;
  readonly x: Interval;
  readonly y: Interval;
}

/**
 * Sorts nodes into columns and rows as they stand in the drawing, turned by a quarter when asked. Where the tidy columns
 * would put two nodes in one cell, order alone decides: what is left of something gets an earlier column; and where a
 * drawing is so broken that boxes lie over each other, each gets a row of its own.
 */
export function cellsOf(view: View, tree: Tree, arrangement: 'drawn' | 'turned'): Cells {
  const places = tree.leaves().map((node) => placeOf(node, arrangement));
  const settled = besideItsNeighbour(places, view, tree, arrangement);
  for (const sort of [tidy, ranked, oneARow]) {
    const cells = withContainers(sort(settled), tree);
    if (collide(cells, tree)) continue;
    const folded = arrangement === 'turned' ? withContainers(foldLast(cells, view, tree), tree) : cells;
    return collide(folded, tree) ? cells : folded;
  }
  return withContainers(oneARow(places), tree);
}

/** A word without a box, or a node that was added, stands over the middle of the one node that it is joined to. */
function besideItsNeighbour(
  places: readonly Place[],
  view: View,
  tree: Tree,
  arrangement: 'drawn' | 'turned',
): Place[] {
  return places.map((place) => {
    const node = tree.node(place.id);
    if (node.kind !== 'text' && !node.implied) return place;
    const ends = new Set(
      view.edges.flatMap(({ from, to }) => (from === place.id ? [to] : to === place.id ? [from] : [])),
    );
    if (ends.size !== 1) return place;
    const neighbour = placeOf(tree.node([...ends][0]!), arrangement);
    if (overlaps(place.x, neighbour.x)) return { ...place, x: neighbour.x };
    if (overlaps(place.y, neighbour.y)) return { ...place, y: neighbour.y };
    return place;
  });
}

function placeOf({ id, place }: ViewNode, arrangement: 'drawn' | 'turned'): Place {
  const across = { start: place.column, end: place.column + place.columns };
  const down = { start: place.row, end: place.row + place.rows };
  return arrangement === 'turned' ? { id, x: down, y: across } : { id, x: across, y: down };
}

type Sorted = Pick<Cells, 'columns' | 'rows'>;

function tidy(places: readonly Place[]): Sorted {
  return {
    columns: spans(places, tracksOf(places.map(({ x }) => x)).spans),
    rows: spans(places, tracksOf(places.map(({ y }) => y)).spans),
  };
}

function ranked(places: readonly Place[]): Sorted {
  return { columns: ranks(places, (place) => place.x), rows: ranks(places, (place) => place.y) };
}

/** Leaves of one container follow each other in the view's order, so containers stay apart too. */
function oneARow(places: readonly Place[]): Sorted {
  return {
    columns: new Map(places.map(({ id }) => [id, { first: 0, last: 0 }])),
    rows: new Map(places.map(({ id }, i) => [id, { first: i, last: i }])),
  };
}

function spans(places: readonly Place[], found: readonly Span[]): Map<string, Span> {
  return new Map(places.map(({ id }, i) => [id, found[i]!]));
}

/** One more than the highest rank of all that ends before it begins. */
function ranks(places: readonly Place[], axis: (place: Place) => Interval): Map<string, Span> {
  const byStart = [...places].sort((a, b) => axis(a).start - axis(b).start);
  const byEnd: { end: number; rank: number }[] = [];
  const ranked = new Map<string, Span>();
  for (const place of byStart) {
    const { start, end } = axis(place);
    const rank = byEnd.reduce(
      (most, other) => (other.end <= start ? Math.max(most, other.rank + 1) : most),
      0,
    );
    ranked.set(place.id, { first: rank, last: rank });
    byEnd.push({ end, rank });
  }
  return ranked;
}

/** A turned chain of this many columns is wider than a projector shows in readable type. */
const longChain = 5;

/** Folds the end of a long chain: its last node moves under the one before it, which moves up where there is room. */
function foldLast(cells: Cells, view: View, tree: Tree): Sorted {
  const leaves = tree.leaves();
  const columns = new Map(leaves.map(({ id }) => [id, cells.columns.get(id)!]));
  const rows = new Map(leaves.map(({ id }) => [id, cells.rows.get(id)!]));
  const lastColumn = Math.max(...[...columns.values()].map(({ last }) => last));
  const inColumn = (column: number) =>
    leaves.filter(({ id }) => sameTrack(columns.get(id)!, { first: column, last: column }));
  const [last, ...more] = inColumn(lastColumn);
  const before = inColumn(lastColumn - 1);
  const previous = before[0];
  if (lastColumn + 1 < longChain || !last || more.length > 0 || !previous || before.length > 1)
    return { columns, rows };
  const edges = view.edges.filter(({ from, to }) => from === last.id || to === last.id);
  const row = rows.get(previous.id)!;
  const chained =
    edges.length === 1 && edges[0]!.from === previous.id && tree.node(last.id).parent === previous.parent;
  if (!chained || row.first === 0) return { columns, rows };
  columns.set(last.id, columns.get(previous.id)!);
  rows.set(previous.id, { first: row.first - 1, last: row.first - 1 });
  return { columns, rows };
}

export function withContainers(leaves: Sorted, tree: Tree): Cells {
  const both = { columns: new Map(leaves.columns), rows: new Map(leaves.rows) };
  for (const container of tree.containers()) {
    const inside = tree.leavesOf(container.id);
    for (const axis of ['columns', 'rows'] as const) {
      const all = inside.map((id) => leaves[axis].get(id)!);
      both[axis].set(container.id, {
        first: Math.min(...all.map(({ first }) => first)),
        last: Math.max(...all.map(({ last }) => last)),
      });
    }
  }
  return both;
}

/** True if two siblings share a cell. */
export function collide(cells: Cells, tree: Tree): boolean {
  const families = [null, ...tree.containers().map(({ id }) => id)];
  return families.some((parent) => {
    const taken = new Set<string>();
    for (const { id } of tree.children(parent)) {
      const [column, row] = [cells.columns.get(id)!, cells.rows.get(id)!];
      for (let x = column.first; x <= column.last; x++) {
        for (let y = row.first; y <= row.last; y++) {
          const cell = `${x} ${y}`;
          if (taken.has(cell)) return true;
          taken.add(cell);
        }
      }
    }
    return false;
  });
}

function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}
