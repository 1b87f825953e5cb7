import {
  type Diagnostic,
  type Drawing,
  type NodeId,
  nearest,
  type View,
  type ViewAnnotation,
  type ViewEdge,
  type ViewNode,
} from '@/lib/model';
import { impliedPlace, joinDrawings, reordered } from './arrange';

/** An annotation that does not fit its drawing; the message names the view, the key and the nearest key that exists. */
export class AnnotationError extends Error {
  override readonly name = 'AnnotationError';
}

/** The view that `annotation` makes of a document's drawings. Throws AnnotationError for a key that matches nothing. */
export function annotate(drawings: readonly Drawing[], annotation: ViewAnnotation): View {
  const joined = joinDrawings(annotation.drawings.map((title) => drawingNamed(drawings, title, annotation)));
  const known = new Map<string, ViewNode>(joined.nodes.map((node) => [node.id, node]));
  const check = (id: string, what: string) => {
    if (!known.has(id)) throw unknown(annotation, what, id, known.keys());
  };

  for (const id of Object.keys(annotation.nodes)) check(id, 'node');
  let nodes = joined.nodes.map((node) => ({ ...node, ...annotation.nodes[node.id] }));
  for (const implied of annotation.implied?.nodes ?? []) {
    check(implied.place.of, `node beside which "${implied.id}" stands`);
    if (implied.parent) check(implied.parent, `parent of "${implied.id}"`);
    if (known.has(implied.id))
      throw new AnnotationError(`${annotation.id}: "${implied.id}" is already drawn`);
    const node: ViewNode = {
      id: implied.id,
      title: implied.title,
      kind: implied.kind,
      attributes: (implied.attributes ?? []).map((text) => ({ text, source: [] })),
      parent: implied.parent ?? null,
      parts: implied.parts ?? [],
      panels: implied.panels ?? [],
      implied: true,
      source: [],
      titleSource: [],
      place: impliedPlace(implied, nodes),
    };
    known.set(node.id, node);
    nodes = [...nodes, node];
  }

  const edgeIds = new Set(joined.edges.map((edge) => edge.id));
  for (const id of Object.keys(annotation.edges ?? {})) {
    if (!edgeIds.has(id)) throw unknown(annotation, 'edge', id, edgeIds);
  }
  const edges: ViewEdge[] = joined.edges.map((edge) => {
    const finer = annotation.edges?.[edge.id];
    if (finer?.from) check(finer.from, `finer start of edge "${edge.id}"`);
    if (finer?.to) check(finer.to, `finer end of edge "${edge.id}"`);
    return { ...edge, from: finer?.from ?? edge.from, to: finer?.to ?? edge.to };
  });
  for (const implied of annotation.implied?.edges ?? []) {
    check(implied.from, 'start of an implied edge');
    check(implied.to, 'end of an implied edge');
    const id = freeEdgeId(implied.from, implied.to, edgeIds);
    const place =
      implied.before === undefined ? edges.length : edges.findIndex(({ id }) => id === implied.before);
    if (place < 0) throw unknown(annotation, 'edge before an implied one', implied.before!, edgeIds);
    edgeIds.add(id);
    edges.splice(place, 0, {
      id,
      from: implied.from,
      to: implied.to,
      label: implied.label ?? null,
      both: implied.both ?? false,
      undirected: false,
      dashed: implied.dashed ?? false,
      implied: true,
      source: [],
      labelSource: [],
    });
  }

  return {
    id: annotation.id,
    title: annotation.title,
    kind: joined.kind,
    nodes: reordered(nodes),
    edges,
    notes: joined.notes,
  };
}

/** A note for each drawn node that the annotation forgot. */
export function unannotated(view: View, annotation: ViewAnnotation): Diagnostic[] {
  return view.nodes
    .filter((node) => !node.implied && !(node.id in annotation.nodes))
    .map((node) => ({
      severity: 'info',
      code: 'kind-unknown',
      message: `"${node.title}" has no kind in the annotation of view ${view.id}.`,
      range: node.source[0] ?? { line: 1, column: 1, endColumn: 1 },
    }));
}

function drawingNamed(drawings: readonly Drawing[], title: string, annotation: ViewAnnotation): Drawing {
  const found = drawings.find((drawing) => drawing.title === title);
  if (found) return found;
  throw unknown(
    annotation,
    'drawing',
    title,
    drawings.map((drawing) => drawing.title),
  );
}

function unknown(
  annotation: ViewAnnotation,
  what: string,
  key: string,
  candidates: Iterable<string>,
): AnnotationError {
  const all = [...candidates];
  const near = nearest(key, all);
  const hint =
    near === null ? `there are: ${all.map((id) => `"${id}"`).join(', ')}` : `did you mean "${near}"?`;
  return new AnnotationError(`view ${annotation.id}: no ${what} "${key}"; ${hint}`);
}

function freeEdgeId(from: NodeId, to: NodeId, taken: ReadonlySet<string>): string {
  const plain = `${from}--${to}`;
  if (!taken.has(plain)) return plain;
  let n = 2;
  while (taken.has(`${plain}--${n}`)) n++;
  return `${plain}--${n}`;
}
