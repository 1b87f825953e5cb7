import type { Diagram, LaidOut, LaidOutNode, NodeKind, Rect, TextBlock, View, ViewNode } from '@/lib/model';
import type { ExportInput } from '../input';

/** A node in a few words; children lie in it. */
export interface NodeSpec {
  readonly id: string;
  readonly title?: string;
  readonly kind?: NodeKind;
  readonly attributes?: readonly string[];
  readonly implied?: boolean;
  readonly children?: readonly NodeSpec[];
}

export interface EdgeSpec {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly both?: boolean;
  readonly undirected?: boolean;
  readonly dashed?: boolean;
  readonly implied?: boolean;
}

export interface ViewSpec {
  readonly kind?: View['kind'];
  readonly title?: string;
  readonly nodes: readonly NodeSpec[];
  readonly edges?: readonly EdgeSpec[];
  readonly notes?: readonly string[];
}

/** A view made by hand. In a sequence, attributes come after all messages. */
export function makeView(spec: ViewSpec): View {
  const nodes: ViewNode[] = [];
  const add = (node: NodeSpec, parent: string | null) => {
    const place = { row: nodes.length * 4, column: 0, rows: 3, columns: 20 };
    nodes.push({
      id: node.id,
      title: node.title ?? node.id,
      kind: node.kind ?? (node.children ? 'group' : 'component'),
      attributes: (node.attributes ?? []).map((text) => ({ text, source: [] })),
      parent,
      parts: [],
      panels: [],
      implied: node.implied ?? false,
      source: [],
      titleSource: [],
      place,
    });
    for (const child of node.children ?? []) add(child, node.id);
  };
  for (const node of spec.nodes) add(node, null);
  const ids = new Map<string, number>();
  const edges = (spec.edges ?? []).map((edge) => {
    const plain = `${edge.from}--${edge.to}`;
    const nth = (ids.get(plain) ?? 0) + 1;
    ids.set(plain, nth);
    return {
      id: nth === 1 ? plain : `${plain}--${nth}`,
      from: edge.from,
      to: edge.to,
      label: edge.label ?? null,
      both: edge.both ?? false,
      undirected: edge.undirected ?? false,
      dashed: edge.dashed ?? false,
      implied: edge.implied ?? false,
      source: [],
      labelSource: [],
    };
  });
  return {
    id: 'main',
    title: spec.title ?? 'Main',
    kind: spec.kind ?? 'graph',
    nodes,
    edges,
    notes: (spec.notes ?? []).map((text) => ({ text, source: [] })),
  };
}

/** Places for every element, one below the other: enough for exporters, not for eyes. */
export function placeView(view: View): LaidOut {
  const boxes = new Map<string, LaidOutNode>();
  let y = 24;
  const place = (node: ViewNode, x: number) => {
    const top = y;
    const children = view.nodes.filter((other) => other.parent === node.id);
    y += 8 + 22 + node.attributes.length * 20 + 8;
    for (const child of children) {
      y += 16;
      place(child, x + 16);
    }
    if (children.length > 0) y += 16;
    const rect = { x, y: top, width: 640 - 2 * x, height: y - top };
    const line = (style: TextBlock['style'], text: string, at: number, height: number): TextBlock => ({
      style,
      rect: { x: x + 12, y: at, width: rect.width - 24, height },
      lines: [text],
    });
    boxes.set(node.id, {
      id: node.id,
      rect,
      icon: null,
      title: line('title', node.title, top + 8, 22),
      attributes: node.attributes.map(({ text }, i) => line('attribute', text, top + 30 + i * 20, 20)),
      panels: [],
      lifeline:
        view.kind === 'sequence' ? { from: { x: x + 50, y: top }, to: { x: x + 50, y: top + 400 } } : null,
    });
  };
  for (const node of view.nodes.filter(({ parent }) => parent === null)) {
    place(node, 24);
    y += 40;
  }
  const centre = (rect: Rect) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
  return {
    arrangement: 'drawn',
    density: 'still',
    width: 640,
    height: y,
    nodes: view.nodes.map(({ id }) => boxes.get(id)!),
    edges: view.edges.map((edge) => {
      const points = [centre(boxes.get(edge.from)!.rect), centre(boxes.get(edge.to)!.rect)];
      const at = { x: points[0]!.x, y: (points[0]!.y + points[1]!.y) / 2, width: 120, height: 18 };
      return {
        id: edge.id,
        points,
        label: edge.label === null ? null : { style: 'edge', rect: at, lines: [edge.label] },
      };
    }),
  };
}

export function makeDiagram(view: View): Diagram {
  return {
    id: 'hand-made',
    title: 'Hand-made',
    section: 'Architecture',
    summary: 'A diagram for tests.',
    lessons: [],
    references: [],
    views: [view],
    document: '',
    diagnostics: [],
  };
}

export function makeInput(spec: ViewSpec, more: Partial<ExportInput> = {}): ExportInput {
  const view = makeView(spec);
  return { diagram: makeDiagram(view), views: [{ view, laidOut: placeView(view) }], theme: 'light', ...more };
}
