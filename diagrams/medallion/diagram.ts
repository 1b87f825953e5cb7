import type { Annotation, TableColumn } from '@/lib/model';

const order: TableColumn = { key: 'id', label: 'order', sample: '1042' };

export const annotation: Annotation = {
  section: 'Architecture',
  views: [
    {
      id: 'medallion',
      title: 'Medallion with federation',
      drawings: [''],
      nodes: {
        'operational-layer-oltp': {
          kind: 'database',
          panels: [
            {
              type: 'table',
              field: 'orders',
              columns: [
                order,
                { key: 'country', label: 'country', sample: 'Germany' },
                { key: 'amount', label: '€', sample: '1,260', align: 'right' },
              ],
              rows: 4,
            },
            {
              type: 'values',
              field: 'schema',
              where: 'inspector',
              entries: [{ key: 'column', label: 'column of the sum', sample: 'amount' }],
            },
          ],
        },
        'bronze-layer-raw-events': {
          kind: 'lake',
          panels: [
            { type: 'log', field: 'log', rows: 4, sample: '12 · 1042 Germany 1,260' },
            {
              type: 'values',
              field: 'counts',
              where: 'inspector',
              entries: [{ key: 'records', label: 'raw records', sample: '123' }],
            },
          ],
        },
        'silver-layer-cleaned-scd-type-2': {
          kind: 'lake',
          panels: [
            {
              type: 'table',
              field: 'rows',
              columns: [
                { key: 'key', label: 'order', sample: '1042' },
                { key: 'value', label: 'value', sample: 'DE 1,260' },
                { key: 'from', label: 'from', sample: '12', align: 'right' },
                { key: 'to', label: 'to', sample: 'now', align: 'right' },
              ],
              rows: 4,
            },
            {
              type: 'values',
              field: 'counts',
              entries: [{ key: 'quarantined', label: 'quarantined', sample: '12' }],
            },
            {
              type: 'values',
              field: 'counts',
              title: 'Other fates',
              where: 'inspector',
              entries: [
                { key: 'duplicates', label: 'duplicates', sample: '12' },
                { key: 'dropped', label: 'dropped', sample: '12' },
                { key: 'warned', label: 'kept with a warning', sample: '12' },
              ],
            },
            {
              type: 'table',
              field: 'quarantine',
              title: 'Quarantine',
              where: 'inspector',
              columns: [
                { key: 'offset', label: 'Bronze', sample: '12' },
                { key: 'key', label: 'order', sample: '1042' },
                { key: 'value', label: 'value', sample: 'Germany −155' },
                { key: 'reason', label: 'fails', sample: 'amount is not negative' },
              ],
              rows: 4,
            },
          ],
        },
        'gold-layer-aggregated-business': {
          kind: 'lake',
          panels: [
            {
              type: 'table',
              field: 'revenue',
              columns: [
                { key: 'country', label: 'country', sample: 'DE' },
                { key: 'revenue', label: 'revenue, €', sample: '12,345', align: 'right' },
              ],
              rows: 3,
            },
            {
              type: 'values',
              field: 'version',
              where: 'inspector',
              entries: [{ key: 'version', label: 'version', sample: '12' }],
            },
          ],
        },
      },
    },
  ],
};
