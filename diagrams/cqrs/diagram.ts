import type { Annotation } from '@/lib/model';

export const annotation: Annotation = {
  section: 'Architecture',
  views: [
    {
      id: 'cqrs',
      title: 'CQRS',
      drawings: [''],
      nodes: {
        application: {
          kind: 'application',
          panels: [
            {
              type: 'table',
              field: 'clients',
              columns: [
                { key: 'who', label: 'client', sample: 'Ana' },
                { key: 'command', label: 'last command', sample: '1041: 2 mugs, 1 lamp' },
                { key: 'wrote', label: 'wrote', sample: 'refused' },
                { key: 'page', label: 'page shows', sample: '1041, 1042 (v5)' },
              ],
              rows: 3,
            },
          ],
        },
        'commands-writes': {
          kind: 'command',
          panels: [
            {
              type: 'values',
              field: 'commands',
              entries: [
                { key: 'accepted', label: 'accepted', sample: '12' },
                { key: 'refused', label: 'refused', sample: '12' },
                { key: 'why', label: 'last refusal', sample: '9 rugs wanted, 6 in stock' },
              ],
            },
          ],
        },
        'queries-reads': {
          kind: 'query',
          panels: [
            {
              type: 'values',
              field: 'queries',
              entries: [
                { key: 'answered', label: 'answered', sample: '12' },
                { key: 'failed', label: 'failed', sample: '12' },
                { key: 'joined', label: 'from the write side', sample: '12' },
                { key: 'waiting', label: 'waiting', sample: 'Ana for v12' },
              ],
            },
          ],
        },
        'oltp-db-normalized': {
          kind: 'database',
          panels: [
            { type: 'values', field: 'log', entries: [{ key: 'version', label: 'version', sample: '12' }] },
            {
              type: 'table',
              field: 'rows',
              columns: [
                { key: 'table', label: 'table', sample: 'customers' },
                { key: 'key', label: 'key', sample: '1041/lamp' },
                { key: 'row', label: 'row', sample: 'ana cancelled' },
              ],
              rows: 5,
            },
          ],
        },
        'olap-db-denormalized': {
          kind: 'warehouse',
          panels: [
            {
              type: 'values',
              field: 'model',
              entries: [
                { key: 'version', label: 'version', sample: '12' },
                { key: 'next', label: 'new read model', sample: '10 rows at v12' },
                { key: 'ignored', label: 'last ignored', sample: 'v12 again' },
              ],
            },
            {
              type: 'table',
              field: 'orders',
              columns: [
                { key: 'order', label: 'order', sample: '1041' },
                { key: 'name', label: 'name', sample: 'Anne' },
                { key: 'goods', label: 'goods', sample: '2 lamps, 1 mug' },
                { key: 'status', label: 'status', sample: 'cancelled' },
              ],
              rows: 3,
            },
            {
              type: 'table',
              field: 'revenue',
              columns: [
                { key: 'name', label: 'customer', sample: 'Anne' },
                { key: 'sum', label: 'revenue', sample: '€1,320', align: 'right' },
              ],
              rows: 3,
            },
          ],
        },
      },
      implied: {
        // Where a client's own write has to be seen and the read model is behind, the write side answers.
        edges: [{ from: 'queries-reads', to: 'oltp-db-normalized', label: 'Fresh reads', dashed: true }],
      },
    },
  ],
};
