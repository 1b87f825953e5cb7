import { describe, expect, it } from 'vitest';
import type { LaidOutNode, Panel, ViewNode } from '@/lib/model';
import { insideOf, type Mark, type TextMark } from '@/lib/picture';
import { themeColours } from '@/lib/theme';
import type { FieldState, NodeState } from '@/lib/trace';
import { drawPanels } from '.';

const theme = themeColours.light;

function placed(panel: Panel, width = 200, height = 150) {
  const node: ViewNode = {
    id: 'n',
    title: 'Node',
    kind: 'database',
    attributes: [],
    parent: null,
    parts: [],
    panels: [panel],
    implied: false,
    source: [],
    titleSource: [],
    place: { row: 0, column: 0, rows: 3, columns: 10 },
  };
  const box: LaidOutNode = {
    id: 'n',
    rect: { x: 0, y: 0, width: width + 20, height: height + 40 },
    icon: null,
    title: { style: 'title', rect: { x: 10, y: 8, width: 60, height: 22 }, lines: ['Node'] },
    attributes: [],
    panels: [{ index: 0, rect: { x: 10, y: 34, width, height } }],
    lifeline: null,
  };
  return { node, box };
}

const state = (field: FieldState, more: Partial<NodeState> = {}): NodeState => ({
  status: 'up',
  note: null,
  fields: { it: field },
  ...more,
});
const texts = (marks: readonly Mark[]) => marks.filter((mark) => mark.type === 'text');
const words = (marks: readonly Mark[]) => texts(marks).flatMap(({ lines }) => lines.map(({ text }) => text));
const said = (marks: readonly Mark[], text: string): TextMark =>
  texts(marks).find(({ lines }) => lines[0]!.text === text)!;

describe('what a node shows', () => {
  const rows: Panel = {
    type: 'table',
    field: 'it',
    title: 'orders',
    rows: 2,
    columns: [
      { key: 'id', label: 'id', sample: '1001' },
      { key: 'status', label: 'status', sample: 'SHIPPED', align: 'right' },
    ],
  };
  const row = (id: number, status: string) => ({ key: `${id}`, cells: { id, status } });

  it('is a table that scrolls to what changed and marks it', () => {
    const kept = [row(2, 'NEW'), row(3, 'NEW'), row(4, 'NEW')];
    const before: FieldState = { type: 'table', rows: [row(1, 'NEW'), ...kept] };
    const now: FieldState = { type: 'table', rows: [row(1, 'PAID'), ...kept] };
    const marks = insideOf(placed(rows), state(now), theme, state(before));
    expect(words(marks)).toEqual(['orders', 'id', 'status', '1', 'PAID', '… 3 more']);
    expect(said(marks, 'PAID')).toMatchObject({ fill: theme.fresh, weight: 600, anchor: 'end' });
    expect(words(insideOf(placed(rows), state(now), theme)).slice(3)).toEqual(['4', 'NEW', '… 3 more']);
  });

  it('is a log whose read entries are grey and whose unread ones are outlined', () => {
    const log: Panel = { type: 'log', field: 'it', rows: 2, sample: 'order 1' };
    const entries = ['a', 'b', 'c'].map((label) => ({ label, tag: 'I' }));
    const lane = { key: 'l', title: '', note: null, start: 5, entries, read: 7 };
    const marks = insideOf(placed(log), state({ type: 'lanes', lanes: [lane] }), theme);
    expect(words(marks)).toEqual(['b', 'I', 'c', 'I']);
    expect(said(marks, 'b').fill).toBe(theme.muted);
    const frames = marks.filter((mark) => mark.type === 'path').map(({ stroke }) => stroke);
    expect(frames).toEqual([theme.rule, theme.waiting]);
  });

  it('is lanes of cells, the fullest where not all fit', () => {
    const cells: Panel = { type: 'cells', field: 'it', lanes: 1, cells: 2, sample: 'orders-0' };
    const lane = (key: string, count: number) => ({
      key,
      title: `orders-${key}`,
      note: `lag ${count}`,
      start: 0,
      entries: Array.from({ length: count }, (_, i) => ({ label: `${i}` })),
      read: 0,
    });
    const marks = insideOf(
      placed(cells),
      state({ type: 'lanes', lanes: [lane('0', 1), lane('1', 3)] }),
      theme,
    );
    expect(words(marks)).toEqual(['orders-1', 'lag 3', '…', '2']);
  });

  it('is values, unknown ones as a dash and thousands apart', () => {
    const values: Panel = {
      type: 'values',
      field: 'it',
      entries: [
        { key: 'a', label: 'rows', sample: '1,000' },
        { key: 'b', label: 'lag', sample: '10' },
      ],
    };
    const marks = insideOf(placed(values), state({ type: 'values', values: { a: 1234567.5 } }), theme);
    expect(words(marks)).toEqual(['rows', '1,234,567.5', 'lag', '–']);
  });

  it('is text that keeps to its room', () => {
    const text: Panel = { type: 'text', field: 'it', lines: 2, sample: 'SELECT' };
    const marks = insideOf(
      placed(text, 84),
      state({ type: 'text', text: 'SELECT id FROM orders\nWHERE x' }),
      theme,
    );
    expect(words(marks)).toEqual(['SELECT id', 'FROM…']);
  });

  it('is a badge when the node is not well, with words that fit', () => {
    const text: Panel = { type: 'text', field: 'it', lines: 1, sample: 'x' };
    const down = state({ type: 'text', text: '' }, { status: 'down', note: 'crashed '.repeat(20) });
    const marks = insideOf(placed(text, 100), down, theme);
    expect(words(marks)).toEqual([expect.stringMatching(/^crashed .*…$/)]);
    expect(texts(marks)[0]!.fill).toBe(theme.wrong);
  });

  it('is nothing where nothing is known', () => {
    expect(insideOf(placed(rows), { status: 'up', note: null, fields: {} }, theme)).toHaveLength(3);
  });

  it('as SVG is text alone, escaped', () => {
    const text: Panel = { type: 'text', field: 'it', lines: 1, sample: 'x' };
    const svg = drawPanels(placed(text), state({ type: 'text', text: '<b>"a"</b>' }), theme);
    expect(svg).toMatch(
      /^<text [^<]*><tspan x="10" y="[\d.]+">&lt;b&gt;&quot;a&quot;&lt;\/b&gt;<\/tspan><\/text>$/,
    );
  });
});
