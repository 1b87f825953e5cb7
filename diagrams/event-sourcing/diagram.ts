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

/** A read model: its position in the history, and its latest rows. */
function view(rows: number, ...columns: readonly TableColumn[]): NodeAnnotation {
  return {
    kind: 'projection',
    panels: [
      { type: 'values', field: 'position', entries: [{ key: 'at', label: 'at event', sample: '12' }] },
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
              columns: [
                { key: 'position', label: '#', sample: '12', align: 'right' },
                { key: 'type', label: 'event', sample: 'MoneyDeposited' },
                { key: 'stream', label: 'of', sample: 'A001' },
                { key: 'version', label: 'v', sample: '12', align: 'right' },
                { key: 'amount', label: 'amount', sample: '1,000', align: 'right' },
              ],
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
          { key: 'what', label: 'what', sample: 'MoneyDeposited' },
        ),
        'transaction-history': view(
          2,
          { key: 'account', label: 'on', sample: 'A001' },
          { key: 'amount', label: '±', sample: '−1,000', align: 'right' },
          { key: 'balance', label: 'after', sample: '1,300', align: 'right' },
        ),
        'analytics-view': view(
          3,
          { key: 'what', label: 'total', sample: 'withdrawn' },
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
                  { key: 'what', label: 'command', sample: 'withdraw A001 900' },
                  { key: 'end', label: '', sample: '✓' },
                  { key: 'events', label: 'event', sample: '12, 13', align: 'right' },
                ],
                rows: 2,
              },
            ],
          },
        ],
        edges: [{ from: 'commands', to: 'event-store-source-of-truth', label: 'Append' }],
      },
    },
  ],
};
