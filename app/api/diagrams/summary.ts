import type { Diagram } from '@/lib/model';
import type { DiagramSummary } from '../schema/diagram';

/** A diagram in short: enough to search and to link. */
export function summaryOf({ id, title, section, summary, views }: Diagram): DiagramSummary {
  return {
    id,
    title,
    section,
    summary,
    views: views.map((view) => ({
      id: view.id,
      title: view.title,
      kind: view.kind,
      nodes: view.nodes.map((node) => ({
        id: node.id,
        title: node.title,
        kind: node.kind,
        attributes: node.attributes.map(({ text }) => text),
      })),
    })),
  };
}
