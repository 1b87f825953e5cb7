import { describe, expect, it } from 'vitest';
import { testEdge, testLayout, testNode, testView } from './testing/graph';
import { visibleParts } from './visible';
import { type Direction, stepFrom } from './walk';

const view = testView(
  ['middle', 'near', 'joined', 'below', 'aside'].map((id) => testNode(id)),
  [testEdge('middle', 'joined'), testEdge('below', 'middle'), testEdge('aside', 'middle')],
);
const laidOut = testLayout(
  {
    middle: [100, 100, 40, 40],
    near: [200, 100, 40, 40],
    joined: [400, 120, 40, 40],
    below: [100, 300, 40, 40],
    aside: [0, 90, 40, 40],
  },
  Object.fromEntries(
    view.edges.map(({ id }) => [
      id,
      [
        { x: 0, y: 0 },
        { x: 1, y: 0 },
      ],
    ]),
  ),
);
const { nodes, edges } = visibleParts(view, laidOut, { folded: new Set(), implied: true });
const step = (from: string, direction: Direction) => stepFrom(from, direction, nodes, edges);

describe('stepFrom', () => {
  it('goes along an edge, past a nearer node without one', () => {
    expect(step('middle', 'ArrowRight')).toBe('joined');
  });
  it('goes against the direction of edges as well', () => {
    expect(step('middle', 'ArrowDown')).toBe('below');
    expect(step('middle', 'ArrowLeft')).toBe('aside');
  });
  it('takes the nearest node where no edge leads', () => {
    expect(step('near', 'ArrowRight')).toBe('joined');
    expect(step('near', 'ArrowLeft')).toBe('middle');
  });
  it('stays at the rim', () => {
    expect(step('aside', 'ArrowLeft')).toBeNull();
    expect(step('below', 'ArrowDown')).toBeNull();
  });
});
