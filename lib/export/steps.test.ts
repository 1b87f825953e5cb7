import { describe, expect, it } from 'vitest';
import { stepsOf } from './steps';
import { makeView } from './testing/views';

describe('steps', () => {
  it('puts notes between messages by their lines in the drawing', () => {
    const view = makeView({
      kind: 'sequence',
      nodes: [
        { id: 'a', attributes: ['first', 'last'] },
        { id: 'b', attributes: ['between'] },
      ],
      edges: [
        { from: 'a', to: 'b', label: 'one' },
        { from: 'b', to: 'a', label: 'implied', implied: true },
        { from: 'a', to: 'b', label: 'two' },
      ],
    });
    const at = (line: number) => [{ line, column: 1, endColumn: 2 }];
    const lines = [[1, 9], [5]];
    const placed = {
      ...view,
      nodes: view.nodes.map((node, i) => ({
        ...node,
        attributes: node.attributes.map((note, j) => ({ ...note, source: at(lines[i]![j]!) })),
      })),
      edges: view.edges.map((edge, i) => ({ ...edge, source: edge.implied ? [] : at([3, 0, 7][i]!) })),
    };
    const said = stepsOf(placed).map((step) => (step.type === 'note' ? step.note.text : step.edge.label));
    expect(said).toEqual(['first', 'one', 'implied', 'between', 'two', 'last']);
  });
});
