import type { Annotation } from '@/lib/model';

export const annotation: Annotation = {
  section: 'Architecture',
  views: [
    {
      id: 'saga',
      title: 'Order processing',
      drawings: ['Order Processing Saga', 'On Failure (Compensation Flow)'],
      nodes: {
        'saga-orchestrator': { kind: 'orchestrator' },
        'reserve-inventory': { kind: 'service' },
        'process-payment': { kind: 'service' },
        'create-shipping': { kind: 'service' },
        'update-status': { kind: 'service' },
        'transaction-complete': { kind: 'result' },
        'release-inventory': { kind: 'service' },
        'refund-payment': { kind: 'service' },
        'cancel-shipping': { kind: 'service' },
      },
      implied: {
        nodes: [
          {
            id: 'customers',
            title: 'Customers',
            kind: 'actor',
            place: { side: 'above', of: 'saga-orchestrator' },
          },
        ],
        // The drawn strokes of the second drawing hang from nothing; in an orchestrated saga it is the orchestrator that compensates.
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
