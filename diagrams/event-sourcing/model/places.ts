/** The view's nodes and edges, as the model speaks of them. */
export const commands = 'commands';
export const storeNode = 'event-store-source-of-truth';
/** The nodes of the drawing's events, in order; all later ones are shown by the store alone. */
export const drawnEvents = [
  'event-1-accountcreated',
  'event-2-moneydeposited',
  'event-3-moneywithdrawn',
] as const;
export const projections = 'read-model-projections';
export const viewNodes = ['balance-view', 'audit-log-view', 'transaction-history', 'analytics-view'] as const;
export type ViewNode = (typeof viewNodes)[number];

export const appendEdge = `${commands}--${storeNode}`;
export const replayEdge = `${storeNode}--${projections}`;
