export { type EmbedData, type RunSource, slimLayout, slimView } from './data';
export {
  type Background,
  type ControlSet,
  type EmbedOptions,
  type EmbedTheme,
  OptionError,
  optionEntries,
  optionNames,
  parseOptions,
  type Start,
} from './options';
export { originIsFixed, originOf } from './origin';
export { type EmbedFont, type EmbedPage, embedPage } from './page';
