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
                { key: 'amount', label: 'column: value', sample: 'amount: €1,260' },
                { key: 'status', label: 'status', sample: 'returned' },
                { key: 'commit', label: 'commit', sample: '12', align: 'right' },
              ],
              rows: 5,
            },
          ],
        },
        'bronze-layer-raw-events': {
          kind: 'lake',
          panels: [{ type: 'log', field: 'log', rows: 5, sample: '#12 INSERT 1042 Germany €300, commit 12' }],
        },
        'silver-layer-cleaned-scd-type-2': {
          kind: 'lake',
          panels: [
            {
              type: 'table',
              field: 'rows',
              columns: [
                { key: 'key', label: 'order', sample: '1042' },
                { key: 'country', label: 'country', sample: 'DE' },
                { key: 'amount', label: 'amount', sample: '€300, returned' },
                { key: 'from', label: 'from commit', sample: '12', align: 'right' },
                { key: 'to', label: 'to commit', sample: 'current', align: 'right' },
              ],
              rows: 3,
            },
            {
              type: 'values',
              field: 'counts',
              entries: [
                { key: 'checkpoint', label: 'checkpoint', sample: '12 records' },
                { key: 'quarantined', label: 'quarantined', sample: '12' },
              ],
            },
            {
              type: 'values',
              field: 'counts',
              title: 'Rows that were not taken as they came',
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
              columns: [
                { key: 'key', label: 'quarantined', sample: '1042' },
                { key: 'value', label: 'value', sample: 'fr −€155' },
                { key: 'reason', label: 'fails', sample: 'amount is not negative' },
              ],
              rows: 2,
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
                { key: 'revenue', label: 'revenue', sample: '€12,345', align: 'right' },
              ],
              rows: 3,
            },
            {
              type: 'values',
              field: 'version',
              entries: [
                { key: 'version', label: 'version', sample: '12' },
                { key: 'returned', label: 'returned orders', sample: 'not counted' },
              ],
            },
          ],
        },
      },
    },
  ],
};
