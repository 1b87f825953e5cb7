import type { EdgeId, NodeId, View } from '@/lib/model';

/** Something in a view that can be pointed at or selected. */
export interface Target {
  readonly type: 'node' | 'edge';
  readonly id: string;
}

export function sameTarget(a: Target | null, b: Target | null): boolean {
  return a === b || (a !== null && b !== null && a.type === b.type && a.id === b.id);
}

/** What stands out while something is pointed at; the rest is dimmed. */
export interface Lit {
  readonly nodes: ReadonlySet<NodeId>;
  readonly edges: ReadonlySet<EdgeId>;
}

/** A node with its edges, their other ends and the containers of all these, or an edge with its ends. */
export function litBy(view: View, target: Target): Lit {
  const edges = view.edges.filter((edge) =>
    target.type === 'edge' ? edge.id === target.id : edge.from === target.id || edge.to === target.id,
  );
  const nodes = new Set(edges.flatMap(({ from, to }) => [from, to]));
  if (target.type === 'node') {
    nodes.add(target.id);
    addContents(view, target.id, nodes);
  }
  addContainers(view, nodes);
  return { nodes, edges: new Set(edges.map(({ id }) => id)) };
}

function addContents(view: View, container: NodeId, nodes: Set<NodeId>): void {
  const inside = new Set([container]);
  for (const { id, parent } of view.nodes) {
    if (parent === null || !inside.has(parent)) continue;
    inside.add(id);
    nodes.add(id);
  }
}

function addContainers(view: View, nodes: Set<NodeId>): void {
  for (const { id, parent } of [...view.nodes].reverse()) {
    if (parent !== null && nodes.has(id)) nodes.add(parent);
  }
}
