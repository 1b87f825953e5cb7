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
import type { Page } from './page';
import { linesOf, wrapped } from './text';

const margin = 24;
const padding = 12;
const boxWidth = 480;

/** The page with its boxes below each other and every edge in a lane of its own: plain, but never ambiguous. */
export function inLanes(page: Page): Page {
  const laidOut = placeInLanes(page.view);
  return {
    ...page,
    laidOut,
    nodes: page.nodes.map(({ node }, i) => ({ node, box: laidOut.nodes[i]!, drawn: laidOut.nodes[i]! })),
    edges: page.edges.map(({ edge }, i) => ({ edge, way: laidOut.edges[i]! })),
  };
}

/** Text in about as many lines as `width` needs. */
export function block(style: TextStyle, text: string, x: number, y: number, width: number): TextBlock {
  const { size, lineHeight } = textStyles[style];
  const lines = linesOf(text).flatMap((line) => wrapped(line, Math.floor(width / (size * 0.6))));
  return { style, rect: { x, y, width, height: Math.max(1, lines.length) * lineHeight }, lines };
}

/** Boxes one below the other, children inside; each edge has ports of its own and runs in a lane of its own on the right. */
export function placeInLanes(view: View): LaidOut {
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

export function laidOut(
  view: View,
  width: number,
  height: number,
  boxes: ReadonlyMap<string, LaidOutNode>,
  edges: readonly LaidOutEdge[],
): LaidOut {
  const nodes = view.nodes.map(({ id }) => boxes.get(id)!);
  return { arrangement: 'drawn', density: 'still', width, height, nodes, edges };
}
