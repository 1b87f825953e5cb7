import type { NodeAnnotation, ViewAnnotation } from '@/lib/model';

/** A region with its own copy of the stock, and what it has had to decide. */
const region: NodeAnnotation = {
  kind: 'region',
  panels: [
    {
      type: 'table',
      field: 'stock',
      columns: [
        { key: 'item', label: 'item', sample: 'lamp' },
        { key: 'left', label: 'in stock', sample: '−12', align: 'right' },
        { key: 'version', label: 'version vector', sample: 'A:12 B:12' },
        { key: 'write', label: 'last order', sample: '1048' },
      ],
      rows: 3,
    },
    {
      type: 'values',
      field: 'region',
      entries: [
        { key: 'conflicts', label: 'conflicts', sample: '12' },
        { key: 'clock', label: 'clock skew', sample: '+0.450 s' },
      ],
    },
    {
      type: 'table',
      field: 'conflicts',
      title: 'Latest conflicts',
      columns: [
        { key: 'item', label: 'item', sample: 'lamp' },
        { key: 'kept', label: 'stands', sample: '1048' },
        { key: 'lost', label: 'against', sample: '1047' },
        { key: 'outcome', label: 'the other', sample: 'counts, too' },
        { key: 'left', label: 'in stock', sample: '−12', align: 'right' },
      ],
      rows: 4,
    },
  ],
};

export const activeActive: ViewAnnotation = {
  id: 'active-active',
  title: 'Active-Active',
  drawings: ['Active-Active Configuration'],
  nodes: {
    'region-a-active': region,
    'region-b-active': region,
  },
  implied: {
    nodes: [
      {
        id: 'clients',
        title: 'Clients',
        kind: 'actor',
        place: { side: 'above', of: 'region-a-active' },
        panels: [
          {
            type: 'values',
            field: 'sales',
            entries: [
              { key: 'sold', label: 'sold', sample: '148' },
              { key: 'refused', label: 'refused', sample: '12' },
              { key: 'redirected', label: 'redirected', sample: '12' },
              { key: 'turnedAway', label: 'turned away', sample: '12' },
            ],
          },
        ],
      },
    ],
    edges: [
      { from: 'clients', to: 'region-a-active', label: 'Sell' },
      { from: 'clients', to: 'region-b-active', label: 'Sell' },
    ],
  },
};
