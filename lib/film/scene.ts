import type { LaidOut, View } from '@/lib/model';
import type { Mark } from '@/lib/picture';

/** What a film is made of beside its run, as the server hands it over: JSON. */
export interface FilmScene {
  /** What is shown, in a few words. */
  readonly title: string;
  readonly theme: 'light' | 'dark';
  /** Colour behind everything. */
  readonly paper: string;
  /** The diagram without what its nodes hold, in px of `laidOut`. */
  readonly picture: readonly Mark[];
  readonly view: View;
  /** With room for state. */
  readonly laidOut: LaidOut;
}
