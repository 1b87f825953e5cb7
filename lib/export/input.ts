import type { Diagram, LaidOut, View } from '@/lib/model';
import type { Theme } from './palette';

export const directions = ['down', 'right'] as const;
export type Direction = (typeof directions)[number];

/** What to show beyond titles and edges; everything unless said otherwise. */
export interface Detail {
  readonly attributes?: boolean;
  readonly implied?: boolean;
  readonly kinds?: boolean;
}

export interface LaidOutView {
  readonly view: View;
  readonly laidOut: LaidOut;
}

export interface ExportOptions {
  /** Which way the text formats flow; default: the way the laid-out view does. */
  readonly direction?: Direction;
  readonly detail?: Detail;
  /** Address of the explorer without a slash at its end; when given, elements link back to it. */
  readonly baseUrl?: string;
}

/** Everything a format sees. The same input gives the same bytes. */
export interface ExportInput {
  readonly diagram: Diagram;
  readonly views: readonly LaidOutView[];
  readonly theme: Theme;
  readonly options?: ExportOptions;
}
