/** A run of characters on one line of a document: line and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface SourceRange {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Where an element stands in the document: one range per row it covers, top to bottom. Empty for implied elements. */
export type Source = readonly SourceRange[];

/** A rectangle of grid cells in the drawing (display columns and rows from 0, sizes at least 1): what layout keeps the arrangement of. */
export interface GridRect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
