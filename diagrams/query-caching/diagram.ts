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
              type: 'table',
              field: 'requests',
              columns: [
                { key: 'query', label: 'query', sample: 'q34' },
                { key: 'asks', label: 'asks for', sample: 'sales, store 2' },
                { key: 'answer', label: 'answer', sample: 'delivered, stale' },
                { key: 'age', label: 'age', sample: '13 s', align: 'right' },
                { key: 'took', label: 'latency', sample: '860 ms', align: 'right' },
              ],
              rows: 4,
            },
            {
              type: 'values',
              field: 'users',
              entries: [
                { key: 'answered', label: 'answered', sample: '120, 12 of them stale' },
                { key: 'failed', label: 'errors', sample: '120' },
                { key: 'slowest', label: 'slowest', sample: '860 ms' },
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
                { key: 'key', label: 'question', sample: 'sales, store 2' },
                { key: 'value', label: 'answer', sample: 'delivered' },
                { key: 'until', label: 'expires', sample: 'at 15.6 s', align: 'right' },
              ],
              rows: 3,
            },
            {
              type: 'values',
              field: 'counts',
              entries: [
                { key: 'hits', label: 'hits', sample: '120' },
                { key: 'misses', label: 'misses', sample: '120' },
                { key: 'joined', label: 'waiting for a fetch', sample: '12' },
              ],
            },
          ],
        },
        'materialized-view-delta-lake': {
          kind: 'view',
          panels: [
            {
              type: 'table',
              field: 'sums',
              columns: [
                { key: 'key', label: 'question', sample: 'sales, store 2' },
                { key: 'value', label: 'sum', sample: '€1,240', align: 'right' },
              ],
              rows: 3,
            },
            {
              type: 'values',
              field: 'view',
              entries: [
                { key: 'asOf', label: 'refreshed', sample: '50.0 s ago' },
                { key: 'answered', label: 'answered', sample: '120' },
                { key: 'passed', label: 'misses', sample: '120' },
              ],
            },
          ],
        },
        'federated-query-postgresql': {
          kind: 'database',
          panels: [
            {
              type: 'table',
              field: 'truth',
              columns: [
                { key: 'key', label: 'question', sample: 'sales, store 2' },
                { key: 'value', label: 'now', sample: 'delivered' },
              ],
              rows: 3,
            },
            {
              type: 'text',
              field: 'queue',
              lines: 3,
              sample: 'waiting: q15 q16 q17 q18 q19',
            },
            {
              type: 'values',
              field: 'load',
              where: 'inspector',
              entries: [{ key: 'served', label: 'queries answered', sample: '120' }],
            },
          ],
        },
      },
    },
  ],
};
