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
        { key: 'left', label: 'left', sample: '−12', align: 'right' },
        { key: 'version', label: 'version', sample: 'A12 B12' },
      ],
      rows: 3,
    },
    {
      type: 'values',
      field: 'region',
      entries: [
        { key: 'conflicts', label: 'conflicts', sample: '12' },
        { key: 'clock', label: 'clock', sample: '+0.450 s' },
      ],
    },
    {
      type: 'log',
      field: 'conflicts',
      title: 'Conflicts',
      where: 'inspector',
      rows: 10,
      sample: 'lamp: 1048 over 1047',
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
