import { describe, expect, it } from 'vitest';
import { litBy } from './lit';
import { testEdge, testNode, testView } from './testing/graph';

const view = testView(
  [testNode('frame'), testNode('a', { parent: 'frame' }), testNode('b'), testNode('c')],
  [testEdge('a', 'b'), testEdge('b', 'c')],
);

describe('litBy', () => {
  it('lights a node, its edges, their other ends, and the containers of all', () => {
    const lit = litBy(view, { type: 'node', id: 'b' });
    expect([...lit.nodes].sort()).toEqual(['a', 'b', 'c', 'frame']);
    expect([...lit.edges]).toEqual(['a--b', 'b--c']);
    expect([...litBy(view, { type: 'node', id: 'c' }).nodes].sort()).toEqual(['b', 'c']);
  });
  it('lights what is in a container', () => {
    expect([...litBy(view, { type: 'node', id: 'frame' }).nodes].sort()).toEqual(['a', 'frame']);
  });
  it('lights an edge with its ends', () => {
    const lit = litBy(view, { type: 'edge', id: 'b--c' });
    expect([...lit.edges]).toEqual(['b--c']);
    expect([...lit.nodes].sort()).toEqual(['b', 'c']);
  });
});
