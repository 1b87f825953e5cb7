import {
  type LaidOut,
  type LaidOutEdge,
  type LaidOutNode,
  type Point,
  type TextBlock,
  type TextStyle,
  textStyles,
  type View,
  type ViewNode,
} from '@/lib/model';
import { stepsOf } from '../steps';
import { linesOf, wrapped } from '../text';

const margin = 24;
const padding = 12;
const boxWidth = 480;
const headWidth = 260;

/** Places for every element, without measuring: enough for exporters and for a look, below what a real layout does. */
export function placeView(view: View): LaidOut {
  return view.kind === 'sequence' ? placeSequence(view) : placeGraph(view);
}

/** Text in about as many lines as `width` needs. */
function block(style: TextStyle, text: string, x: number, y: number, width: number): TextBlock {
  const { size, lineHeight } = textStyles[style];
  const lines = linesOf(text).flatMap((line) => wrapped(line, Math.floor(width / (size * 0.6))));
  return { style, rect: { x, y, width, height: Math.max(1, lines.length) * lineHeight }, lines };
}

/** Boxes one below the other, children inside; each edge has ports of its own and runs in a lane of its own on the right. */
function placeGraph(view: View): LaidOut {
  const boxes = new Map<string, LaidOutNode>();
  const ports = new Map<string, number>();
  const labels = new Map<string, TextBlock>();
  let y = margin;
  const place = (node: ViewNode, depth: number) => {
    const x = margin + depth * 16;
    const width = boxWidth - depth * 32;
    const top = y;
    const children = view.nodes.filter((other) => other.parent === node.id);
    const write = (style: TextStyle, text: string) => {
      const written = block(style, text, x + padding, y, width - 2 * padding);
      y += written.rect.height;
      return written;
    };
    y += padding;
    const title = write(children.length > 0 ? 'group' : 'title', node.title);
    const attributes = node.attributes.map(({ text }) => write('attribute', text));
    let port = top + 8;
    for (const edge of view.edges) {
      if (edge.from === node.id) {
        if (edge.label !== null) {
          const label = block('edge', edge.label, margin + boxWidth + 8, port, 200);
          labels.set(edge.id, label);
          port += label.rect.height + 8;
        }
        ports.set(`${edge.id} from`, port);
        port += 12;
      }
      if (edge.to === node.id) {
        ports.set(`${edge.id} to`, port);
        port += 12;
      }
    }
    y = Math.max(y, port);
    for (const child of children) {
      y += 16;
      place(child, depth + 1);
    }
    y += padding;
    const rect = { x, y: top, width, height: y - top };
    boxes.set(node.id, { id: node.id, rect, icon: null, title, attributes, panels: [], lifeline: null });
  };
  for (const node of view.nodes.filter(({ parent }) => parent === null)) {
    place(node, 0);
    y += 40;
  }
  const lane = (i: number) => margin + boxWidth + 224 + i * 8;
  const edges = view.edges.map((edge, i): LaidOutEdge => {
    const port = (id: string, end: string): Point => {
      const { x, width } = boxes.get(id)!.rect;
      return { x: x + width, y: ports.get(`${edge.id} ${end}`)! };
    };
    const [from, to] = [port(edge.from, 'from'), port(edge.to, 'to')];
    const points = [from, { x: lane(i), y: from.y }, { x: lane(i), y: to.y }, to];
    return { id: edge.id, points, label: labels.get(edge.id) ?? null };
  });
  return laidOut(view, lane(view.edges.length) + 24, y, boxes, edges);
}

/** Heads in a row, messages and notes below each other. */
function placeSequence(view: View): LaidOut {
  const middleOf = new Map(
    view.nodes.map(({ id }, i) => [id, margin + i * (headWidth + 40) + headWidth / 2]),
  );
  let y = margin + 60;
  const edges: LaidOutEdge[] = [];
  const notes = new Map<string, TextBlock[]>();
  for (const step of stepsOf(view)) {
    y += 16;
    if (step.type === 'note') {
      const written = block('attribute', step.note.text, middleOf.get(step.node.id)! + 12, y, headWidth);
      notes.set(step.node.id, [...(notes.get(step.node.id) ?? []), written]);
      y += written.rect.height;
      continue;
    }
    const { edge } = step;
    const [from, to] = [middleOf.get(edge.from)!, middleOf.get(edge.to)!];
    const label =
      edge.label === null ? null : block('edge', edge.label, Math.min(from, to) + 8, y, headWidth);
    y += (label?.rect.height ?? 0) + 8;
    const self = [
      { x: from, y },
      { x: from + 40, y },
      { x: from + 40, y: y + 16 },
      { x: from, y: y + 16 },
    ];
    edges.push({
      id: edge.id,
      points:
        edge.from === edge.to
          ? self
          : [
              { x: from, y },
              { x: to, y },
            ],
      label,
    });
    if (edge.from === edge.to) y += 16;
  }
  const boxes = new Map(
    view.nodes.map((node): [string, LaidOutNode] => {
      const middle = middleOf.get(node.id)!;
      const rect = { x: middle - headWidth / 2, y: margin, width: headWidth, height: 60 };
      const title = block('title', node.title, rect.x + padding, margin + padding, headWidth - 2 * padding);
      const lifeline = { from: { x: middle, y: margin + 60 }, to: { x: middle, y: y + 24 } };
      const attributes = notes.get(node.id) ?? [];
      return [node.id, { id: node.id, rect, icon: null, title, attributes, panels: [], lifeline }];
    }),
  );
  return laidOut(view, margin * 2 + view.nodes.length * (headWidth + 40), y + 48, boxes, edges);
}

function laidOut(
  view: View,
  width: number,
  height: number,
  boxes: ReadonlyMap<string, LaidOutNode>,
  edges: readonly LaidOutEdge[],
): LaidOut {
  const nodes = view.nodes.map(({ id }) => boxes.get(id)!);
  return { arrangement: 'drawn', density: 'still', width, height, nodes, edges };
}
