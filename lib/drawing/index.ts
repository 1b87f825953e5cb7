export { decodeText } from './decode';
export { type DocumentFormat, documentFormat, documentFormats } from './formats';
export { type ReadOptions, readDocument } from './read';
export { tidyDocument } from './tidy';
