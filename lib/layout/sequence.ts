import {
  type Attribute,
  type Density,
  type LaidOut,
  type LaidOutEdge,
  type LaidOutNode,
  type MeasureText,
  type Point,
  type Rect,
  type TextBlock,
  textStyles,
  type View,
  type ViewEdge,
} from '@/lib/model';
import { block, type Content, leafContent } from './content';
import { connectedGap, margin } from './metrics';
import { type Wrapped, wrap } from './wrap';

const noteGap = 14;
const step = 30;
/** Messages need a way to travel: between two lifelines, and between their heads; less where there is little room. */
const distances = {
  roomy: { lines: 380, heads: null },
  tight: { lines: 240, heads: 32 },
} as const;
const widestNote = 240;

/** A message, or a note beside a lifeline: what follows each other down the picture. */
type Moment =
  | { readonly type: 'message'; readonly edge: ViewEdge; readonly text: Wrapped | null }
  | { readonly type: 'note'; readonly node: number; readonly attribute: number; readonly text: Wrapped };

/** Lifelines in a row, nearer to each other where `spacing` is tight, messages between them in order of time, notes beside the lifeline they belong to. */
export function layOutSequence(
  view: View,
  density: Density,
  measure: MeasureText,
  spacing: keyof typeof distances,
): Omit<LaidOut, 'arrangement' | 'density'> {
  const heads = view.nodes.map((node) => leafContent({ ...node, attributes: [] }, density, measure));
  const order = view.nodes
    .map((_, i) => i)
    .sort((a, b) => view.nodes[a]!.place.column - view.nodes[b]!.place.column);
  const rank = new Map(order.map((node, i) => [node, i]));
  const index = new Map(view.nodes.map((node, i) => [node.id, i]));
  const moments = momentsOf(view, measure);
  const rects = headRects(view, heads, order, rank, index, moments, density, spacing);

  const top = Math.max(...rects.map((rect) => rect.y + rect.height));
  const notes = view.nodes.map((): TextBlock[] => []);
  const edges: LaidOutEdge[] = [];
  let y = top + step;
  let right = Math.max(...rects.map((rect) => rect.x + rect.width));
  for (const moment of moments) {
    if (moment.type === 'note') {
      const rect = rects[moment.node]!;
      const note = block('attribute', moment.text, Math.round(rect.x + rect.width / 2) + noteGap, y);
      notes[moment.node]![moment.attribute] = note;
      right = Math.max(right, note.rect.x + note.rect.width);
      y += note.rect.height + step / 2;
      continue;
    }
    const [from, to] = [rects[index.get(moment.edge.from)!]!, rects[index.get(moment.edge.to)!]!];
    const set = message(moment.edge, moment.text, from, to, y);
    edges.push(set.edge);
    y = set.bottom + step;
  }

  const bottom = y + 8;
  const nodes = view.nodes.map((node, i): LaidOutNode => {
    const rect = rects[i]!;
    const x = Math.round(rect.x + rect.width / 2);
    return {
      id: node.id,
      rect,
      ...heads[i]!.set(rect),
      attributes: notes[i]!,
      // Notes beside a lifeline stay while a run plays.
      ...(heads[i]!.set(rect).resting && { resting: notes[i]! }),
      lifeline: { from: { x, y: rect.y + rect.height }, to: { x, y: bottom } },
    };
  });
  return { nodes, edges, width: right + margin, height: bottom + margin };
}

/** Messages in their order; each note before the first message that the document has below it. */
function momentsOf(view: View, measure: MeasureText): Moment[] {
  const notes = view.nodes
    .flatMap((node, i) =>
      node.attributes.map((attribute, j) => ({
        node: i,
        attribute: j,
        line: lineOf(attribute),
        text: attribute.text,
      })),
    )
    .sort((a, b) => a.line - b.line);
  const moments: Moment[] = [];
  const noteBefore = (line: number) => {
    while (notes[0] && notes[0].line < line) {
      const { node, attribute, text } = notes.shift()!;
      moments.push({ type: 'note', node, attribute, text: wrap(text, 'attribute', widestNote, measure) });
    }
  };
  for (const edge of view.edges) {
    noteBefore(edge.source[0]?.line ?? 0);
    moments.push({
      type: 'message',
      edge,
      text: edge.label === null ? null : wrap(edge.label, 'edge', 320, measure),
    });
  }
  noteBefore(Number.POSITIVE_INFINITY);
  return moments;
}

function lineOf(attribute: Attribute): number {
  return attribute.source[0]?.line ?? Number.MAX_SAFE_INTEGER;
}

function headRects(
  view: View,
  heads: readonly Content[],
  order: readonly number[],
  rank: ReadonlyMap<number, number>,
  index: ReadonlyMap<string, number>,
  moments: readonly Moment[],
  density: Density,
  spacing: keyof typeof distances,
): Rect[] {
  const height = Math.max(...heads.map((head) => head.height));
  // From one lifeline to the next.
  const { lines, heads: apart } = distances[spacing];
  const between = order.map((node, i) => {
    const next = order[i + 1];
    const halves = next === undefined ? 0 : (heads[node]!.width + heads[next]!.width) / 2;
    return Math.max(lines, Math.ceil(halves + (apart ?? connectedGap[density].across)));
  });
  const widen = (i: number, room: number) => {
    between[i] = Math.max(between[i]!, Math.ceil(room));
  };
  for (const moment of moments) {
    if (moment.type === 'note') widen(rank.get(moment.node)!, moment.text.width + noteGap * 2);
    else {
      const ends = [rank.get(index.get(moment.edge.from)!)!, rank.get(index.get(moment.edge.to)!)!];
      const [first, last] = [Math.min(...ends), Math.max(...ends)];
      for (let i = first; i < last; i++) widen(i, ((moment.text?.width ?? 0) + 56) / (last - first));
    }
  }
  const rects: Rect[] = view.nodes.map(() => ({ x: 0, y: 0, width: 0, height: 0 }));
  let x = margin + Math.ceil((heads[order[0]!]?.width ?? 0) / 2);
  order.forEach((node, i) => {
    const { width } = heads[node]!;
    rects[node] = { x: Math.round(x - width / 2), y: margin, width, height };
    x += between[i]!;
  });
  return rects;
}

function message(
  edge: ViewEdge,
  text: Wrapped | null,
  from: Rect,
  to: Rect,
  y: number,
): { edge: LaidOutEdge; bottom: number } {
  const [a, b] = [Math.round(from.x + from.width / 2), Math.round(to.x + to.width / 2)];
  const height = text ? text.lines.length * textStyles.edge.lineHeight : 0;
  const at = y + height + 8;
  // To itself: out, down and back.
  const points: Point[] =
    a === b
      ? [
          { x: a, y: at },
          { x: a + 40, y: at },
          { x: a + 40, y: at + 26 },
          { x: a, y: at + 26 },
        ]
      : [
          { x: a, y: at },
          { x: b, y: at },
        ];
  const middle = a === b ? a + 12 + (text?.width ?? 0) / 2 : (a + b) / 2;
  return {
    edge: {
      id: edge.id,
      points,
      label: text && block('edge', text, Math.round(middle - text.width / 2), y),
    },
    bottom: points.at(-1)!.y,
  };
}
