import type { View, ViewNode } from '@/lib/model';
import { type Cells, collide, withContainers } from './cells';
import { type Cell, count, foldedGrid, type Grid, keyOf, mergedGrid, rolledGrid, turnedGrid } from './grid';
import type { Flow } from './sides';
import { type Interval, type Span, tracksOf } from './tracks';
import type { Tree } from './tree';

/** One way to arrange a view, and which way it is read. */
export interface Folding {
  readonly cells: Cells;
  readonly flow: Flow;
}

/** So many are tried for a whole view, and so many for what one container holds. */
const most = { view: 480, container: 8 } as const;

/** A family arranged, containers' contents in it: leaves in columns and rows. */
interface Block {
  readonly leaves: Grid;
  /** Leaves that stand in the middle of several tracks instead of filling them. */
  readonly loose: ReadonlySet<string>;
  readonly flow: Flow;
}

/**
 * Ways to arrange a view beside the drawn and the turned one: long chains wrapped into rows or columns, and what
 * containers hold wrapped for itself. What is drawn before something stays before it, or begins another row.
 */
export function foldingsOf(view: View, tree: Tree): Folding[] {
  return blocksOf(null, view, tree, most.view).flatMap(({ leaves, loose, flow }) => {
    const spans = {
      columns: new Map([...leaves].map(([id, { column }]) => [id, column])),
      rows: new Map([...leaves].map(([id, { row }]) => [id, row])),
    };
    const cells = { ...withContainers(spans, tree), loose };
    return collide(cells, tree) ? [] : [{ cells, flow }];
  });
}

function blocksOf(parent: string | null, view: View, tree: Tree, limit: number): Block[] {
  const family = tree.children(parent);
  const grids = gridsOf(family, view, tree);
  let choices: Map<string, Block>[] = [new Map()];
  for (const { id } of family) {
    if (tree.isLeaf(id)) continue;
    const inside = blocksOf(id, view, tree, most.container);
    choices = choices.flatMap((chosen) => inside.map((block) => new Map([...chosen, [id, block]])));
  }
  const blocks: Block[] = [];
  for (const { grid, flow } of grids) {
    for (const chosen of choices) {
      if (blocks.length >= limit) return blocks;
      blocks.push({ ...unfolded(grid, chosen), flow });
    }
  }
  return blocks;
}

/** The family as drawn, with rows moved or merged, folded, and each of these turned; as drawn comes first. */
function gridsOf(family: readonly ViewNode[], view: View, tree: Tree): { grid: Grid; flow: Flow }[] {
  const drawn = drawnGrid(family, view, tree);
  if (drawn === null) return [];
  const found: { grid: Grid; flow: Flow }[] = [];
  const known = new Set<string>();
  const add = (grid: Grid | null, flow: Flow) => {
    if (grid === null || known.has(keyOf(grid))) return;
    known.add(keyOf(grid));
    found.push({ grid, flow });
  };
  // A row drawn last that belongs beside the first (compensations, an audience), and two short rows as one.
  const rolled = rolledGrid(drawn);
  for (const base of [drawn, ...(rolled ? [rolled] : [])]) {
    add(base, 'down');
    add(turnedGrid(base), 'across');
    for (let row = 0; row < count(base, 'row') - 1; row++) {
      const merged = mergedGrid(base, row);
      add(merged, 'down');
      add(merged && turnedGrid(merged), 'across');
    }
  }
  for (const back of [false, true]) {
    for (const base of [drawn, turnedGrid(drawn)]) {
      for (const cuts of cutsOf(count(base, 'row'))) {
        add(foldedGrid(base, cuts, back), 'down');
        const across = foldedGrid(base, cuts, back);
        add(across && turnedGrid(across), 'across');
      }
    }
  }
  return found;
}

/** Where rows can be cut into two or three bands. */
function cutsOf(rows: number): number[][] {
  const places = Array.from({ length: Math.max(0, rows - 1) }, (_, i) => i + 1);
  const twice = places.flatMap((first) => places.filter((next) => next > first).map((next) => [first, next]));
  return [...places.map((first) => [first]), ...twice];
}

