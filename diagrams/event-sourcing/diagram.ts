import type { Annotation } from '@/lib/model';

export const annotation: Annotation = {
  section: 'Architecture',
  views: [
    {
      id: 'event-sourcing',
      title: 'Event sourcing',
      drawings: ['Event Store (Source of Truth)'],
      nodes: {
        'event-store-source-of-truth': { kind: 'log' },
        'event-1-accountcreated': { kind: 'event' },
        'event-2-moneydeposited': { kind: 'event' },
        'event-3-moneywithdrawn': { kind: 'event' },
        'read-model-projections': { kind: 'group' },
        'balance-view': { kind: 'projection' },
        'audit-log-view': { kind: 'projection' },
        'transaction-history': { kind: 'projection' },
        'analytics-view': { kind: 'projection' },
      },
      implied: {
        // Events are decided from commands; the drawing begins after that.
        nodes: [
          {
            id: 'commands',
            title: 'Commands',
            kind: 'command',
            place: { side: 'above', of: 'event-store-source-of-truth' },
          },
        ],
        edges: [{ from: 'commands', to: 'event-store-source-of-truth', label: 'Append' }],
      },
    },
  ],
};
