import type { Diagram, NodeKind, Section } from '@/lib/model';

/** What gallery and palette know of a diagram: enough to find it and everything in it. */
export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  readonly section: Section;
  /** What it teaches, in a sentence. */
  readonly summary: string;
  readonly views: readonly { readonly id: string; readonly title: string }[];
  readonly nodes: readonly CatalogueNode[];
}

export interface CatalogueNode {
  readonly id: string;
  readonly view: string;
  readonly title: string;
  readonly kind: NodeKind;
  readonly attributes: readonly string[];
}

export function catalogueEntry(diagram: Diagram): CatalogueEntry {
  const { id, title, section, summary, views } = diagram;
  return {
    id,
    title,
    section,
    summary,
    views: views.map((view) => ({ id: view.id, title: view.title })),
    nodes: views.flatMap((view) =>
      view.nodes.map((node) => ({
        id: node.id,
        view: view.id,
        title: node.title,
        kind: node.kind,
        attributes: node.attributes.map(({ text }) => text),
      })),
    ),
  };
}
