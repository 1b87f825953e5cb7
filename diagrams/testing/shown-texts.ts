import type { Panel, TablePanel, View } from '@/lib/model';
import type { FieldState, Moment, TableRow } from '@/lib/trace';

/**
 * What can be read on the nodes and edges of a view at a moment. Of a table that is longer than its panel those rows are
 * shown that have `changed` (`node field key`), then those with a key of `keys`, then the latest; the last line says how
 * many there are more.
 */
export function shownTexts(
  view: View,
  moment: Moment,
  changed: ReadonlySet<string>,
  keys: readonly string[],
): string[] {
  return [
    ...view.edges.map(({ label }) => label ?? ''),
    ...view.nodes.flatMap((node) => {
      const state = moment.nodes[node.id];
      const named = [node.title, ...node.attributes.map(({ text }) => text), state?.note ?? ''];
      const panels = node.panels.filter((panel) => panel.where !== 'inspector');
      return [
        ...named,
        ...panels.flatMap((panel) => {
          const field = state?.fields[panel.field];
          const isNew = (row: TableRow) => changed.has(`${node.id} ${panel.field} ${row.key}`);
          return [panel.title ?? '', ...(field ? panelTexts(panel, field, isNew, keys) : [])];
        }),
      ];
    }),
  ];
}

function panelTexts(
  panel: Panel,
  field: FieldState,
  isNew: (row: TableRow) => boolean,
  keys: readonly string[],
): string[] {
  if (panel.type === 'values' && field.type === 'values')
    return panel.entries.map(({ key, label }) => `${label} ${field.values[key] ?? ''}`);
  if (panel.type === 'table' && field.type === 'table')
    return shownRows(panel, field.rows, isNew, keys).map(({ cells }) =>
      panel.columns.map(({ key, label }) => `${label} ${cells[key] ?? ''}`).join(' '),
    );
  if (panel.type === 'text' && field.type === 'text') return field.text.split('\n').slice(0, panel.lines);
  if (field.type !== 'lanes') return [];
  const room = panel.type === 'log' ? panel.rows : panel.type === 'cells' ? panel.cells : 0;
  const lanes = panel.type === 'cells' ? panel.lanes : 1;
  return field.lanes
    .slice(0, lanes)
    .flatMap(({ title, note, entries }) => [
      title,
      note ?? '',
      ...entries.slice(-room).map(({ label }) => label),
    ]);
}

function shownRows(
  { rows: room }: TablePanel,
  rows: readonly TableRow[],
  isNew: (row: TableRow) => boolean,
  keys: readonly string[],
): readonly TableRow[] {
  if (rows.length <= room) return rows;
  const rank = (row: TableRow) =>
    isNew(row) ? 0 : keys.some((key) => row.key === key || Object.values(row.cells).includes(key)) ? 1 : 2;
  const order = rows.map((row, index) => ({ row, index }));
  order.sort((a, b) => rank(a.row) - rank(b.row) || b.index - a.index);
  return order
    .slice(0, room - 1)
    .sort((a, b) => a.index - b.index)
    .map(({ row }) => row);
}
