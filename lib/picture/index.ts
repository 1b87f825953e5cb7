export { Carried } from './carried';
export { faultMarks } from './fault-marks';

export { insideOf, type PlacedNode } from './inside';
export type {
  Anchor,
  Family,
  Mark,
  PathMark,
  TextLine,
  TextMark,
  Weight,
} from './mark';
export {
  type MessageLook,
  messageColour,
  messageMarks,
  messageSize,
} from './message-marks';
export { spotMarks } from './spot-marks';
export { type Trail, trailsAt } from './trails';
export { type Traveller, travellersAt } from './travellers';
export {
  attributeMarks,
  edgeMarks,
  labelMarks,
  nodeMarks,
  shapeMarks,
  titleMarks,
  wordMarks,
} from './view-marks';
export { wayPath } from './way';
