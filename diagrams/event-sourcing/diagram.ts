import type { Annotation, NodeAnnotation, TableColumn } from '@/lib/model';

/** What an event of the drawing holds, from the moment it is stored. */
function event(amount: string): NodeAnnotation {
  return {
    kind: 'event',
    panels: [
      {
        type: 'values',
        field: 'event',
        entries: [
          { key: 'account_id', label: 'account_id', sample: 'A001' },
          { key: 'amount', label: amount, sample: '1,000' },
          { key: 'version', label: 'version', sample: '1' },
        ],
      },
    ],
  };
}

/** An event as a line of the store; a snapshot is a line too, with the balance that it holds. */
const eventColumns: readonly TableColumn[] = [
  { key: 'position', label: '#', sample: '12', align: 'right' },
  { key: 'type', label: 'event', sample: 'MoneyWithdrawn' },
  { key: 'stream', label: 'account', sample: 'A001' },
  { key: 'amount', label: 'amount', sample: '−1,000', align: 'right' },
  { key: 'version', label: 'version', sample: '12', align: 'right' },
  { key: 'command', label: 'command', sample: 'T12.refund' },
];

/** The same in the room of a node: an account and its version are one word. */
const laterColumns: readonly TableColumn[] = [
  { key: 'position', label: '#', sample: '12', align: 'right' },
  { key: 'type', label: 'event', sample: 'MoneyWithdrawn' },
  { key: 'at', label: 'account', sample: 'A001 v12' },
  { key: 'amount', label: 'amount', sample: '−1,000', align: 'right' },
  { key: 'command', label: 'for', sample: 'T2.refund' },
];

/** A read model: its position in the history, and its latest rows. */
function view(rows: number, ...columns: readonly TableColumn[]): NodeAnnotation {
  return {
    kind: 'projection',
    panels: [
      {
        type: 'values',
        field: 'position',
        entries: [{ key: 'at', label: 'read up to', sample: '12' }],
      },
      { type: 'table', field: 'rows', columns, rows },
    ],
  };
}

export const annotation: Annotation = {
  section: 'Architecture',
  views: [
    {
      id: 'event-sourcing',
      title: 'Event sourcing',
      drawings: ['Event Store (Source of Truth)'],
      nodes: {
        'event-store-source-of-truth': {
          kind: 'log',
          panels: [
            {
              type: 'table',
              field: 'events',
              title: 'All events',
              where: 'inspector',
              columns: eventColumns,
              rows: 12,
            },
            {
              type: 'table',
              field: 'snapshots',
              title: 'Snapshots',
              where: 'inspector',
              columns: [
                { key: 'account', label: 'account', sample: 'A001' },
                { key: 'version', label: 'version', sample: '12', align: 'right' },
                { key: 'balance', label: 'balance', sample: '1,300', align: 'right' },
              ],
              rows: 8,
            },
          ],
        },
        'event-1-accountcreated': event('initial_balance'),
        'event-2-moneydeposited': event('amount'),
        'event-3-moneywithdrawn': event('amount'),
        'read-model-projections': { kind: 'group' },
        'balance-view': view(
          2,
          { key: 'account', label: 'account', sample: 'A001' },
          { key: 'balance', label: 'balance', sample: '13,000', align: 'right' },
        ),
        'audit-log-view': view(
          2,
          { key: 'position', label: '#', sample: '12', align: 'right' },
          { key: 'what', label: 'event', sample: 'MoneyDeposited' },
          { key: 'account', label: 'of', sample: 'A001' },
        ),
        'transaction-history': view(
          2,
          { key: 'account', label: 'account', sample: 'A001' },
          { key: 'amount', label: 'change', sample: '−1,000', align: 'right' },
          { key: 'balance', label: 'balance', sample: '1,300', align: 'right' },
        ),
        'analytics-view': view(
          2,
          { key: 'what', label: 'total', sample: 'all balances' },
          { key: 'sum', label: 'sum', sample: '1,001,500', align: 'right' },
        ),
      },
      implied: {
        // Events are decided from commands; the drawing begins after that.
        nodes: [
          {
            id: 'commands',
            title: 'Commands',
            kind: 'command',
            place: { side: 'left', of: 'event-store-source-of-truth' },
            panels: [
              {
                type: 'table',
                field: 'orders',
                columns: [
                  { key: 'command', label: 'no.', sample: 'C12' },
                  { key: 'what', label: 'command', sample: 'balance of A001 at v7' },
                  { key: 'step', label: 'step', sample: 'refused: no open account' },
                ],
                rows: 1,
              },
            ],
          },
          // The drawing stops at the third event; a store that is appended to does not.
          {
            id: 'later-events',
            title: 'Later events and snapshots',
            kind: 'log',
            parent: 'event-store-source-of-truth',
            place: { side: 'below', of: 'event-3-moneywithdrawn' },
            panels: [{ type: 'table', field: 'later', columns: laterColumns, rows: 3 }],
          },
        ],
        edges: [{ from: 'commands', to: 'event-store-source-of-truth', label: 'Append' }],
      },
    },
  ],
};
