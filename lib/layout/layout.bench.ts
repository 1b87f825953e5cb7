import { bench, describe } from 'vitest';
import type { View, ViewNode } from '@/lib/model';
import { layOut } from './layout';
import { evenly } from './testing';

/** Boxes in a square, each joined to the one at its right and the one below. */
function field(count: number): View {
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

describe('lay out a field of boxes', () => {
  for (const count of [100, 1000]) {
    const view = field(count);
    bench(`${count} boxes`, () => {
      layOut(view, { arrangement: 'drawn', density: 'still', measure: evenly });
    });
  }
});
