import type { GridRect } from '@/lib/model';
import type { Line, Said } from './words';

/** A node while a drawing is read. Places are those of the grid. */
export interface Node {
  title: string;
  titleLines: readonly Line[];
  attributes: readonly Said[];
  /** Index of the node it lies in, -1 for none. */
  readonly parent: number;
  kind: 'component' | 'group' | 'text';
  readonly place: GridRect;
  /** All its cells, a stretch per row. */
  readonly rows: readonly { readonly row: number; readonly from: number; readonly to: number }[];
}
