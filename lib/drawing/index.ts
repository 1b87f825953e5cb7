export { decodeText } from './decode';
export { type DocumentFormat, documentFormat } from './formats';
export { type ReadOptions, readDocument } from './read';
export { tidyDocument } from './tidy';
