import type { Diagram, LaidOut, View } from '@/lib/model';
import type { Theme } from '@/lib/theme';
import type { Fonts } from './fonts';
import type { Part } from './picture';

export const directions = ['down', 'right'] as const;
export type Direction = (typeof directions)[number];

/** What may be hidden beyond titles and edges. */
export const details = ['attributes', 'implied', 'kinds'] as const;

/** What to show of it; everything unless said otherwise. */
export type Detail = Readonly<Partial<Record<(typeof details)[number], boolean>>>;

export interface LaidOutView {
  readonly view: View;
  readonly laidOut: LaidOut;
  /** What a run has changed, drawn above the view by the formats that are pictures. */
  readonly overlay?: readonly Part[];
  /** Over the view, in the place of the diagram's title. */
  readonly title?: string;
  /** What is said to it, for formats that have notes of a speaker. */
  readonly speech?: string;
}

/** Pixels to a px of the view. */
export const scales = [1, 2, 4] as const;
export type Scale = (typeof scales)[number];

export interface ExportOptions {
  /** Which way the text formats flow; default: the way the laid-out view does. */
  readonly direction?: Direction;
  readonly detail?: Detail;
  /** Address of the explorer without a slash at its end; when given, elements link back to it. */
  readonly baseUrl?: string;
  /** Leaves the paper out of SVG, PNG and PDF. */
  readonly transparent?: boolean;
  /** Of PNG; 1 when left out. */
  readonly scale?: Scale;
}

/** Everything a format sees. The same input gives the same bytes. */
export interface ExportInput {
  readonly diagram: Diagram;
  readonly views: readonly LaidOutView[];
  readonly theme: Theme;
  readonly options?: ExportOptions;
  /** What PNG and PDF set text in; the other formats need none. */
  readonly fonts?: Fonts;
}
