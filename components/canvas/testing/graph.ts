import type {
  LaidOut,
  LaidOutEdge,
  LaidOutNode,
  Point,
  Rect,
  TextBlock,
  View,
  ViewEdge,
  ViewNode,
} from '@/lib/model';

const nowhere = { row: 0, column: 0, rows: 1, columns: 1 };

/** A node for tests: whatever is not said is plain. */
export function testNode(id: string, more: Partial<ViewNode> = {}): ViewNode {
  return {
    id,
    title: id,
    kind: 'component',
    attributes: [],
    parent: null,
    parts: [],
    panels: [],
    implied: false,
    source: [],
    titleSource: [],
    place: nowhere,
    ...more,
  };
}

/** An edge for tests, named by its ends. */
export function testEdge(from: string, to: string, more: Partial<ViewEdge> = {}): ViewEdge {
  return {
    id: `${from}--${to}`,
    from,
    to,
    label: null,
    both: false,
    undirected: false,
    dashed: false,
    implied: false,
    source: [],
    labelSource: [],
    ...more,
  };
}

export function testView(nodes: readonly ViewNode[], edges: readonly ViewEdge[]): View {
  return { id: 'view', title: 'View', kind: 'graph', nodes, edges, notes: [] };
}

export function testText(rect: Rect, text = ''): TextBlock {
  return { style: 'edge', rect, lines: [text] };
}

/** A layout for tests from rectangles `[x, y, width, height]` and ways. */
export function testLayout(
  boxes: Readonly<Record<string, readonly [number, number, number, number]>>,
  ways: Readonly<Record<string, readonly Point[]>> = {},
): LaidOut {
  const nodes = Object.entries(boxes).map(([id, [x, y, width, height]]): LaidOutNode => {
    const rect = { x, y, width, height };
    return { id, rect, icon: null, title: testText(rect), attributes: [], panels: [], lifeline: null };
  });
  const edges = Object.entries(ways).map(([id, points]): LaidOutEdge => ({ id, points, label: null }));
  return { arrangement: 'drawn', density: 'still', width: 1000, height: 1000, nodes, edges };
}
