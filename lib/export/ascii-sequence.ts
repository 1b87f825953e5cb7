import type { Page } from './page';
import { stepsOf } from './steps';
import { oneLine } from './text';

/** Blanks between what stands beside a lifeline and the next lifeline. */
const gap = 4;

/** Lifelines side by side, messages between them with their label above, notes beside their lifeline. */
export function drawSequence(page: Page): string[] {
  const { nodes } = page.view;
  const position = new Map(nodes.map(({ id }, i) => [id, i]));
  const steps = stepsOf(page.view);
  const titles = nodes.map(({ title }) => oneLine(title));

  // Widths of the lanes between lifelines; a longer message needs the sum of those it crosses.
  const lanes = titles.map((title, i) => Math.ceil((title.length + (titles[i + 1] ?? '').length) / 2) + gap);
  for (const step of steps) {
    if (step.type === 'note') {
      const lane = position.get(step.node.id)!;
      lanes[lane] = Math.max(lanes[lane]!, oneLine(step.note.text).length + gap + 2);
      continue;
    }
    const ends = [position.get(step.edge.from)!, position.get(step.edge.to)!].sort((a, b) => a - b) as [
      number,
      number,
    ];
    const label = oneLine(step.edge.label ?? '').length + gap + 2;
    const crossed = lanes.slice(ends[0], ends[1]).reduce((sum, lane) => sum + lane, 0);
    if (ends[0] < ends[1] && crossed < label) lanes[ends[1] - 1] = lanes[ends[1] - 1]! + label - crossed;
    if (ends[0] === ends[1]) lanes[ends[0]] = Math.max(lanes[ends[0]]!, label + 4);
  }
  const first = Math.ceil((titles[0]?.length ?? 0) / 2);
  const columns = nodes.map((_, i) => first + lanes.slice(0, i).reduce((sum, lane) => sum + lane, 0));

  const blank = () =>
    put(
      '',
      columns.map((column): Piece => [column, '│']),
    );
  const rows = [
    put(
      '',
      titles.map((title, i): Piece => [Math.max(0, columns[i]! - Math.floor(title.length / 2)), title]),
    ),
    blank(),
  ];
  for (const step of steps) {
    if (step.type === 'note') {
      rows.push(
        put(blank(), [[columns[position.get(step.node.id)!]! + 2, oneLine(step.note.text)]]),
        blank(),
      );
      continue;
    }
    const { edge } = step;
    const [from, to] = [columns[position.get(edge.from)!]!, columns[position.get(edge.to)!]!];
    const label = oneLine(edge.label ?? '');
    const [left, right] = [Math.min(from, to), Math.max(from, to)];
    if (label !== '') rows.push(put(blank(), [[left + 3, label]]));
    const line = edge.dashed ? '╌' : '─';
    const inside = [...line.repeat(Math.max(0, right - left - 1))];
    if (!edge.undirected && to > from) inside[inside.length - 1] = '►';
    if (!edge.undirected && to < from) inside[0] = '◄';
    if (edge.both && to > from) inside[0] = '◄';
    if (edge.both && to < from) inside[inside.length - 1] = '►';
    rows.push(put(blank(), [[left + 1, inside.join('')]]), blank());
  }
  return [...rows, blank()];
}

type Piece = readonly [column: number, text: string];

/** A row with pieces put over it. */
function put(row: string, pieces: readonly Piece[]): string {
  return pieces.reduce(
    (line, [column, text]) => line.padEnd(column).slice(0, column) + text + line.slice(column + text.length),
    row,
  );
}
