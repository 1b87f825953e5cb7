export {
  type Colour,
  type Palette,
  palettes,
  type Swatch,
  swatchOf,
  type Theme,
  type Tone,
  themes,
} from './palette';
export { namedTheme, type PanelTheme, panelThemes } from './panel-theme';
