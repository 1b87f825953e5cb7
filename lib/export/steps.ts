import type { Attribute, Source, View, ViewEdge, ViewNode } from '@/lib/model';

/** What happens next in a sequence: a message, or a note on a lifeline. */
export type Step =
  | { readonly type: 'message'; readonly edge: ViewEdge }
  | { readonly type: 'note'; readonly node: ViewNode; readonly note: Attribute };

/** The messages and notes of a sequence in order of time, which is their order in the drawing. */
export function stepsOf(view: View): Step[] {
  const notes = view.nodes
    .flatMap((node) => node.attributes.map((note) => ({ type: 'note' as const, node, note })))
    .map((step) => ({ step, line: lineOf(step.note.source) }))
    .sort((a, b) => a.line - b.line);
  const steps: Step[] = [];
  let next = 0;
  for (const edge of view.edges) {
    // A message without a place of its own (an implied one) comes right after the one before it.
    const line = edge.source.length === 0 ? Number.NEGATIVE_INFINITY : lineOf(edge.source);
    for (let note = notes[next]; note && note.line < line; note = notes[++next]) steps.push(note.step);
    steps.push({ type: 'message', edge });
  }
  return [...steps, ...notes.slice(next).map(({ step }) => step)];
}

/** The first line of a source; what has none comes last. */
function lineOf(source: Source): number {
  return source[0]?.line ?? Number.POSITIVE_INFINITY;
}
