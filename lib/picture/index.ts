export { faultMarks } from './fault-marks';
export { insideOf, type PlacedNode } from './inside';
export {
  type Anchor,
  baseline,
  type Family,
  type Mark,
  type PathMark,
  type TextLine,
  type TextMark,
  type Weight,
} from './mark';
export { path, roundedRect } from './pen';
export { round } from './round';
export { towards, wayPath } from './way';
