import { viewFormat } from './format';

/** The model itself: everything that is known about a view and where it lies, for other programs. */
export const json = viewFormat(
  {
    id: 'json',
    title: 'JSON',
    extension: 'json',
    mediaType: 'application/json',
    opening: 'The model with all its places, for your own programs; the API describes it.',
    losses: {
      positions: 'kept',
      nesting: 'kept',
      kinds: 'kept',
      attributes: 'kept',
      edgeLabels: 'kept',
      doubleHeads: 'kept',
      implied: 'kept',
      notes: 'kept',
      source: 'kept',
    },
  },
  ({ diagram: { id, title, section, summary }, view, laidOut, nodes, edges }) => {
    const layout = {
      ...laidOut,
      nodes: nodes.map(({ box }) => box),
      edges: edges.map(({ way }) => way),
    };
    const file = {
      format: 'architecture-explorer',
      version: 1,
      diagram: { id, title, section, summary },
      view,
      layout,
    };
    return `${JSON.stringify(file, null, 2)}\n`;
  },
);
