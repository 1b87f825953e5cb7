export { applyChange, blankState } from './apply';
export * from './event';
export * from './json';
export * from './message';
export { type Moment, strickenAt } from './moment';
export { canonicalQuery, defaultInput, parseRunQuery } from './query';
export {
  checkRunInput,
  formatFault,
  maxSeed,
  parseSeconds,
  RunInputError,
  secondsText,
} from './run-input';
export * from './scenario';
export { type Hasher, serialise } from './serialise';
export * from './state';
export { type Flight, type Sample, Timeline } from './timeline';
export * from './trace';
export { typedOf, withoutTyped } from './typed';
