/** A rectangle of strokes, with the borders as they really stand. Rows and columns are those of the grid. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
  /** Column of the top left corner. */
  readonly left: number;
  /** Column of the top right corner. */
  readonly right: number;
  /** Column of the bottom left corner: hands slip. */
  readonly bottomLeft: number;
  /** Column of the bottom right corner. */
  readonly bottomRight: number;
  /** Words set into the top border. */
  readonly caption: { readonly from: number; readonly to: number } | null;
  /** Column of the left border on each row from `top` to `bottom`; -1 where it is lost. */
  readonly lefts: Int32Array;
  /** Column of the right border on each row; -1 where it is lost. */
  readonly rights: Int32Array;
  /** Rows of rules across it. */
  readonly dividers: number[];
  /** Index of the smallest box that holds it, -1 for none. */
  parent: number;
  readonly children: number[];
  /** The box that it is a column or a row of; null when it is one by itself. */
  readonly cellOf: Box | null;
}

/** Column past a row's last cell of `box`, and that of its first. */
export function extent(box: Box, row: number): { from: number; to: number } {
  const left = box.lefts[row - box.top]!;
  const right = box.rights[row - box.top]!;
  return { from: left < 0 ? box.left : left, to: (right < 0 ? box.right : right) + 1 };
}
