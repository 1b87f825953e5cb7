export { Clock, type Loop, type Speed, speeds, type Ticker } from './clock';
export { motionShare, movesAt } from './motion';
export type { Pace } from './pace';
export { Pacing } from './pacing';
export { type Traveller, travellersAt } from './scene';
export { beatSpan, type PacedRun, type Span } from './span';
export * from './subject';
export { pacedTogether } from './together';
