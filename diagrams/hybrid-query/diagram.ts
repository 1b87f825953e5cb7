import type { Annotation } from '@/lib/model';

export const annotation: Annotation = {
  section: 'Data flow patterns',
  views: [
    {
      id: 'hybrid-query',
      title: 'Hybrid query',
      drawings: [''],
      nodes: {
        'query-request': { kind: 'query' },
        'query-analyzer': { kind: 'service' },
        'hot-data-live-pg': { kind: 'database' },
        'cold-data-cache-delta': { kind: 'lake' },
        'combined-result': { kind: 'result' },
      },
      implied: {
        // Rows become cold by being moved.
        edges: [{ from: 'hot-data-live-pg', to: 'cold-data-cache-delta', label: 'Age out', dashed: true }],
      },
    },
  ],
};
