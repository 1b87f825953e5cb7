import type { TableRow } from '@/lib/trace';

/** The rows of a table that are on show, in the table's order, and how many are not. */
export interface ShownRows {
  readonly rows: readonly TableRow[];
  readonly more: number;
}

/**
 * Which rows of a table stand in a room of so many lines: first what has one of `keys` as its key or in a cell, then what has
 * changed since `old`, then the latest. Where not all fit, the last line is left to say how many more there are.
 */
export function shownRows(
  rows: readonly TableRow[],
  old: readonly TableRow[] | null,
  keys: readonly string[],
  lines: number,
): ShownRows {
  if (rows.length <= lines) return { rows, more: 0 };
  const room = Math.max(1, lines - 1);
  const known = new Map(old?.map((row) => [row.key, row]));
  const changed = (row: TableRow) => old !== null && known.get(row.key) !== row;
  const spoken = (row: TableRow) =>
    keys.some((key) => row.key === key || Object.values(row.cells).some((cell) => String(cell) === key));
  const rank = (row: TableRow) => (spoken(row) ? 2 : 0) + (changed(row) ? 1 : 0);
  const places = rows.map((_, i) => i).sort((a, b) => rank(rows[b]!) - rank(rows[a]!) || b - a);
  const kept = new Set(places.slice(0, room));
  return { rows: rows.filter((_, i) => kept.has(i)), more: rows.length - room };
}
