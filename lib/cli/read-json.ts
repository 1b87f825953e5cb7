import type { Diagnostic, Drawing, NodeId, NodeKind, Reading, Source, ViewKind } from '@/lib/model';

/** What `explorer read --json` prints. Ids are unique in the file; `drawing` indexes `drawings`. */
export interface WholeFile {
  readonly nodes: readonly FileNode[];
  readonly edges: readonly FileEdge[];
  readonly drawings: readonly { readonly title: string; readonly kind: ViewKind; readonly line: number }[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface FileNode {
  readonly id: NodeId;
  readonly label: string;
  readonly parent: NodeId | null;
  readonly attributes: readonly string[];
  readonly kind: NodeKind;
  readonly source: Source;
  readonly drawing: number;
}

export interface FileEdge {
  readonly id: string;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly label: string | null;
  readonly both: boolean;
  readonly undirected: boolean;
  readonly dashed: boolean;
  readonly source: Source;
  readonly drawing: number;
}

/** Every drawing of a file in one list of nodes and one of edges. */
export function wholeFile({ drawings, diagnostics }: Reading): WholeFile {
  const names = drawings.map((drawing, i) => namesIn(drawing, i, drawings));
  return {
    nodes: drawings.flatMap((drawing, i) =>
      drawing.nodes.map((node) => ({
        id: names[i]!(node.id),
        label: node.title,
        parent: node.parent === null ? null : names[i]!(node.parent),
        attributes: node.attributes.map(({ text }) => text),
        kind: node.kind,
        source: node.source,
        drawing: i,
      })),
    ),
    edges: drawings.flatMap((drawing, i) =>
      drawing.edges.map((edge) => ({
        id: names[i]!(edge.id),
        from: names[i]!(edge.from),
        to: names[i]!(edge.to),
        label: edge.label,
        both: edge.both,
        undirected: edge.undirected,
        dashed: edge.dashed,
        source: edge.source,
        drawing: i,
      })),
    ),
    drawings: drawings.map(({ title, kind, line }) => ({ title, kind, line })),
    diagnostics,
  };
}

/** Names the nodes and edges of one drawing in the whole file: an id that another drawing has too is led by its drawing's title. */
function namesIn(drawing: Drawing, index: number, drawings: readonly Drawing[]): (id: string) => string {
  const others = new Set(
    drawings.flatMap((other) =>
      other === drawing ? [] : [...other.nodes, ...other.edges].map(({ id }) => id),
    ),
  );
  const sameTitle = drawings.some((other) => other !== drawing && other.title === drawing.title);
  const prefix = drawing.title === '' || sameTitle ? `drawing ${index + 1}` : drawing.title;
  return (id) => (others.has(id) ? `${prefix}:${id}` : id);
}
