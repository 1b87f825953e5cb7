export { nodeSlug } from './ids';
export { type ReadOptions, readDocument } from './read';
