import { describe, expect, it } from 'vitest';
import { testEdge, testLayout, testNode, testView } from './testing/graph';
import { visibleParts } from './visible';

// outside -> inner, in a box in a frame; inner -> twin beside it; frame -> outside.
const view = testView(
  [
    testNode('frame'),
    testNode('box', { parent: 'frame' }),
    testNode('inner', { parent: 'box' }),
    testNode('twin', { parent: 'box' }),
    testNode('outside'),
    testNode('guess', { implied: true }),
  ],
  [
    testEdge('outside', 'inner'),
    testEdge('inner', 'twin'),
    testEdge('inner', 'outside'),
    testEdge('inner', 'frame'),
    testEdge('guess', 'outside'),
    testEdge('outside', 'frame', { implied: true }),
  ],
);
const laidOut = testLayout(
  {
    frame: [100, 0, 300, 300],
    box: [120, 20, 260, 260],
    inner: [200, 100, 50, 50],
    twin: [300, 100, 50, 50],
    outside: [0, 100, 50, 50],
    guess: [0, 300, 50, 50],
  },
  {
    'outside--inner': [
      { x: 50, y: 120 },
      { x: 200, y: 120 },
    ],
    'inner--twin': [
      { x: 250, y: 125 },
      { x: 300, y: 125 },
    ],
    'inner--outside': [
      { x: 200, y: 140 },
      { x: 60, y: 140 },
      { x: 60, y: 150 },
    ],
    'inner--frame': [
      { x: 220, y: 150 },
      { x: 220, y: 300 },
    ],
    'guess--outside': [
      { x: 25, y: 300 },
      { x: 25, y: 150 },
    ],
    'outside--frame': [
      { x: 50, y: 145 },
      { x: 100, y: 145 },
    ],
  },
);
const shown = (folded: string[], implied = true) => {
  const { nodes, edges } = visibleParts(view, laidOut, { folded: new Set(folded), implied });
  return {
    nodes: nodes.map(({ node }) => node.id),
    edges: new Map(edges.map(({ way }) => [way.id, way.points])),
  };
};

describe('visibleParts', () => {
  it('shows everything when nothing is folded', () => {
    const { nodes, edges } = shown([]);
    expect(nodes).toHaveLength(6);
    expect(edges.size).toBe(6);
  });

  it('hides what is in a folded container, at any depth, and keeps its frame', () => {
    expect(shown(['frame']).nodes).toEqual(['frame', 'outside', 'guess']);
    expect(shown(['box']).nodes).toEqual(['frame', 'box', 'outside', 'guess']);
  });

  it('ends edges to hidden nodes at the outermost folded frame', () => {
    for (const folded of [['frame'], ['frame', 'box']]) {
      const { edges } = shown(folded);
      expect(edges.get('outside--inner')).toEqual([
        { x: 50, y: 120 },
        { x: 100, y: 120 },
      ]);
      expect(edges.get('inner--outside')).toEqual([
        { x: 100, y: 140 },
        { x: 60, y: 140 },
        { x: 60, y: 150 },
      ]);
    }
    expect(shown(['box']).edges.get('outside--inner')?.at(-1)).toEqual({ x: 120, y: 120 });
  });

  it('hides edges inside a folded frame, and from its contents to itself', () => {
    expect([...shown(['frame']).edges.keys()]).not.toContain('inner--twin');
    expect([...shown(['frame']).edges.keys()]).not.toContain('inner--frame');
    expect([...shown(['box']).edges.keys()]).toContain('inner--frame');
  });

  it('hides implied nodes and edges, and edges of hidden nodes', () => {
    const { nodes, edges } = shown([], false);
    expect(nodes).not.toContain('guess');
    expect([...edges.keys()]).toEqual(['outside--inner', 'inner--twin', 'inner--outside', 'inner--frame']);
  });
});
