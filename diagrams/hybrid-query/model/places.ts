/** The view's nodes and edges, as the model speaks of them. */
export const request = 'query-request';
export const analyzer = 'query-analyzer';
export const hot = 'hot-data-live-pg';
export const cold = 'cold-data-cache-delta';
export const result = 'combined-result';

export const ask = `${request}--${analyzer}`;
export const askHot = `${analyzer}--${hot}`;
export const askCold = `${analyzer}--${cold}`;
export const fromHot = `${hot}--${result}`;
export const fromCold = `${cold}--${result}`;
export const ageOut = `${hot}--${cold}`;
