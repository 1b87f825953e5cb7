import type { NodeId, View } from '@/lib/model';

/** The nodes that hold others. */
export function containersOf(view: View): ReadonlySet<NodeId> {
  return new Set(view.nodes.flatMap(({ parent }) => (parent === null ? [] : [parent])));
}

/** How many containers a node lies in; 0 at the top. */
export function depthsOf(view: View): ReadonlyMap<NodeId, number> {
  const depths = new Map<NodeId, number>();
  // Containers come before what they hold.
  for (const { id, parent } of view.nodes) {
    depths.set(id, parent === null ? 0 : (depths.get(parent) ?? 0) + 1);
  }
  return depths;
}

/** Everything inside the containers `ids`, at any depth, without themselves. */
export function contentsOf(view: View, ids: ReadonlySet<NodeId>): ReadonlySet<NodeId> {
  const inside = new Set<NodeId>();
  for (const { id, parent } of view.nodes) {
    if (parent !== null && (ids.has(parent) || inside.has(parent))) inside.add(id);
  }
  return inside;
}
