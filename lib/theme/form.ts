import type { NodeKind } from '@/lib/model';

/** Outlines that every drawing tool has in one way or another. */
export const forms = [
  'box',
  'rounded',
  'pill',
  'plain',
  'person',
  'hexagon',
  'cylinder',
  'queue',
  'process',
  'document',
  'grid',
] as const;
export type Form = (typeof forms)[number];

/** The outline of a node that holds no others. */
export const formOf: Readonly<Record<NodeKind, Form>> = {
  component: 'box',
  group: 'box',
  text: 'plain',
  actor: 'person',
  application: 'rounded',
  service: 'rounded',
  orchestrator: 'hexagon',
  detector: 'hexagon',
  database: 'cylinder',
  table: 'grid',
  log: 'queue',
  connector: 'process',
  topic: 'queue',
  pipeline: 'process',
  lake: 'cylinder',
  warehouse: 'cylinder',
  catalog: 'document',
  cache: 'cylinder',
  view: 'document',
  event: 'document',
  projection: 'document',
  command: 'rounded',
  query: 'rounded',
  policy: 'hexagon',
  region: 'box',
  record: 'document',
  result: 'pill',
};
