import { describe, expect, it } from 'vitest';
import { readDocument } from './index';

/** A drawing, told short: nodes as `parent/title [attributes]`, edges as `a -> b : label`. */
function read(text: string) {
  const { drawings, diagnostics } = readDocument(text.replace(/^\n/, ''), { format: 'text' });
  const { nodes, edges, notes } = drawings[0] ?? { nodes: [], edges: [], notes: [] };
  const title = (id: string) => nodes.find((node) => node.id === id)!.title;
  return {
    nodes: nodes.map(
      (node) =>
        (node.parent === null ? '' : `${title(node.parent)}/`) +
        node.title +
        (node.attributes.length > 0 ? ` [${node.attributes.map(({ text }) => text).join(', ')}]` : ''),
    ),
    edges: edges.map(
      (edge) =>
        `${title(edge.from)} ${edge.both ? '<->' : edge.undirected ? '--' : '->'} ${title(edge.to)}` +
        (edge.label === null ? '' : ` : ${edge.label}`),
    ),
    notes: notes.map(({ text }) => text),
    codes: diagnostics.map(({ code, range }) => `${code} ${range.line}:${range.column}`),
  };
}

describe('connectors', () => {
  it('join boxes as their heads point, in Unicode and in ASCII', () => {
    expect(
      read(`
+---+     +---+
| A |---->| B |
+---+     +---+
  ^         |
  |         v
  |       +---+
  +-------| C |
          +---+`),
    ).toMatchObject({ edges: ['A -> B', 'C -> A', 'B -> C'], codes: [] });
  });

  it('without a head are undirected, and it is said', () => {
    expect(read('┌───┐   ┌───┐\n│ A │───│ B │\n└───┘   └───┘')).toMatchObject({
      edges: ['A -- B'],
      codes: ['no-arrowhead 2:6'],
    });
  });

  it('cross where both go straight on', () => {
    expect(
      read(`
          ┌───┐
          │ A │
          └─┬─┘
┌───┐       │      ┌───┐
│ B │───────┼─────►│ C │
└───┘       │      └───┘
            ▼
          ┌───┐
          │ D │
          └───┘`).edges,
    ).toEqual(['A -> D', 'B -> C']);
  });

  it('branch at a bar, and each branch has its own label', () => {
    expect(
      read(`
      ┌───┐
      │ A │
      └─┬─┘
   ┌────┴────┐
   │ yes     │ no
   ▼         ▼
 ┌───┐     ┌───┐
 │ B │     │ C │
 └───┘     └───┘`).edges,
    ).toEqual(['A -> B : yes', 'A -> C : no']);
  });

  it('carry labels set into them', () => {
    expect(read('┌───┐            ┌───┐\n│ A │── HTTP ───►│ B │\n└───┘            └───┘').edges).toEqual([
      'A -> B : HTTP',
    ]);
  });

  it('end on words without a box; the same words are the same node', () => {
    expect(
      read(`
User ────► ┌───┐
           │ A │ ───► Queue
User ────► └───┘`),
    ).toMatchObject({ nodes: ['User', 'A', 'Queue'], edges: ['User -> A', 'A -> Queue', 'User -> A'] });
  });

  it('that end on one side only are told, never guessed', () => {
    expect(read('┌───┐\n│ A │────\n└───┘')).toMatchObject({
      nodes: ['A'],
      edges: [],
      codes: ['connector-one-end 2:9'],
    });
  });

  it('pass the border of a container to the box inside', () => {
    expect(
      read(`
┌──────────────┐
│ Outer        │
│  ┌───┐       │     ┌───┐
│  │ A │───────┼────►│ B │
│  └───┘       │     └───┘
└──────────────┘`),
    ).toMatchObject({ nodes: ['Outer', 'Outer/A', 'B'], edges: ['A -> B'], codes: [] });
  });
});

describe('boxes', () => {
  it('may carry their title in the border', () => {
    expect(read('┌─ Cache ─┐\n│ - fast  │\n└─────────┘').nodes).toEqual(['Cache [fast]']);
  });

  it('that are never closed are an error at their corner', () => {
    expect(read('┌───┐\n│ A │\n└───┘\n ┌─────┐\n │ B   │\n │     │').codes).toContain('box-unclosed 4:2');
  });

  it('count wide characters as two cells and columns in UTF-16 units', () => {
    const { drawings } = readDocument('┌────────┐  ┌───┐\n│ 完成🔴 │─►│ B │\n└────────┘  └───┘', {
      format: 'text',
    });
    expect(drawings[0]!.nodes.map(({ title }) => title)).toEqual(['完成🔴', 'B']);
    expect(drawings[0]!.edges[0]!.source).toEqual([{ line: 2, column: 9, endColumn: 11 }]);
  });

  it('stand where tabs put them', () => {
    const text = '\t+---+\n\t| A |\n\t+---+';
    const column = (tabWidth?: number) =>
      readDocument(text, { format: 'text', tabWidth }).drawings[0]!.nodes[0]!.place.column;
    expect([column(), column(4)]).toEqual([8, 4]);
  });
});

describe('crooked boxes', () => {
  it('may have a right border up to three columns off, not four', () => {
    const off = (columns: number) =>
      read(`┌────────┐\n│ A${' '.repeat(6 + columns)}│\n│ - b${' '.repeat(4 + columns)}│\n└────────┘`);
    expect(off(3)).toMatchObject({ nodes: ['A [b]'], codes: ['box-right-border 2:13'] });
    expect(off(4).nodes).toEqual([]);
  });

  it('set next to each other keep their texts apart', () => {
    expect(
      read(`
┌────────┐  ┌────────┐
│Release │  │ Refund │
│Inventory  │ Money  │
└────────┘  └────────┘`),
    ).toMatchObject({
      nodes: ['Release Inventory', 'Refund Money'],
      codes: ['box-right-border-lost 3:10'],
    });
  });
});

describe('dashes', () => {
  const dashed = (text: string) =>
    readDocument(text, { format: 'text' }).drawings[0]!.edges.map((edge) => edge.dashed);

  it('make a dashed edge, in Unicode and spaced out', () => {
    expect(dashed('┌───┐      ┌───┐\n│ A │┄┄┄┄┄►│ B │\n└───┘      └───┘')).toEqual([true]);
    expect(dashed('+---+        +---+\n| A |- - - ->| B |\n+---+        +---+')).toEqual([true]);
    expect(dashed('+---+        +---+\n| A |------->| B |\n+---+        +---+')).toEqual([false]);
  });

  it('pass over a lifeline right below its head', () => {
    expect(
      read(`
A     B     C
│     │     │
│──────────►│
│     │     │
│     │◄────│
│     │     │`),
    ).toMatchObject({ edges: ['A -> C', 'C -> B'], notes: [] });
  });

  it('make a reply in a sequence', () => {
    const text = `
Client        Server
  |   ask()     |
  |------------>|
  |             |
  |<- - - - - - |
  |             |`;
    expect(read(text)).toMatchObject({ edges: ['Client -> Server : ask()', 'Server -> Client'], codes: [] });
    expect(dashed(text)).toEqual([false, true]);
  });
});

describe('words', () => {
  it('right of a box are said of it, others are notes; nothing is dropped', () => {
    expect(read('┌───┐\n│ A │ the first\n└───┘\n\nsee page 3')).toMatchObject({
      nodes: ['A [the first]'],
      notes: ['see page 3'],
    });
  });

  it('that only touch strokes as characters of a text are text', () => {
    expect(read('┌───┐\n│ A │\n└───┘\n\na - b | c').notes).toEqual(['a - b | c']);
  });
});
