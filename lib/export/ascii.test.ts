import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '@/lib/drawing';
import { layOut } from '@/lib/layout';
import { arrangements, type Drawing, type MeasureText, textStyles, type View } from '@/lib/model';
import { ascii } from './ascii';
import type { ExportInput } from './input';
import { makeInput, type NodeSpec, type ViewSpec } from './testing/views';
import { workshopInputs } from './testing/workshop';

/** What a drawing can say of a graph: titles, attributes, nesting, edges with heads and labels. */
function graphOf({ kind, nodes, edges }: Pick<View | Drawing, 'kind' | 'nodes' | 'edges'>) {
  const one = (text: string) => text.replace(/\s+/g, ' ').trim();
  const path = (id: string | null): string => {
    const node = nodes.find((other) => other.id === id);
    return node ? `${path(node.parent)}/${one(node.title)}` : '';
  };
  return {
    kind,
    nodes: nodes
      .map((node) => [path(node.id), ...node.attributes.map(({ text }) => one(text))].join(' | '))
      .sort(),
    edges: edges
      .map(({ from, to, label, both, undirected }) => {
        const ends = both || undirected ? [path(from), path(to)].sort() : [path(from), path(to)];
        return `${ends.join(both ? ' <-> ' : undirected ? ' -- ' : ' -> ')}: ${one(label ?? '')}`;
      })
      .sort(),
  };
}

const drawn = (input: ExportInput) => String(ascii.write(input));

describe('a text drawing', () => {
  const views = workshopInputs().flatMap((input) =>
    input.views.map((view) => [`${input.diagram.id} ${view.view.id}`, { ...input, views: [view] }] as const),
  );

  it.each(views)('of %s reads back as the same graph, in every arrangement', (_, input) => {
    for (const arrangement of arrangements) {
      const [{ view }] = input.views as [ExportInput['views'][number]];
      const measure: MeasureText = (text, style) => text.length * textStyles[style].size * 0.55;
      const laidOut = layOut(view, { arrangement, density: 'still', measure });
      const text = drawn({ ...input, views: [{ view, laidOut }] });
      const { drawings } = readDocument(text, { format: 'text' });
      expect(drawings.map(graphOf), text).toEqual([graphOf(view)]);
    }
  });

  it.each(views)('of %s reads back as the same graph without a layout', (_, input) => {
    const text = drawn(input);
    const { drawings } = readDocument(text, { format: 'text' });
    expect(drawings.map(graphOf), text).toEqual([graphOf(input.views[0]!.view)]);
  });

  const word = fc.constantFrom('Orders', 'Kafka', 'WAL', 'Delta', 'Region', 'Query', 'Cache', 'API');
  const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
  const flags = { both: fc.boolean(), dashed: fc.constant(false), undirected: fc.constant(false) };
  const plainView: fc.Arbitrary<ViewSpec> = fc
    .record({
      nodes: fc.array(fc.record({ attributes: fc.array(words, { maxLength: 2 }), inside: fc.nat() }), {
        minLength: 1,
        maxLength: 7,
      }),
      edges: fc.array(
        fc.record({ from: fc.nat(), to: fc.nat(), label: fc.option(words, { nil: undefined }), ...flags }),
        {
          maxLength: 6,
        },
      ),
    })
    .map(({ nodes, edges }) => {
      const specs = nodes.map(({ attributes }, i) => ({
        id: `box-${i}`,
        title: `Box ${i}`,
        attributes,
        children: [] as NodeSpec[],
      }));
      const roots = specs.filter((spec, i) => {
        const parent = specs[nodes[i]!.inside % (i + 2)];
        if (!parent || specs.indexOf(parent) >= i) return true;
        parent.children.push(spec);
        return false;
      });
      const end = (n: number) => `box-${n % nodes.length}`;
      return {
        nodes: roots.map(bare),
        edges: edges.map((edge) => ({ ...edge, from: end(edge.from), to: end(edge.to) })),
      };
    });
  /** A container with attributes reads them as its children's heading now and then: only leaves have some. */
  const bare = (spec: NodeSpec): NodeSpec => ({
    ...spec,
    attributes: spec.children!.length > 0 ? [] : spec.attributes,
    children: spec.children!.map(bare),
  });

  it('of any graph in plain words reads back as the same graph', () => {
    fc.assert(
      fc.property(plainView, (spec) => {
        const input = makeInput(spec);
        const text = drawn(input);
        const { drawings } = readDocument(text, { format: 'text' });
        expect(drawings.map(graphOf), text).toEqual([graphOf(input.views[0]!.view)]);
      }),
      { numRuns: 200 },
    );
  });
});
