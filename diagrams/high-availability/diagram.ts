import type { Annotation, ViewAnnotation } from '@/lib/model';

const activePassive: ViewAnnotation = {
  id: 'active-passive',
  title: 'Active-Passive',
  drawings: ['Active-Passive Configuration'],
  nodes: {
    'primary-region': { kind: 'region' },
    'postgresql-active': { kind: 'database' },
    'secondary-region': { kind: 'region' },
    'postgresql-standby': { kind: 'database' },
  },
  // Drawn to the region's border; it is the standby that receives the log.
  edges: { 'postgresql-active--secondary-region': { to: 'postgresql-standby' } },
  implied: {
    nodes: [
      { id: 'clients', title: 'Clients', kind: 'actor', place: { side: 'left', of: 'primary-region' } },
      { id: 'witness', title: 'Witness', kind: 'detector', place: { side: 'right', of: 'primary-region' } },
      {
        id: 'failure-detector',
        title: 'Failure Detector',
        kind: 'detector',
        place: { side: 'right', of: 'secondary-region' },
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

const activeActive: ViewAnnotation = {
  id: 'active-active',
  title: 'Active-Active',
  drawings: ['Active-Active Configuration'],
  nodes: {
    'region-a-active': { kind: 'region' },
    'region-b-active': { kind: 'region' },
  },
  implied: {
    nodes: [
      { id: 'clients', title: 'Clients', kind: 'actor', place: { side: 'above', of: 'region-a-active' } },
    ],
    edges: [
      { from: 'clients', to: 'region-a-active', label: 'Write' },
      { from: 'clients', to: 'region-b-active' },
    ],
  },
};

export const annotation: Annotation = { section: 'Architecture', views: [activePassive, activeActive] };
