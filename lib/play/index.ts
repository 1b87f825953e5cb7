export {
  fitsWhole,
  type Shot,
  type Size,
  type Viewport,
  viewportFor,
  wholeViewport,
  wholeZoom,
} from './camera';
export { Clock, type Loop, type Speed, speeds, type Ticker } from './clock';
export { type Fitting, fittingLayout } from './fitting';
export { focusOf } from './focus';
export { lastUpTo } from './last-up-to';
export { motionShare } from './motion';
export type { Pace } from './pace';
export { Pacing } from './pacing';
export { beatSpan, type PacedRun, type Span } from './span';
export type { Start } from './start';
export * from './subject';
export { pacedTogether } from './together';
export { type Look, Watch, type WatchedRun, type WatchOptions } from './watch';
