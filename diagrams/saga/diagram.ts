import type { Annotation, NodeAnnotation, Panel } from '@/lib/model';

/** One row an order: what a service has done about it. */
function orderTable(field: string, column: { key: string; label: string; sample: string }): Panel {
  return {
    type: 'table',
    field,
    columns: [{ key: 'order', label: 'order', sample: '1048' }, column],
    rows: 2,
  };
}

/** What a compensation has done so far. */
const compensation: NodeAnnotation = {
  kind: 'service',
  panels: [orderTable('work', { key: 'undone', label: 'compensation', sample: 'nothing to undo' })],
};

export const annotation: Annotation = {
  section: 'Architecture',
  views: [
    {
      id: 'saga',
      title: 'Order processing',
      drawings: ['Order Processing Saga', 'On Failure (Compensation Flow)'],
      nodes: {
        'saga-orchestrator': {
          kind: 'orchestrator',
          panels: [
            {
              type: 'table',
              field: 'sagas',
              columns: [
                { key: 'order', label: 'order', sample: '1048' },
                { key: 'reserve', label: 'reserve', sample: 'undoing' },
                { key: 'charge', label: 'charge', sample: 'undo ×3' },
                { key: 'ship', label: 'ship', sample: 'unknown' },
                { key: 'saga', label: 'saga', sample: 'complete' },
              ],
              rows: 6,
            },
            {
              type: 'log',
              field: 'log',
              title: 'Saga log',
              where: 'inspector',
              rows: 14,
              sample: '1048 sent release-inventory #3',
            },
          ],
        },
        'reserve-inventory': {
          kind: 'service',
          panels: [
            {
              type: 'table',
              field: 'stock',
              columns: [
                { key: 'item', label: 'item', sample: 'lamp' },
                { key: 'available', label: 'free', sample: '10', align: 'right' },
                { key: 'reserved', label: 'held', sample: '10', align: 'right' },
                { key: 'shipped', label: 'sent', sample: '10', align: 'right' },
              ],
              rows: 2,
            },
          ],
        },
        'process-payment': {
          kind: 'service',
          panels: [
            {
              type: 'table',
              field: 'ledger',
              columns: [
                { key: 'order', label: 'order', sample: '1048' },
                { key: 'entry', label: 'entry', sample: 'declined' },
                { key: 'amount', label: 'amount', sample: '−€240', align: 'right' },
              ],
              rows: 2,
            },
          ],
        },
        'create-shipping': {
          kind: 'service',
          panels: [
            orderTable('shipments', { key: 'status', label: 'parcel', sample: 'cancelled' }),
            {
              type: 'table',
              field: 'shipments',
              title: 'Parcels',
              where: 'inspector',
              columns: [
                { key: 'order', label: 'order', sample: '1048' },
                { key: 'status', label: 'parcel', sample: 'cancelled' },
                { key: 'why', label: 'because', sample: 'no carrier' },
              ],
              rows: 6,
            },
          ],
        },
        'update-status': {
          kind: 'service',
          panels: [orderTable('orders', { key: 'status', label: 'status', sample: 'confirmed' })],
        },
        'transaction-complete': {
          kind: 'result',
          panels: [orderTable('orders', { key: 'steps', label: 'steps done', sample: '4 of 4' })],
        },
        'release-inventory': compensation,
        'refund-payment': compensation,
        'cancel-shipping': compensation,
      },
      implied: {
        nodes: [
          {
            id: 'customers',
            title: 'Customers',
            kind: 'actor',
            place: { side: 'above', of: 'saga-orchestrator' },
            panels: [
              {
                type: 'table',
                field: 'orders',
                columns: [
                  { key: 'order', label: 'order', sample: '1048' },
                  { key: 'customer', label: 'from', sample: 'Dee' },
                  { key: 'told', label: 'told', sample: 'with support' },
                ],
                rows: 2,
              },
            ],
          },
        ],
        // The strokes of the second drawing hang from nothing; in an orchestrated saga it is the orchestrator that compensates.
        edges: [
          { from: 'customers', to: 'saga-orchestrator', label: 'Order' },
          { from: 'saga-orchestrator', to: 'release-inventory', dashed: true },
          { from: 'saga-orchestrator', to: 'refund-payment', dashed: true },
          { from: 'saga-orchestrator', to: 'cancel-shipping', dashed: true },
        ],
      },
    },
  ],
};
