import type { Panel, TablePanel, ViewNode } from '@/lib/model';
import type { FieldState, NodeState, Scalar, TableRow } from '@/lib/trace';

/**
 * The words that a node shows of its state on the picture: what stands in its panels, no more than has room there, and the
 * badge of a node that is not well. Where a table does not fit, one of its lines says so, and what has changed since `before`
 * is kept first, those with one of the keys that are spoken of before others, then such rows among the rest, then the latest.
 */
export function shownBy(
  node: ViewNode,
  state: NodeState | undefined,
  before: NodeState | undefined,
  keys: readonly string[],
): string[] {
  if (!state) return [];
  const badge = state.status === 'up' ? [] : [state.note ?? state.status];
  const panels = node.panels.filter(({ where }) => where !== 'inspector');
  return [
    ...badge,
    ...panels.flatMap((panel) => words(panel, state.fields[panel.field], before?.fields[panel.field], keys)),
  ];
}

function words(
  panel: Panel,
  state: FieldState | undefined,
  before: FieldState | undefined,
  keys: readonly string[],
): string[] {
  switch (state?.type) {
    case 'values':
      return panel.type === 'values'
        ? panel.entries.map(({ key, label }) => `${label} ${text(state.values[key])}`)
        : [];
    case 'table':
      return panel.type === 'table'
        ? keptRows(panel, state.rows, before?.type === 'table' ? before.rows : [], keys).map(({ cells }) =>
            panel.columns.map(({ key }) => text(cells[key])).join(' '),
          )
        : [];
    case 'lanes':
      if (panel.type === 'log') {
        return (state.lanes[0]?.entries ?? [])
          .slice(-panel.rows)
          .map(({ label, tag }) => `${label} ${tag ?? ''}`);
      }
      return panel.type === 'cells'
        ? state.lanes.map(({ title, note, entries }) =>
            [title, note ?? '', ...entries.slice(-panel.cells).map(({ label }) => label)].join(' '),
          )
        : [];
    case 'text':
      return [state.text];
    case undefined:
      return [];
  }
}

function keptRows(
  panel: TablePanel,
  rows: readonly TableRow[],
  before: readonly TableRow[],
  keys: readonly string[],
): readonly TableRow[] {
  if (rows.length <= panel.rows) return rows;
  const known = new Map(before.map((row) => [row.key, row]));
  const rank = (row: TableRow) => {
    const spoken =
      keys.includes(row.key) || Object.values(row.cells).some((cell) => keys.includes(text(cell)));
    return (known.get(row.key) === row ? 2 : 0) + (spoken ? 0 : 1);
  };
  const latest = rows.map((row, i) => ({ row, i })).sort((a, b) => rank(a.row) - rank(b.row) || b.i - a.i);
  const kept = new Set(latest.slice(0, panel.rows - 1).map(({ row }) => row));
  return rows.filter((row) => kept.has(row));
}

function text(value: Scalar | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
