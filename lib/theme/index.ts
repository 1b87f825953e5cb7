export {
  type Colour,
  type Colours,
  type MessageTone,
  mixed,
  type Swatch,
  type Tone,
} from './colours';
export { declarations, namedColours, themeSheet } from './css';
export { type Form, formOf } from './form';
export { iconPath } from './icons';
export { outlineOf } from './outline';
export { path, round, roundedRect } from './path';
export { swatchOf } from './swatch';
export { type Theme, type ThemeName, themeColours, themeNames, themes } from './themes';
