import type { View } from '@/lib/model';
import type { Detail } from './input';

/** The view without what `detail` leaves out: hidden nodes take their children and their edges with them. */
export function withDetail(view: View, detail: Detail): View {
  const { attributes = true, implied = true, kinds = true } = detail;
  if (attributes && implied && kinds) return view;
  const hidden = new Set<string>();
  for (const node of view.nodes) {
    if ((!implied && node.implied) || (node.parent !== null && hidden.has(node.parent))) hidden.add(node.id);
  }
  return {
    ...view,
    nodes: view.nodes
      .filter((node) => !hidden.has(node.id))
      .map((node) => ({
        ...node,
        attributes: attributes ? node.attributes : [],
        kind: kinds || node.kind === 'text' ? node.kind : 'component',
      })),
    edges: view.edges.filter(
      (edge) => !((!implied && edge.implied) || hidden.has(edge.from) || hidden.has(edge.to)),
    ),
  };
}
