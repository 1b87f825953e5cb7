import type { Diagram, NodeKind, View, ViewNode } from '@/lib/model';
import { openFonts } from '@/lib/workshop/fonts';
import type { ExportInput } from '../input';
import { placeView } from './places';

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

export function makeDiagram(view: View): Diagram {
  return {
    id: 'hand-made',
    title: view.title,
    section: 'Architecture',
    summary: 'A diagram for tests.',
    lessons: [],
    references: [],
    views: [view],
    document: '',
    diagnostics: [],
  };
}

/** The packaged fonts, for PNG and PDF. */
export const fonts = openFonts(new URL('../../..', import.meta.url).pathname);

export function makeInput(spec: ViewSpec, more: Partial<ExportInput> = {}): ExportInput {
  const view = makeView(spec);
  return {
    diagram: makeDiagram(view),
    views: [{ view, laidOut: placeView(view) }],
    theme: 'light',
    fonts,
    ...more,
  };
}
