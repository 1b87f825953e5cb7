import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrangements,
  type GridRect,
  textStyles,
  type View,
  type ViewEdge,
  type ViewNode,
} from '@/lib/model';
import { defectsOf } from './defects';
import { layOut } from './layout';
import { evenly } from './testing';

function node(id: string, place: GridRect, parent: string | null, attributes: string[]): ViewNode {
  return {
    id,
    title: `Node ${id}`,
    kind: 'component',
    attributes: attributes.map((text) => ({ text, source: [] })),
    parent,
    parts: [],
    panels: [],
    implied: false,
    source: [],
    titleSource: [],
    place,
  };
}

function edge(from: string, to: string, label: string | null = null): ViewEdge {
  return {
    id: `${from}--${to}`,
    from,
    to,
    label,
    both: false,
    undirected: false,
    dashed: false,
    implied: false,
    source: [],
    labelSource: [],
  };
}

function view(nodes: ViewNode[], edges: ViewEdge[]): View {
  return { id: 'view', title: 'View', kind: 'graph', nodes, edges, notes: [] };
}

/** A grid of boxes, some of them in containers two columns wide, joined at random. */
const views = fc
  .record({
    columns: fc.integer({ min: 1, max: 4 }),
    rows: fc.integer({ min: 1, max: 4 }),
    texts: fc.array(fc.constantFrom('short', 'a longer line of text that wraps somewhere', 'x'.repeat(60)), {
      maxLength: 3,
    }),
    contained: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    ends: fc.array(fc.tuple(fc.nat(15), fc.nat(15), fc.constantFrom(null, 'label')), { maxLength: 8 }),
  })
  .map(({ columns, rows, texts, contained, ends }) => {
    const nodes: ViewNode[] = [];
    const leaves: string[] = [];
    for (let row = 0; row < rows; row++) {
      const container = contained[row] ? `c${row}` : null;
      if (container) {
        const place = { row: row * 10, column: 0, rows: 8, columns: columns * 24 };
        nodes.push(node(container, place, null, []));
      }
      for (let column = 0; column < columns; column++) {
        const id = `n${row}${column}`;
        leaves.push(id);
        const place = { row: row * 10 + 3, column: column * 24 + 2, rows: 4, columns: 16 };
        nodes.push(node(id, place, container, column === 0 ? texts : []));
      }
    }
    const seen = new Set<string>();
    const edges = ends.flatMap(([a, b, label]) => {
      const [from, to] = [leaves[a % leaves.length]!, leaves[b % leaves.length]!];
      if (from === to || seen.has(`${from} ${to}`)) return [];
      seen.add(`${from} ${to}`).add(`${to} ${from}`);
      return [edge(from, to, label)];
    });
    return view(nodes, edges);
  });

describe('layOut', () => {
  it.each(arrangements)('overlaps nothing, whatever the view (%s)', (arrangement) => {
    fc.assert(
      fc.property(views, fc.constantFrom('still' as const, 'live' as const), (each, density) => {
        const laidOut = layOut(each, { arrangement, density, measure: evenly });
        // A crowd of random edges may leave a label no free place; nodes, lines and text always have theirs.
        const defects = defectsOf(each, laidOut, evenly).filter((defect) => !/label/.test(defect));
        expect(defects).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same layout for the same view', () => {
    fc.assert(
      fc.property(views, (each) => {
        const options = { arrangement: 'drawn', density: 'still', measure: evenly } as const;
        expect(layOut(each, options)).toEqual(layOut(structuredClone(each), options));
      }),
      { numRuns: 30 },
    );
  });

  it('runs a straight line between boxes that stand over each other', () => {
    const above = node('a', { row: 0, column: 0, rows: 3, columns: 30 }, null, []);
    const below = node('b', { row: 6, column: 8, rows: 3, columns: 10 }, null, ['one', 'two']);
    const options = { density: 'still', measure: evenly } as const;
    const drawn = layOut(view([above, below], [edge('a', 'b', 'reads')]), {
      ...options,
      arrangement: 'drawn',
    });
    const [line] = drawn.edges;
    expect(line!.points).toHaveLength(2);
    expect(line!.points[0]!.x).toBe(line!.points[1]!.x);
    expect(line!.points[1]!.y).toBeGreaterThan(line!.points[0]!.y);
    const turned = layOut(view([above, below], [edge('a', 'b', 'reads')]), {
      ...options,
      arrangement: 'turned',
    });
    expect(turned.edges[0]!.points[0]!.y).toBe(turned.edges[0]!.points[1]!.y);
  });

  it('reserves the room that panels declare', () => {
    const table = {
      type: 'table',
      field: 'orders',
      columns: [{ key: 'id', label: 'order', sample: '1042' }],
      rows: 4,
    } as const;
    const box = {
      ...node('a', { row: 0, column: 0, rows: 3, columns: 10 }, null, ['note']),
      panels: [table],
    };
    const live = layOut(view([box], []), { arrangement: 'drawn', density: 'live', measure: evenly });
    expect(live.nodes[0]!.panels).toHaveLength(1);
    expect(live.nodes[0]!.panels[0]!.rect.height).toBeGreaterThanOrEqual(5 * textStyles.panel.lineHeight);
    expect(live.nodes[0]!.attributes).toEqual([]);
    const still = layOut(view([box], []), { arrangement: 'drawn', density: 'still', measure: evenly });
    expect(still.nodes[0]!.panels).toEqual([]);
    expect(still.nodes[0]!.attributes).toHaveLength(1);
  });

  it('lays out boxes that are drawn over each other, each in its own place', () => {
    const place = { row: 0, column: 0, rows: 3, columns: 10 };
    const each = view([node('a', place, null, []), node('b', place, null, [])], []);
    const laidOut = layOut(each, { arrangement: 'drawn', density: 'still', measure: evenly });
    expect(defectsOf(each, laidOut, evenly)).toEqual([]);
  });

  it('holds an empty view', () => {
    expect(layOut(view([], []), { arrangement: 'drawn', density: 'still', measure: evenly }).nodes).toEqual(
      [],
    );
  });
});
