export const application = 'application-layer';
export const cache = 'query-result-cache-memory';
export const view = 'materialized-view-delta-lake';
export const source = 'federated-query-postgresql';

export const toCache = `${application}--${cache}`;
export const toView = `${cache}--${view}`;
export const toSource = `${view}--${source}`;
