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
        { key: 'waiting', label: 'commits waiting', sample: '12' },
      ],
    },
    {
      type: 'table',
      field: 'wal',
      title: 'Write-ahead log',
      columns: [
        { key: 'order', label: 'order', sample: '1048' },
        { key: 'timeline', label: 'timeline', sample: '2', align: 'right' },
        { key: 'both', label: 'on both', sample: 'yes' },
        { key: 'state', label: 'client', sample: 'acknowledged' },
      ],
      rows: 6,
    },
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
            type: 'table',
            field: 'applications',
            columns: [
              { key: 'place', label: 'client', sample: 'near primary' },
              { key: 'server', label: 'writes to', sample: 'Standby' },
              { key: 'last', label: 'order', sample: '1048' },
              { key: 'end', label: 'answer', sample: 'acknowledged' },
            ],
            rows: 2,
          },
          {
            type: 'values',
            field: 'writes',
            entries: [
              { key: 'acknowledged', label: 'acknowledged', sample: '148' },
              { key: 'waiting', label: 'waiting', sample: '12' },
              { key: 'unknown', label: 'no answer', sample: '12' },
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
              { key: 'holder', label: 'lease held by', sample: 'secondary' },
              { key: 'until', label: 'lease until', sample: '28.05 s' },
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
              { key: 'heard', label: 'last heartbeat', sample: '28.05 s' },
              { key: 'opinion', label: 'primary is', sample: 'suspected' },
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
