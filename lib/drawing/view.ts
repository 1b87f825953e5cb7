import type { Attribute, Source, ViewEdge, ViewNode } from '@/lib/model';
import type { GraphEdge } from './graph';
import type { Grid } from './grid';
import { EdgeIds, nodeIds } from './ids';
import type { Node } from './node';
import { joinLines, type Line, type Said } from './words';

/** Nodes with their ids and places in the document, containers before what they hold, then top to bottom, left to right. */
export function viewNodes(grid: Grid, nodes: readonly Node[]): { nodes: ViewNode[]; ids: string[] } {
  const order = nodes
    .map((_, index) => index)
    .sort((a, b) => {
      const [one, other] = [nodes[a]!, nodes[b]!];
      return one.place.row - other.place.row || one.place.column - other.place.column || a - b;
    });
  const rank = new Int32Array(nodes.length);
  order.forEach((index, at) => {
    rank[index] = at;
  });
  const sorted = nodeIds(
    order.map((index) => {
      const { title, attributes, parent } = nodes[index]!;
      return { title, attributes, parent: parent < 0 ? -1 : rank[parent]! };
    }),
  );
  const ids: string[] = new Array(nodes.length);
  order.forEach((index, at) => {
    ids[index] = sorted[at]!;
  });
  return {
    ids,
    nodes: order.map((index) => {
      const node = nodes[index]!;
      return {
        id: ids[index]!,
        title: node.title,
        kind: node.kind,
        attributes: node.attributes.map((said) => viewAttribute(grid, said)),
        parent: node.parent < 0 ? null : ids[node.parent]!,
        parts: [],
        panels: [],
        implied: false,
        source: node.rows.map(({ row, from, to }) => grid.range(row, from, to)),
        titleSource: sourceOf(grid, node.titleLines),
        place: node.place,
      };
    }),
  };
}

export function viewEdges(grid: Grid, edges: readonly GraphEdge[], ids: readonly string[]): ViewEdge[] {
  const edgeIds = new EdgeIds();
  return edges.map((edge) => {
    const from = ids[edge.fromNode]!;
    const to = ids[edge.toNode]!;
    return {
      id: edgeIds.next(from, to),
      from,
      to,
      label: edge.labels.length === 0 ? null : joinLines(edge.labels),
      both: edge.both,
      undirected: edge.undirected,
      dashed: edge.dashed,
      implied: false,
      source: cellSource(grid, edge.cells),
      labelSource: sourceOf(grid, edge.labels),
    };
  });
}

export function viewAttribute(grid: Grid, { text, lines }: Said): Attribute {
  return { text, source: sourceOf(grid, lines) };
}

function sourceOf(grid: Grid, lines: readonly Line[]): Source {
  return lines.map(({ row, from, to }) => grid.range(row, from, to));
}

/** Cells as ranges: one for every run along a row, top to bottom. */
function cellSource(grid: Grid, cells: readonly number[]): Source {
  const sorted = [...new Set(cells)].sort((a, b) => a - b);
  const ranges = [];
  for (let at = 0; at < sorted.length; at++) {
    const first = sorted[at]!;
    while (
      at + 1 < sorted.length &&
      sorted[at + 1] === sorted[at]! + 1 &&
      grid.rowOf[sorted[at + 1]!] === grid.rowOf[first]
    )
      at++;
    ranges.push(grid.range(grid.rowOf[first]!, grid.columnOf(first), grid.columnOf(sorted[at]!) + 1));
  }
  return ranges;
}
