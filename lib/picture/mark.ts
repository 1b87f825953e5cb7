/** One thing of a picture, in px of the view; paints are CSS colours. */
export type Mark = PathMark | TextMark;

/** An outline or a line. */
export interface PathMark {
  readonly type: 'path';
  /** Commands in capitals (M, L, H, V, Q, A, Z) and numbers, apart by single blanks. */
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  /** Width of the stroke; 1.5 when left out. */
  readonly width?: number;
  /** Lengths of strokes and gaps. */
  readonly dash?: readonly number[];
}

export type Family = 'sans' | 'mono';
export type Weight = 400 | 500 | 600;
export type Anchor = 'start' | 'middle' | 'end';

export interface TextLine {
  /** Where the anchor stands. */
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
}

/** Lines of text set alike. */
export interface TextMark {
  readonly type: 'text';
  readonly lines: readonly TextLine[];
  readonly family: Family;
  readonly size: number;
  readonly weight: Weight;
  readonly anchor: Anchor;
  readonly fill: string;
  /** Colour of a rim of 2 px that keeps it readable where it crosses a line. */
  readonly halo?: string;
  /** Struck through. */
  readonly struck?: boolean;
}

/** From the middle of a line to the baseline of text of `size`: the middle of capitals is about a third above it. */
export function baseline(size: number): number {
  return size * 0.36;
}
