import type { CellsPanel, LogPanel, Panel, Rect, TablePanel, TextPanel, ValuesPanel } from '@/lib/model';
import type { FieldState, Lane, Scalar, TableRow } from '@/lib/trace';
import { amount, columnWidth, lineHeight, type Pen, shown } from './pen';
import { shownRows } from './shown-rows';

/** A panel's room beneath its title, the field it shows, and that field before what is new. */
interface Look<P extends Panel> {
  readonly panel: P;
  readonly rect: Rect;
  readonly state: FieldState | undefined;
  readonly before: FieldState | undefined;
  /** What the caption speaks of. */
  readonly keys: readonly string[];
}

/** Draws one panel into its room: its title, and its field at an instant, what differs from `before` marked as new. */
export function drawPanel(
  pen: Pen,
  panel: Panel,
  room: Rect,
  state: FieldState | undefined,
  before: FieldState | undefined,
  keys: readonly string[] = [],
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
      values(pen, { panel, rect, state, before, keys });
      break;
    case 'table':
      table(pen, { panel, rect, state, before, keys });
      break;
    case 'log':
      log(pen, { panel, rect, state, before, keys });
      break;
    case 'cells':
      cells(pen, { panel, rect, state, before, keys });
      break;
    case 'text':
      text(pen, { panel, rect, state, before, keys });
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
    const end = { x: rect.x + rect.width, middle, room: valueRoom };
    pen.text(value, end, { fill: pen.theme.ink, anchor: 'end', weight: 600, fresh });
  }
}

/** Height of a row of a table, and the gap between its columns. */
const row = { height: lineHeight + 2, gap: 14 } as const;

function table(pen: Pen, { panel, rect, state, before, keys }: Look<TablePanel>): void {
  const old = rowsOf(before);
  const known = new Map(old?.map((each) => [each.key, each]));
  const { rows, more } = shownRows(rowsOf(state) ?? [], old, keys, panel.rows);
  const places = columnsOf(panel, rect, rows);
  const line = (
    i: number,
    cell: (place: (typeof places)[number]) => Parameters<Pen['text']>[2] & { text: string },
  ) => {
    for (const place of places) {
      const { text: words, ...look } = cell(place);
      const right = place.column.align === 'right';
      const middle = rect.y + (i + 0.5) * row.height;
      const at = { x: right ? place.x + place.room : place.x, middle, room: place.room };
      pen.text(words, at, { ...look, anchor: right ? 'end' : 'start' });
    }
  };
  line(0, ({ column }) => ({ text: column.label, fill: pen.theme.muted }));
  for (const [i, each] of rows.entries()) {
    pen.rule(rect.x, rect.y + (i + 1) * row.height, rect.width);
    if (each.tone === 'good')
      pen.wash({ ...rect, y: rect.y + (i + 1) * row.height + 1, height: row.height - 2 }, pen.theme.goodWash);
    line(i + 1, ({ column: { key } }) => ({
      text: shown(each.cells[key]),
      fill: pen.colourOf(each.tone, pen.theme.ink),
      struck: each.tone === 'bad' || each.tone === 'hidden',
      fresh: old !== null && known.get(each.key)?.cells[key] !== each.cells[key],
    }));
  }
  if (more === 0) return;
  if (panel.rows === 1) {
    // There is no line below its only row: the heading's line ends with it.
    const end = { x: rect.x + rect.width, middle: rect.y + row.height / 2, room: rect.width };
    pen.text(`+ ${more} more`, end, { fill: pen.theme.muted, anchor: 'end' });
    return;
  }
  const middle = rect.y + (rows.length + 1.5) * row.height;
  pen.rule(rect.x, rect.y + (rows.length + 1) * row.height, rect.width);
  pen.text(`… ${more} more`, { x: rect.x, middle, room: rect.width }, { fill: pen.theme.muted });
}

/** The columns' places: as wide as they need, what is left shared out by width. */
function columnsOf({ columns }: TablePanel, rect: Rect, rows: readonly TableRow[]) {
  const free = rect.width - row.gap * (columns.length - 1);
  const named = columns.map(({ label, sample }) => Math.max([...label].length, [...sample].length));
  const held = columns.map(({ key, label }) =>
    Math.max([...label].length, ...rows.map(({ cells }) => [...shown(cells[key])].length)),
  );
  const usual = shares(named, free);
  // Longer than anything foreseen (what the audience types): then what the other columns hold is all that they keep.
  const cut = held.some((length, i) => length * columnWidth > usual[i]! + 1);
  const rooms = cut ? shares(held, free) : usual;
  let x = rect.x;
  return columns.map((column, i) => {
    const place = { column, x, room: rooms[i]! };
    x += place.room + row.gap;
    return place;
  });
}

/** Room for columns of so many characters; where it is too little for all, the longest gives way. */
function shares(lengths: readonly number[], free: number): number[] {
  const needs = lengths.map((length) => length * columnWidth);
  const sum = (rooms: readonly number[]) =>
    Math.max(
      1,
      rooms.reduce((total, room) => total + room, 0),
    );
  const over = sum(needs) - free;
  if (over <= 0) return needs.map((need) => (need * free) / sum(needs));
  const longest = needs.indexOf(Math.max(...needs));
  return needs.map((need, i) => (i === longest ? Math.max(columnWidth, need - over) : need));
}

