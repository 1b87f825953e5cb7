import type { Panel, ViewNode } from '@/lib/model';
import { shownRows } from '@/lib/picture/shown-rows';
import type { FieldState, NodeState, Scalar } from '@/lib/trace';

/**
 * The words that a node shows of its state on the picture: what stands in its panels, no more than has room there, and the
 * badge of a node that is not well. Of a table that does not fit, the rows that the picture keeps (`shownRows`).
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
        ? shownRows(state.rows, before?.type === 'table' ? before.rows : [], keys, panel.rows).rows.map(
            ({ cells }) => panel.columns.map(({ key }) => text(cells[key])).join(' '),
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

function text(value: Scalar | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
