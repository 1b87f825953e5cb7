import { type DocumentFormat, readDocument } from '@/lib/drawing';
import type { Diagram, Drawing, View } from '@/lib/model';

/**
 * Any document's drawings as a diagram: a view for each drawing, kinds as read, no annotation. `id` and `title` name it
 * in files made of it (its file's name).
 */
export function diagramOfDocument(id: string, document: string, format: DocumentFormat): Diagram {
  const reading = readDocument(document, { format });
  const taken = new Set<string>();
  return {
    id,
    title: id,
    section: 'Architecture',
    summary: '',
    lessons: [],
    references: [],
    views: reading.drawings.map((drawing, i) => viewOf(drawing, freeSlug(titleOf(drawing), i, taken))),
    document,
    diagnostics: reading.diagnostics,
  };
}

/** A drawing's own title, else the heading it stands under; empty for none. */
function titleOf({ title, heading = '' }: Drawing): string {
  return title || heading;
}

function viewOf(drawing: Drawing, id: string): View {
  const { kind, nodes, edges, notes } = drawing;
  return { id, title: titleOf(drawing) || id, kind, nodes, edges, notes };
}

function freeSlug(title: string, index: number, taken: Set<string>): string {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const plain = slug === '' ? `drawing-${index + 1}` : slug;
  let free = plain;
  for (let n = 2; taken.has(free); n++) free = `${plain}-${n}`;
  taken.add(free);
  return free;
}