function log(pen: Pen, { panel, rect, state, keys }: Look<LogPanel>): void {
  const lane = lanesOf(state)[0];
  if (!lane) return;
  // The first line says what has scrolled out, where there is a line to spare.
  const over = Math.max(0, lane.entries.length - panel.rows);
  const told = over > 0 && panel.rows > 2;
  const hidden = told ? over + 1 : over;
  const top = rect.y + (told ? lineHeight + 4 : 0);
  if (told) {
    const middle = rect.y + lineHeight / 2;
    pen.text(`… ${hidden} before`, { x: rect.x, middle, room: rect.width }, { fill: pen.theme.muted });
  }
  for (const [i, entry] of lane.entries.slice(hidden).entries()) {
    const read = lane.start + hidden + i < lane.read;
    const box = {
      x: rect.x + 0.5,
      y: top + i * (lineHeight + 4) + 0.5,
      width: rect.width - 1,
      height: lineHeight,
    };
    pen.frame(box, read ? pen.theme.rule : pen.theme.waiting, { width: read ? 1 : 1.5 });
    const spoken = keys.some((key) => entry.label.split(/\s+/).includes(key));
    const fill = pen.colourOf(entry.tone, read && !spoken ? pen.theme.muted : pen.theme.ink);
    const middle = box.y + box.height / 2;
    const tag = entry.tag ?? '';
    const tagRoom = [...tag].length * columnWidth;
    pen.text(
      entry.label,
      { x: box.x + 8, middle, room: box.width - 20 - tagRoom },
      { fill, struck: entry.tone === 'bad', weight: spoken ? 600 : 400 },
    );
    pen.text(tag, { x: box.x + box.width - 8, middle, room: tagRoom }, { fill, anchor: 'end', weight: 600 });
  }
}

/** A lane: its title's line, its cells' height and width, and the gaps after each. */
const lane = { cell: 26, height: 24, gap: 4, pitch: lineHeight + 30 } as const;

function cells(pen: Pen, { panel, rect, state }: Look<CellsPanel>): void {
  for (const [i, each] of busiest(lanesOf(state), panel.lanes).entries()) {
    const top = rect.y + i * lane.pitch;
    const note = each.note ?? '';
    const noteRoom = note === '' ? 0 : ([...note].length + 1) * columnWidth;
    const middle = top + lineHeight / 2;
    pen.text(each.title, { x: rect.x, middle, room: rect.width - noteRoom }, { fill: pen.theme.ink });
    const end = { x: rect.x + rect.width, middle, room: noteRoom };
    pen.text(note, end, { fill: pen.theme.waiting, anchor: 'end', weight: 600 });
    const from = Math.max(0, each.entries.length - panel.cells);
    for (const [j, entry] of each.entries.slice(from).entries()) {
      const read = each.start + from + j < each.read;
      const box = {
        x: rect.x + j * (lane.cell + lane.gap) + 0.5,
        y: top + lineHeight + 0.5,
        width: lane.cell - 1,
        height: lane.height - 1,
      };
      pen.frame(box, read ? pen.theme.rule : pen.theme.waiting, { width: read ? 1 : 1.5 });
      // The first of those on show stands for all before it.
      const label = j === 0 && from > 0 ? '…' : entry.label;
      pen.text(
        label,
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
  const fresh = before !== undefined && now !== textOf(before);
  const columns = Math.max(1, Math.floor((rect.width + 0.5) / columnWidth));
  const spans = state?.type === 'text' ? (state.spans ?? []) : [];
  const lines = pieces(now, columns);
  for (const [i, { text: line, from }] of lines.slice(0, panel.lines).entries()) {
    const middle = rect.y + (i + 0.5) * lineHeight;
    const last = i === panel.lines - 1 && lines.length > panel.lines;
    const said = last ? `${line.slice(0, columns - 1)}…` : line;
    const own = spans.filter((span) => span.from < from + said.length && span.to > from);
    pen.text(
      said,
      { x: rect.x, middle, room: rect.width },
      { fill: pen.theme.ink, fresh: fresh && own.length === 0 },
    );
    for (const span of own) {
      const start = Math.max(0, span.from - from);
      const piece = said.slice(start, span.to - from);
      const x = rect.x + [...said.slice(0, start)].length * columnWidth;
      pen.wash(
        {
          x: x - 1,
          y: middle - lineHeight / 2 + 1,
          width: [...piece].length * columnWidth + 2,
          height: lineHeight - 2,
        },
        pen.theme.card,
      );
      pen.text(
        piece,
        { x, middle, room: rect.x + rect.width - x },
        {
          fill: pen.colourOf(span.tone, pen.theme.ink),
          weight: 600,
          struck: span.tone === 'bad' || span.tone === 'hidden',
        },
      );
    }
  }
}

/** A text in lines of at most `columns` signs, broken at blanks where there are some, each with its place in the text. */
function pieces(text: string, columns: number): { readonly text: string; readonly from: number }[] {
  const out: { text: string; from: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    let from = start;
    let rest = line;
    while ([...rest].length > columns) {
      const head = [...rest].slice(0, columns + 1).join('');
      const blank = head.lastIndexOf(' ');
      const cut = blank > 0 ? blank : [...rest].slice(0, columns).join('').length;
      out.push({ text: rest.slice(0, cut), from });
      from += cut + (blank > 0 ? 1 : 0);
      rest = rest.slice(cut + (blank > 0 ? 1 : 0));
    }
    out.push({ text: rest, from });
    start += line.length + 1;
  }
  return out;
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
