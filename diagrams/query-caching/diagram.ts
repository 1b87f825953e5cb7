import type { Annotation } from '@/lib/model';

export const annotation: Annotation = {
  section: 'Performance optimization',
  views: [
    {
      id: 'query-caching',
      title: 'Query caching layers',
      drawings: [''],
      nodes: {
        'application-layer': {
          kind: 'application',
          panels: [
            {
              type: 'values',
              field: 'users',
              entries: [
                { key: 'answered', label: 'answered', sample: '120' },
                { key: 'failed', label: 'errors', sample: '120' },
                { key: 'last', label: 'last took', sample: '1800 ms' },
              ],
            },
          ],
        },
        'query-result-cache-memory': {
          kind: 'cache',
          panels: [
            {
              type: 'table',
              field: 'entries',
              columns: [
                { key: 'key', label: 'question', sample: 'order-1041' },
                { key: 'value', label: 'answer', sample: 'delivered' },
                { key: 'until', label: 'until', sample: '15.6 s', align: 'right' },
              ],
              rows: 3,
            },
          ],
        },
        'materialized-view-delta-lake': {
          kind: 'view',
          panels: [
            {
              type: 'values',
              field: 'view',
              entries: [
                { key: 'asOf', label: 'as of', sample: '−50.0 s' },
                { key: 'answered', label: 'answered', sample: '120' },
                { key: 'passed', label: 'passed on', sample: '120' },
              ],
            },
          ],
        },
        'federated-query-postgresql': {
          kind: 'database',
          panels: [
            {
              type: 'values',
              field: 'load',
              entries: [
                { key: 'running', label: 'running', sample: '12' },
                { key: 'waiting', label: 'waiting', sample: '12' },
                { key: 'served', label: 'served', sample: '120' },
              ],
            },
          ],
        },
      },
    },
  ],
};
