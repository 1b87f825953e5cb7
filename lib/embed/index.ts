export { type EmbedData, type RunSource, slimLayout, slimView } from './data';
export {
  type Background,
  backgrounds,
  type ControlSet,
  controlSets,
  type EmbedOptions,
  type EmbedTheme,
  embedThemes,
  OptionError,
  optionEntries,
  optionNames,
  parseOptions,
} from './options';
export { originIsFixed, originOf } from './origin';
export { type EmbedFont, type EmbedPage, embedPage } from './page';
