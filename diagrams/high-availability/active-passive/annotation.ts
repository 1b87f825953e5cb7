import type { NodeAnnotation, ViewAnnotation } from '@/lib/model';

/** A PostgreSQL server: who it is now, and the end of its log. */
const server: NodeAnnotation = {
  kind: 'database',
  panels: [
    {
      type: 'values',
      field: 'server',
      entries: [
        { key: 'role', label: 'role', sample: 'read-only' },
        { key: 'timeline', label: 'timeline', sample: '2' },
        { key: 'waiting', label: 'waiting', sample: '12' },
      ],
    },
    { type: 'log', field: 'wal', rows: 4, sample: '0/3001A40 1048' },
  ],
};

export const activePassive: ViewAnnotation = {
  id: 'active-passive',
  title: 'Active-Passive',
  drawings: ['Active-Passive Configuration'],
  nodes: {
    'primary-region': { kind: 'region' },
    'postgresql-active': server,
    'secondary-region': { kind: 'region' },
    'postgresql-standby': server,
  },
  // Drawn to the region's border; it is the standby that receives the log.
  edges: { 'postgresql-active--secondary-region': { to: 'postgresql-standby' } },
  implied: {
    nodes: [
      {
        id: 'clients',
        title: 'Clients',
        kind: 'actor',
        place: { side: 'above', of: 'primary-region' },
        panels: [
          {
            type: 'values',
            field: 'writes',
            entries: [
              { key: 'acknowledged', label: 'acknowledged', sample: '148' },
              { key: 'waiting', label: 'waiting', sample: '12' },
              { key: 'unknown', label: 'unknown', sample: '12' },
            ],
          },
        ],
      },
      {
        id: 'witness',
        title: 'Witness',
        kind: 'detector',
        place: { side: 'right', of: 'primary-region' },
        panels: [
          {
            type: 'values',
            field: 'lease',
            entries: [
              { key: 'holder', label: 'lease', sample: 'secondary' },
              { key: 'until', label: 'until', sample: '28.05 s' },
            ],
          },
        ],
      },
      {
        id: 'failure-detector',
        title: 'Failure Detector',
        kind: 'detector',
        place: { side: 'right', of: 'secondary-region' },
        panels: [
          {
            type: 'values',
            field: 'heartbeats',
            entries: [
              { key: 'heard', label: 'heard', sample: '28.05 s' },
              { key: 'opinion', label: 'primary', sample: 'suspected' },
            ],
          },
        ],
      },
    ],
    edges: [
      { from: 'clients', to: 'postgresql-active', label: 'Write' },
      { from: 'clients', to: 'postgresql-standby' },
      { from: 'postgresql-active', to: 'witness', label: 'Lease' },
      { from: 'postgresql-active', to: 'failure-detector', label: 'Heartbeat' },
      { from: 'failure-detector', to: 'witness', label: 'Vote' },
      { from: 'failure-detector', to: 'postgresql-standby', label: 'Promote' },
    ],
  },
};