/** A family in columns and rows found from its places in the drawing; null where two would share a cell. */
function drawnGrid(family: readonly ViewNode[], view: View, tree: Tree): Grid | null {
  const places = family.map((node) => besideItsNeighbour(node, family, view, tree));
  const columns = tracksOf(places.map(({ x }) => x)).spans;
  const rows = tracksOf(places.map(({ y }) => y)).spans;
  const grid = new Map(family.map(({ id }, i) => [id, { column: columns[i]!, row: rows[i]! }]));
  const taken = new Set<string>();
  for (const { column, row } of grid.values()) {
    for (let x = column.first; x <= column.last; x++) {
      for (let y = row.first; y <= row.last; y++) {
        if (taken.has(`${x} ${y}`)) return null;
        taken.add(`${x} ${y}`);
      }
    }
  }
  return grid;
}

/** A word without a box, or a node that was added, stands over the middle of the one sibling that it is joined to. */
function besideItsNeighbour(
  node: ViewNode,
  family: readonly ViewNode[],
  view: View,
  tree: Tree,
): { readonly x: Interval; readonly y: Interval } {
  const own = intervalsOf(node);
  if (node.kind !== 'text' && !node.implied) return own;
  const others = new Set(
    view.edges.flatMap(({ from, to }) => {
      const end = from === node.id ? to : to === node.id ? from : null;
      return end === null ? [] : family.filter(({ id }) => id !== node.id && tree.within(end, id));
    }),
  );
  const [neighbour, ...more] = others;
  if (!neighbour || more.length > 0) return own;
  const { x, y } = intervalsOf(neighbour);
  if (overlaps(own.x, x)) return { ...own, x };
  return overlaps(own.y, y) ? { ...own, y } : own;
}

function intervalsOf({ place }: ViewNode): { readonly x: Interval; readonly y: Interval } {
  return {
    x: { start: place.column, end: place.column + place.columns },
    y: { start: place.row, end: place.row + place.rows },
  };
}

function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Puts the blocks of containers into the cells that their grid gives them: a track becomes as many as its fullest block needs. */
function unfolded(grid: Grid, blocks: ReadonlyMap<string, Block>): Omit<Block, 'flow'> {
  const columns = parted(grid, blocks, 'column');
  const rows = parted(grid, blocks, 'row');
  const leaves = new Map<string, Cell>();
  const loose = new Set<string>();
  for (const [id, cell] of grid) {
    const block = blocks.get(id);
    const room = { column: spanOf(cell.column, columns), row: spanOf(cell.row, rows) };
    if (!block) {
      leaves.set(id, room);
      const alone = (axis: 'column' | 'row') =>
        cell[axis].first === cell[axis].last && room[axis].first < room[axis].last;
      if (alone('column') || alone('row')) loose.add(id);
      continue;
    }
    for (const each of block.loose) loose.add(each);
    for (const [leaf, inner] of block.leaves) {
      leaves.set(leaf, {
        column: spread(inner.column, count(block.leaves, 'column'), room.column),
        row: spread(inner.row, count(block.leaves, 'row'), room.row),
      });
    }
  }
  return { leaves, loose };
}

/** Where each of the grid's tracks begins when it is parted for what stands in it; the end of the last at the end. */
function parted(grid: Grid, blocks: ReadonlyMap<string, Block>, axis: 'column' | 'row'): number[] {
  const sizes = Array.from({ length: count(grid, axis) }, () => 1);
  const bySpan = [...grid].sort(
    ([, a], [, b]) => a[axis].last - a[axis].first - (b[axis].last - b[axis].first),
  );
  for (const [id, { [axis]: span }] of bySpan) {
    const block = blocks.get(id);
    if (!block) continue;
    const room = sizes.slice(span.first, span.last + 1).reduce((sum, each) => sum + each, 0);
    sizes[span.last] = sizes[span.last]! + Math.max(0, count(block.leaves, axis) - room);
  }
  const starts = [0];
  for (const size of sizes) starts.push(starts.at(-1)! + size);
  return starts;
}

function spanOf({ first, last }: Span, starts: readonly number[]): Span {
  return { first: starts[first]!, last: starts[last + 1]! - 1 };
}

/** A span of `of` tracks, spread over more of them. */
function spread({ first, last }: Span, of: number, room: Span): Span {
  const size = room.last - room.first + 1;
  const at = (track: number) => room.first + Math.floor((track * size) / of);
  return { first: at(first), last: at(last + 1) - 1 };
}
