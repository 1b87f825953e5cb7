import type { Annotation } from '@/lib/model';

export const annotation: Annotation = {
  section: 'Performance optimization',
  views: [
    {
      id: 'query-caching',
      title: 'Query caching layers',
      drawings: [''],
      nodes: {
        'application-layer': { kind: 'application' },
        'query-result-cache-memory': { kind: 'cache' },
        'materialized-view-delta-lake': { kind: 'view' },
        'federated-query-postgresql': { kind: 'database' },
      },
    },
  ],
};
