export { makeFilm } from './make';
export { type FilmMaker, makeDeck } from './make-deck';
export {
  durationOf,
  FilmError,
  type FilmFile,
  type FilmFormat,
  type FilmHeight,
  type FilmOptions,
  filmFormats,
  filmHeights,
} from './options';
export type { FilmScene } from './scene';
