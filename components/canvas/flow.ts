import { type Edge, type Node, Position } from '@xyflow/react';
import type { View, ViewEdge } from '@/lib/model';
import { containersOf, depthsOf } from './containers';
import type { VisibleEdge, VisibleNode } from './visible';

interface BoxData extends VisibleNode, Record<string, unknown> {
  readonly container: boolean;
  readonly folded: boolean;
  /** How many nodes its fold hides. */
  readonly contents: number;
}
export type BoxNode = Node<BoxData, 'box'>;

interface WayData extends VisibleEdge, Record<string, unknown> {
  /** Titles of its ends, for its name. */
  readonly ends: string;
}
export type WayEdge = Edge<WayData, 'way'>;

/** Edges are drawn above all containers and below all other nodes. */
const edgeLevel = 100;

/** React Flow's nodes: flat, in absolute places, containers behind. */
export function flowNodes(view: View, nodes: readonly VisibleNode[], folded: ReadonlySet<string>): BoxNode[] {
  const containers = containersOf(view);
  const depths = depthsOf(view);
  return nodes.map(({ node, box }) => {
    const { x, y } = box.rect;
    // Whole numbers, as the browser measures them.
    const width = Math.round(box.rect.width);
    const height = Math.round(box.rect.height);
    const container = containers.has(node.id);
    const depth = depths.get(node.id) ?? 0;
    return {
      id: node.id,
      type: 'box',
      position: { x, y },
      width,
      height,
      measured: { width, height },
      handles: [
        { type: 'source', position: Position.Bottom, x: width / 2, y: height, width: 1, height: 1 },
        { type: 'target', position: Position.Top, x: width / 2, y: 0, width: 1, height: 1 },
      ],
      zIndex: container ? depth : edgeLevel + 1 + depth,
      data: {
        node,
        box,
        container,
        folded: folded.has(node.id),
        contents: container ? view.nodes.filter(({ parent }) => parent === node.id).length : 0,
      },
    };
  });
}

export function flowEdges(view: View, edges: readonly VisibleEdge[]): WayEdge[] {
  const titles = new Map(view.nodes.map(({ id, title }) => [id, title]));
  return edges.map(({ edge, way, from, to }) => ({
    id: edge.id,
    type: 'way',
    source: from,
    target: to,
    zIndex: edgeLevel,
    data: { edge, way, from, to, ends: endsText(edge, titles) },
  }));
}

function endsText({ from, to, both }: ViewEdge, titles: ReadonlyMap<string, string>): string {
  return `${titles.get(from)} ${both ? 'and' : 'to'} ${titles.get(to)}`;
}
