import type { NodeId, View } from './view';

/** The view without some nodes, what they hold, and the edges at any of them. */
export function withoutNodes(view: View, ids: readonly NodeId[]): View {
  const gone = new Set<NodeId>(ids);
  // Containers stand before what they hold.
  for (const { id, parent } of view.nodes) if (parent !== null && gone.has(parent)) gone.add(id);
  return {
    ...view,
    nodes: view.nodes.filter(({ id }) => !gone.has(id)),
    edges: view.edges.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  };
}
