import type { Density, Rect, View } from '@/lib/model';
import { type Axis, type Need, solveAxis } from './axis';
import type { Cells } from './cells';
import type { Content } from './content';
import { gapsOf } from './gaps';
import { containerPadding, margin } from './metrics';
import type { Span } from './tracks';
import type { Tree } from './tree';
import type { Wrapped } from './wrap';

/** A node that needs at least this share of its track fills it: neighbours of one size read as a row. */
const fills = 0.55;

/** Every node's rectangle, absolute, containers around what they hold. */
export function rectsOf(
  view: View,
  tree: Tree,
  cells: Cells,
  contents: ReadonlyMap<string, Content>,
  labels: ReadonlyMap<string, Wrapped>,
  density: Density,
): Map<string, Rect> {
  const counts = { columns: trackCount(cells.columns), rows: trackCount(cells.rows) };
  const gaps = gapsOf(view, tree, cells, counts, labels, density);
  const depths = new Map<string, Depths>();
  const left = border(counts.columns);
  const right = border(counts.columns);
  const top = border(counts.rows);
  const bottom = border(counts.rows);
  for (const container of tree.children(null)) {
    const depth = depthsOf(container.id, tree, cells, contents, depths);
    const [column, row] = [cells.columns.get(container.id)!, cells.rows.get(container.id)!];
    left[column.first] = Math.max(left[column.first]!, depth.left);
    right[column.last] = Math.max(right[column.last]!, depth.right);
    top[row.first] = Math.max(top[row.first]!, depth.top);
    bottom[row.last] = Math.max(bottom[row.last]!, depth.bottom);
  }
  innerBorders(tree, cells, depths, { left, right, top, bottom });

  const across: Need[] = [];
  const down: Need[] = [];
  for (const node of tree.nodes) {
    const content = contents.get(node.id)!;
    const leaf = tree.isLeaf(node.id);
    const depth = depths.get(node.id)!;
    across.push({
      span: cells.columns.get(node.id)!,
      size: leaf ? content.width : content.width - depth.left - depth.right,
    });
    if (leaf) down.push({ span: cells.rows.get(node.id)!, size: content.height });
  }
  // The label of an edge between two rows stands beside its line, inside the column.
  for (const { id, from, to } of counts.columns > 1 ? view.edges : []) {
    const label = labels.get(id);
    const [a, b] = [cells.columns.get(from)!, cells.columns.get(to)!];
    const span = { first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) };
    if (label && span.first <= span.last) across.push({ span, size: 2 * (label.width + 14) });
  }
  const x = solveAxis(counts.columns, across, gaps.columns, left, right, margin);
  const y = solveAxis(counts.rows, down, gaps.rows, top, bottom, margin);

  return new Map(
    tree.nodes.map(({ id, kind, implied }) => {
      const [column, row] = [cells.columns.get(id)!, cells.rows.get(id)!];
      const room = roomOf(x, y, column, row);
      if (!tree.isLeaf(id)) return [id, grown(room, depths.get(id)!)];
      const bare = kind === 'text';
      const loose = cells.loose?.has(id) ?? false;
      return [
        id,
        settled(room, contents.get(id)!, {
          width: !bare && !implied && !loose && column.last > column.first,
          height: !bare && !implied && !loose && row.last > row.first,
          bare: bare || (implied && (column.last > column.first || row.last > row.first)),
        }),
      ];
    }),
  );
}

/** How far a container's border stands outside the tracks it spans; all 0 for a leaf. */
interface Depths {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A container's border stands outside those of the containers that begin or end with the same track. */
function depthsOf(
  id: string,
  tree: Tree,
  cells: Cells,
  contents: ReadonlyMap<string, Content>,
  known: Map<string, Depths>,
): Depths {
  const [column, row] = [cells.columns.get(id)!, cells.rows.get(id)!];
  const inner = { left: 0, right: 0, top: 0, bottom: 0 };
  for (const child of tree.children(id)) {
    const depth = depthsOf(child.id, tree, cells, contents, known);
    const [childColumn, childRow] = [cells.columns.get(child.id)!, cells.rows.get(child.id)!];
    if (childColumn.first === column.first) inner.left = Math.max(inner.left, depth.left);
    if (childColumn.last === column.last) inner.right = Math.max(inner.right, depth.right);
    if (childRow.first === row.first) inner.top = Math.max(inner.top, depth.top);
    if (childRow.last === row.last) inner.bottom = Math.max(inner.bottom, depth.bottom);
  }
  const depths = tree.isLeaf(id)
    ? inner
    : {
        left: inner.left + containerPadding,
        right: inner.right + containerPadding,
        top: inner.top + contents.get(id)!.height,
        bottom: inner.bottom + containerPadding,
      };
  known.set(id, depths);
  return depths;
}

/** Containers that begin or end at a track inside another one need their border's room there as well. */
function innerBorders(
  tree: Tree,
  cells: Cells,
  depths: ReadonlyMap<string, Depths>,
  borders: { left: number[]; right: number[]; top: number[]; bottom: number[] },
): void {
  for (const { id } of tree.containers()) {
    const [column, row, depth] = [cells.columns.get(id)!, cells.rows.get(id)!, depths.get(id)!];
    borders.left[column.first] = Math.max(borders.left[column.first]!, depth.left);
    borders.right[column.last] = Math.max(borders.right[column.last]!, depth.right);
    borders.top[row.first] = Math.max(borders.top[row.first]!, depth.top);
    borders.bottom[row.last] = Math.max(borders.bottom[row.last]!, depth.bottom);
  }
}

function border(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}

function trackCount(spans: ReadonlyMap<string, Span>): number {
  let most = 0;
  for (const { last } of spans.values()) most = Math.max(most, last);
  return most + 1;
}

function roomOf(x: Axis, y: Axis, column: Span, row: Span): Rect {
  const [left, top] = [x.starts[column.first]!, y.starts[row.first]!];
  return { x: left, y: top, width: x.ends[column.last]! - left, height: y.ends[row.last]! - top };
}

function grown(room: Rect, { left, right, top, bottom }: Depths): Rect {
  return {
    x: room.x - left,
    y: room.y - top,
    width: room.width + left + right,
    height: room.height + top + bottom,
  };
}

/** What a leaf must fill: a box drawn along several tracks does, a bare word never. */
interface Fill {
  readonly width: boolean;
  readonly height: boolean;
  readonly bare: boolean;
}

function settled(room: Rect, content: Content, fill: Fill): Rect {
  const filled = (own: number, most: number, must: boolean) =>
    must || (!fill.bare && own >= most * fills) ? most : own;
  const width = filled(content.width, room.width, fill.width);
  const height = filled(content.height, room.height, fill.height);
  return {
    x: room.x + Math.round((room.width - width) / 2),
    y: room.y + Math.round((room.height - height) / 2),
    width,
    height,
  };
}
