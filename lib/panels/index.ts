export { faultMarks } from './fault-marks';
export { drawPanels, insideOf, type PlacedNode } from './inside';
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
export { families, svgOf } from './svg';
export { namedTheme, type PanelTheme, panelThemes } from './theme';
export { towards, wayPath } from './way';
export { type Attributes, attributesOf, escapeXml, round } from './xml';
