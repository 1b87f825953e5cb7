/** The view's nodes and edges, as the model speaks of them. */
export const source = 'operational-layer-oltp';
export const bronze = 'bronze-layer-raw-events';
export const silver = 'silver-layer-cleaned-scd-type-2';
export const gold = 'gold-layer-aggregated-business';

export const ingest = `${source}--${bronze}`;
export const refine = `${bronze}--${silver}`;
export const aggregate = `${silver}--${gold}`;
