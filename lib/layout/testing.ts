import { type MeasureText, textStyles, type View, type ViewNode } from '@/lib/model';

/** A stand-in for a font: every character is as wide as an average one, capitals wider. */
export const evenly: MeasureText = (text, style) =>
  [...text].reduce((sum, character) => sum + (/[A-Z]/.test(character) ? 0.68 : 0.55), 0) *
  textStyles[style].size;

/** Boxes in a square, each joined to the one at its right and the one below. */
export function field(count: number): View {
  const side = Math.ceil(Math.sqrt(count));
  const nodes = Array.from({ length: count }, (_, i): ViewNode => {
    const place = { row: Math.floor(i / side) * 7, column: (i % side) * 22, rows: 4, columns: 16 };
    return {
      id: `n${i}`,
      title: `Service ${i}`,
      kind: 'service',
      attributes: [],
      parent: null,
      parts: [],
      panels: [],
      implied: false,
      source: [],
      titleSource: [],
      place,
    };
  });
  const edges = nodes.flatMap((node, i) =>
    [i + 1, i + side]
      .filter((to) => to < count && (to !== i + 1 || to % side !== 0))
      .map((to) => ({
        id: `${node.id}--n${to}`,
        from: node.id,
        to: `n${to}`,
        label: null,
        both: false,
        undirected: false,
        dashed: false,
        implied: false,
        source: [],
        labelSource: [],
      })),
  );
  return { id: 'field', title: 'Field', kind: 'graph', nodes, edges, notes: [] };
}
