import type { CellsPanel, LogPanel, Panel, Rect, TablePanel, TextPanel, ValuesPanel } from '@/lib/model';
import type { FieldState, Lane, Scalar, TableRow } from '@/lib/trace';
import { amount, columnWidth, lineHeight, type Pen, shown } from './pen';

/** A panel's room beneath its title, the field it shows, and that field before what is new. */
interface Look<P extends Panel> {
  readonly panel: P;
  readonly rect: Rect;
  readonly state: FieldState | undefined;
  readonly before: FieldState | undefined;
}

/** Draws one panel into its room: its title, and its field at an instant, what differs from `before` in the accent. */
export function drawPanel(
  pen: Pen,
  panel: Panel,
  room: Rect,
  state: FieldState | undefined,
  before: FieldState | undefined,
): void {
  let rect = room;
  if (panel.title !== undefined) {
    const { x, y, width, height } = room;
    const at = { x, middle: y + lineHeight / 2, room: width };
    pen.text(panel.title, at, { fill: pen.theme.ink, weight: 600, family: 'sans' });
    rect = { x, y: y + lineHeight, width, height: height - lineHeight };
  }
  switch (panel.type) {
    case 'values':
      values(pen, { panel, rect, state, before });
      break;
    case 'table':
      table(pen, { panel, rect, state, before });
      break;
    case 'log':
      log(pen, { panel, rect, state, before });
      break;
    case 'cells':
      cells(pen, { panel, rect, state, before });
      break;
    case 'text':
      text(pen, { panel, rect, state, before });
      break;
  }
}

function values(pen: Pen, { panel, rect, state, before }: Look<ValuesPanel>): void {
  const now = valuesOf(state) ?? {};
  const old = valuesOf(before);
  for (const [i, { key, label }] of panel.entries.entries()) {
    const middle = rect.y + (i + 0.5) * lineHeight;
    const value = amount(now[key]);
    const valueRoom = Math.min(rect.width, ([...value].length + 0.5) * columnWidth);
    const fresh = old !== null && old[key] !== now[key];
    pen.text(label, { x: rect.x, middle, room: rect.width - valueRoom }, { fill: pen.theme.muted });
    pen.text(
      value,
      { x: rect.x + rect.width, middle, room: valueRoom },
      { fill: fresh ? pen.theme.accent : pen.theme.ink, anchor: 'end', weight: 600 },
    );
  }
}

/** Height of a row of a table, and the gap between its columns. */
const row = { height: 24, gap: 14 } as const;

function table(pen: Pen, { panel, rect, state, before }: Look<TablePanel>): void {
  const rows = rowsOf(state) ?? [];
  const old = rowsOf(before);
  const known = new Map(old?.map((each) => [each.key, each]));
  const changed = old ? rows.findLastIndex((each) => known.get(each.key) !== each) : -1;
  // What has changed is always on show; else the last rows.
  const from = Math.max(0, Math.min(rows.length - panel.rows, changed < 0 ? rows.length : changed - 1));
  const places = columnsOf(panel, rect);
  const line = (
    i: number,
    cell: (place: (typeof places)[number]) => Parameters<Pen['text']>[2] & { text: string },
  ) => {
    for (const place of places) {
      const { text: words, ...look } = cell(place);
      const right = place.column.align === 'right';
      pen.text(
        words,
        {
          x: right ? place.x + place.room : place.x,
          middle: rect.y + (i + 0.5) * row.height,
          room: place.room,
        },
        { ...look, anchor: right ? 'end' : 'start' },
      );
    }
  };
  line(0, ({ column }) => ({ text: column.label, fill: pen.theme.muted }));
  for (const [i, each] of rows.slice(from, from + panel.rows).entries()) {
    pen.rule(rect.x, rect.y + (i + 1) * row.height, rect.width);
    line(i + 1, ({ column: { key } }) => {
      const fresh = old !== null && known.get(each.key)?.cells[key] !== each.cells[key];
      return {
        text: shown(each.cells[key]),
        fill: fresh ? pen.theme.accent : pen.colourOf(each.tone, pen.theme.ink),
        weight: fresh ? 600 : 400,
        struck: each.tone === 'bad',
      };
    });
  }
}

/** The columns' places: as wide as they need, what is left shared out by width. */
function columnsOf({ columns }: TablePanel, rect: Rect) {
  const needs = columns.map(
    ({ label, sample }) => Math.max([...label].length, [...sample].length) * columnWidth,
  );
  const gaps = row.gap * (columns.length - 1);
  const share = Math.max(
    1,
    (rect.width - gaps) /
      Math.max(
        1,
        needs.reduce((sum, need) => sum + need, 0),
      ),
  );
  let x = rect.x;
  return columns.map((column, i) => {
    const place = { column, x, room: needs[i]! * share };
    x += place.room + row.gap;
    return place;
  });
}

