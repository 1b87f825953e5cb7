/** The view's nodes and edges, as the model speaks of them. */
export const commands = 'commands';
export const storeNode = 'event-store-source-of-truth';
/** The nodes of the drawing's events, in order. */
export const drawnEvents = [
  'event-1-accountcreated',
  'event-2-moneydeposited',
  'event-3-moneywithdrawn',
] as const;
/** The list of all events after those, with the snapshots between them. */
export const laterEvents = 'later-events';
export const projections = 'read-model-projections';
export const viewNodes = ['balance-view', 'audit-log-view', 'transaction-history', 'analytics-view'] as const;
export type ViewNode = (typeof viewNodes)[number];

export const appendEdge = `${commands}--${storeNode}`;
export const replayEdge = `${storeNode}--${projections}`;
