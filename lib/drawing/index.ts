export { type ReadOptions, readDocument } from './read';
