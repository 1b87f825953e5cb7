import type { LaidOut, LaidOutEdge, LaidOutNode, NodeId, View, ViewEdge, ViewNode } from '@/lib/model';
import { endAtFrame } from './clip';
import { contentsOf } from './containers';

export interface VisibleNode {
  readonly node: ViewNode;
  readonly box: LaidOutNode;
}

export interface VisibleEdge {
  readonly edge: ViewEdge;
  /** The nodes it is seen to join: folded containers stand in for what they hold. */
  readonly from: NodeId;
  readonly to: NodeId;
  /** Cut at the frames of folded containers. */
  readonly way: LaidOutEdge;
}

export interface VisibleOptions {
  readonly folded: ReadonlySet<NodeId>;
  /** Whether to show what the annotation added to the drawing. */
  readonly implied: boolean;
}

/** What a view shows: without the contents of folded containers, and without implied parts when they are hidden. */
export function visibleParts(
  view: View,
  laidOut: LaidOut,
  { folded, implied }: VisibleOptions,
): { readonly nodes: readonly VisibleNode[]; readonly edges: readonly VisibleEdge[] } {
  const boxes = new Map(laidOut.nodes.map((box) => [box.id, box]));
  const ways = new Map(laidOut.edges.map((way) => [way.id, way]));
  const removed = new Set(implied ? [] : view.nodes.filter((node) => node.implied).map(({ id }) => id));
  for (const id of contentsOf(view, removed)) removed.add(id);
  const hidden = contentsOf(view, folded);
  const stands = standIns(view, folded);

  const nodes = view.nodes.flatMap((node) => {
    const box = boxes.get(node.id);
    return box && !hidden.has(node.id) && !removed.has(node.id) ? [{ node, box }] : [];
  });
  const edges = view.edges.flatMap((edge) => {
    let way = ways.get(edge.id);
    if (!way || (edge.implied && !implied) || removed.has(edge.from) || removed.has(edge.to)) return [];
    const from = stands.get(edge.from);
    const to = stands.get(edge.to);
    // Inside one folded frame; or to the frame itself, from what is in it.
    if (from !== undefined && (from === to || from === edge.to)) return [];
    if (to !== undefined && to === edge.from) return [];
    if (from !== undefined) way = endAtFrame(way, boxes.get(from)!.rect, 'start');
    if (to !== undefined) way = endAtFrame(way, boxes.get(to)!.rect, 'end');
    return [{ edge, way, from: from ?? edge.from, to: to ?? edge.to }];
  });
  return { nodes, edges };
}

/** For each node inside a folded container, the outermost folded one, which stands in for it. */
function standIns(view: View, folded: ReadonlySet<NodeId>): ReadonlyMap<NodeId, NodeId> {
  const stands = new Map<NodeId, NodeId>();
  for (const { id, parent } of view.nodes) {
    if (parent === null) continue;
    const stand = stands.get(parent) ?? (folded.has(parent) ? parent : undefined);
    if (stand !== undefined) stands.set(id, stand);
  }
  return stands;
}