function log(pen: Pen, { panel, rect, state }: Look<LogPanel>): void {
  const lane = lanesOf(state)[0];
  if (!lane) return;
  const from = Math.max(0, lane.entries.length - panel.rows);
  for (const [i, entry] of lane.entries.slice(from).entries()) {
    const read = lane.start + from + i < lane.read;
    const box = {
      x: rect.x + 0.5,
      y: rect.y + i * (lineHeight + 4) + 0.5,
      width: rect.width - 1,
      height: lineHeight,
    };
    pen.frame(box, read ? pen.theme.rule : pen.theme.accent);
    const fill = pen.colourOf(entry.tone, read ? pen.theme.muted : pen.theme.ink);
    const middle = box.y + box.height / 2;
    const tag = entry.tag ?? '';
    const tagRoom = [...tag].length * columnWidth;
    pen.text(
      entry.label,
      { x: box.x + 8, middle, room: box.width - 20 - tagRoom },
      { fill, struck: entry.tone === 'bad' },
    );
    pen.text(tag, { x: box.x + box.width - 8, middle, room: tagRoom }, { fill, anchor: 'end', weight: 600 });
  }
}

/** A lane: its title's line, its cells' height and width, and the gaps after each. */
const lane = { cell: 26, height: 24, gap: 4, pitch: 52 } as const;

function cells(pen: Pen, { panel, rect, state }: Look<CellsPanel>): void {
  for (const [i, each] of busiest(lanesOf(state), panel.lanes).entries()) {
    const top = rect.y + i * lane.pitch;
    const note = each.note ?? '';
    const noteRoom = note === '' ? 0 : ([...note].length + 1) * columnWidth;
    const middle = top + lineHeight / 2;
    pen.text(each.title, { x: rect.x, middle, room: rect.width - noteRoom }, { fill: pen.theme.ink });
    const end = { x: rect.x + rect.width, middle, room: noteRoom };
    pen.text(note, end, { fill: pen.theme.accent, anchor: 'end', weight: 600 });
    const from = Math.max(0, each.entries.length - panel.cells);
    for (const [j, entry] of each.entries.slice(from).entries()) {
      const read = each.start + from + j < each.read;
      const box = {
        x: rect.x + j * (lane.cell + lane.gap) + 0.5,
        y: top + lineHeight + 0.5,
        width: lane.cell - 1,
        height: lane.height - 1,
      };
      pen.frame(box, read ? pen.theme.rule : pen.theme.accent);
      pen.text(
        entry.label,
        { x: box.x + box.width / 2, middle: box.y + box.height / 2, room: box.width },
        { fill: read ? pen.theme.muted : pen.theme.ink, anchor: 'middle', weight: read ? 400 : 600 },
      );
    }
  }
}

/** As many lanes as are on show, those with the most first where not all fit, in their own order. */
function busiest(lanes: readonly Lane[], count: number): readonly Lane[] {
  if (lanes.length <= count) return lanes;
  const end = ({ start, entries }: Lane) => start + entries.length;
  const kept = new Set([...lanes].sort((a, b) => end(b) - end(a)).slice(0, count));
  return lanes.filter((each) => kept.has(each));
}

function text(pen: Pen, { panel, rect, state, before }: Look<TextPanel>): void {
  const now = textOf(state);
  const fill = now === textOf(before) || before === undefined ? pen.theme.ink : pen.theme.accent;
  const columns = Math.max(1, Math.floor((rect.width + 0.5) / columnWidth));
  const lines = now.split('\n').flatMap((line) => folded(line, columns));
  for (const [i, line] of lines.slice(0, panel.lines).entries()) {
    pen.text(line, { x: rect.x, middle: rect.y + (i + 0.5) * lineHeight, room: rect.width }, { fill });
  }
}

/** A line in pieces of at most `columns` signs, broken at blanks where there are some. */
function folded(line: string, columns: number): string[] {
  const pieces: string[] = [];
  let rest = [...line];
  while (rest.length > columns) {
    const blank = rest.slice(0, columns + 1).lastIndexOf(' ');
    const cut = blank > 0 ? blank : columns;
    pieces.push(rest.slice(0, cut).join(''));
    rest = rest.slice(blank > 0 ? cut + 1 : cut);
  }
  return [...pieces, rest.join('')];
}

function valuesOf(state: FieldState | undefined): Readonly<Record<string, Scalar>> | null {
  return state?.type === 'values' ? state.values : null;
}

function rowsOf(state: FieldState | undefined): readonly TableRow[] | null {
  return state?.type === 'table' ? state.rows : null;
}

function lanesOf(state: FieldState | undefined): readonly Lane[] {
  return state?.type === 'lanes' ? state.lanes : [];
}

function textOf(state: FieldState | undefined): string {
  return state?.type === 'text' ? state.text : '';
}
