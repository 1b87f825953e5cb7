export { paintMarks } from './canvas';
export { type Drawn, messageAt, paint, type Traffic, type Transform } from './messages';
export { drawPanels } from './panels';
export { families, svgOf } from './svg';
export { type Attributes, attributesOf, escapeXml } from './xml';
