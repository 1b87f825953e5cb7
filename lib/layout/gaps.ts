import type { Density, View } from '@/lib/model';
import type { Cells } from './cells';
import { connectedGap, gluedGap, looseGap, portSpacing } from './metrics';
import { type Span, sameTrack } from './tracks';
import type { Tree } from './tree';
import type { Wrapped } from './wrap';

/** The room between neighbouring tracks: what connects across it has to be seen, with its label. */
export interface Gaps {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

export function gapsOf(
  view: View,
  tree: Tree,
  cells: Cells,
  counts: { readonly columns: number; readonly rows: number },
  labels: ReadonlyMap<string, Wrapped>,
  density: Density,
): Gaps {
  const columns = baseGaps(counts.columns, tree, cells.columns, cells.rows);
  const rows = baseGaps(counts.rows, tree, cells.rows, cells.columns);
  const bars = rows.map(() => 0);
  for (const edge of view.edges) {
    const [fromColumn, toColumn] = [cells.columns.get(edge.from)!, cells.columns.get(edge.to)!];
    const [fromRow, toRow] = [cells.rows.get(edge.from)!, cells.rows.get(edge.to)!];
    const label = labels.get(edge.id);
    const apart = gapsBetween(fromRow, toRow);
    if (apart.length > 0) {
      const lines = label ? label.lines.length * 18 + 24 : 0;
      widen(rows, apart, Math.max(connectedGap[density].down, lines));
      // One that goes across as well needs a lane for its crossbar, clear of the labels there.
      if (!sameTrack(fromColumn, toColumn)) bars[apart[0]!] = bars[apart[0]!]! + 1;
      continue;
    }
    const across = gapsBetween(fromColumn, toColumn);
    widen(columns, across, Math.max(connectedGap[density].across, label ? label.width + 28 : 0));
  }
  return { columns, rows: rows.map((gap, k) => gap + bars[k]! * portSpacing) };
}

/** Gaps before any edge is seen: small where the drawing glued two boxes of one container together. */
function baseGaps(
  count: number,
  tree: Tree,
  along: ReadonlyMap<string, Span>,
  across: ReadonlyMap<string, Span>,
): number[] {
  const gaps = Array.from({ length: Math.max(0, count - 1) }, () => gluedGap);
  const widenBetween = (a: string, b: string) => {
    const between = gapsBetween(along.get(a)!, along.get(b)!);
    if (between.length === 1 && sameTrack(across.get(a)!, across.get(b)!)) widen(gaps, between, looseGap);
  };
  for (const parent of [null, ...tree.containers().map(({ id }) => id)]) {
    const family = tree.children(parent);
    const byTrack = [...family].sort((a, b) => along.get(a.id)!.first - along.get(b.id)!.first);
    byTrack.forEach((node, i) => {
      // Only neighbours decide; looking a few ahead keeps this linear.
      for (const other of byTrack.slice(i + 1, i + 9)) {
        if (!glued(node.place, other.place)) widenBetween(node.id, other.id);
      }
    });
  }
  return gaps;
}

function glued(
  a: { row: number; rows: number; column: number; columns: number },
  b: { row: number; rows: number; column: number; columns: number },
): boolean {
  const down = Math.max(a.row, b.row) - Math.min(a.row + a.rows, b.row + b.rows);
  return down >= 0 && down <= 1 && a.column === b.column && a.columns === b.columns;
}

/** Indexes of the gaps between two spans; none when they share a track. */
function gapsBetween(a: Span, b: Span): number[] {
  const [first, second] = a.first <= b.first ? [a, b] : [b, a];
  return Array.from({ length: Math.max(0, second.first - first.last) }, (_, i) => first.last + i);
}

/** The gaps together are at least `room`, and each connected one too: an edge may turn in any of them. */
function widen(gaps: number[], indexes: readonly number[], room: number): void {
  for (const i of indexes)
    gaps[i] = Math.max(gaps[i]!, Math.ceil(indexes.length > 1 ? Math.min(room, 48) : room));
}
