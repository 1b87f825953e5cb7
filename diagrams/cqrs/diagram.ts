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
                { key: 'wrote', label: 'wrote', sample: 'v12', align: 'right' },
                { key: 'saw', label: 'sees', sample: 'v12', align: 'right' },
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
                { key: 'joined', label: 'by joins', sample: '12' },
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
            { type: 'values', field: 'model', entries: [{ key: 'version', label: 'version', sample: '12' }] },
            {
              type: 'table',
              field: 'orders',
              columns: [
                { key: 'order', label: 'order', sample: '1041' },
                { key: 'name', label: 'name', sample: 'Anne' },
                { key: 'goods', label: 'goods', sample: '2 lamp, 1 mug' },
                { key: 'total', label: 'total', sample: '€132', align: 'right' },
              ],
              rows: 3,
            },
            {
              type: 'table',
              field: 'revenue',
              columns: [
                { key: 'name', label: 'revenue by customer', sample: 'Anne' },
                { key: 'sum', label: '', sample: '€1,320', align: 'right' },
              ],
              rows: 3,
            },
          ],
        },
      },
      implied: {
        // Where a client's own write has to be seen and the read model is behind, the write side answers.
        edges: [{ from: 'queries-reads', to: 'oltp-db-normalized', dashed: true }],
      },
    },
  ],
};
