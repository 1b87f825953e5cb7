import fc from 'fast-check';
import { nodeKinds } from '@/lib/model';
import { nastyLabels } from './nasty';
import type { NodeSpec, ViewSpec } from './views';

/** Any string a person or a machine might put into a box: words, signs, any Unicode, lone surrogates. */
export const anyLabel: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...nastyLabels),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'"\'`<>&#;:%$|[](){}*_~\\/-=+@!?., \n\t\u0000aA1'), maxLength: 24 }),
  fc.string({ unit: fc.constantFrom('\ud800', '\udc00', '\ufffe', 'x', '\u2028', '\u0085'), maxLength: 6 }),
);

/** Any view: nested nodes, edges between any of them, every flag and any label. */
export const anyView: fc.Arbitrary<ViewSpec> = fc
  .record({
    kind: fc.constantFrom('graph' as const, 'sequence' as const),
    title: anyLabel,
    nodes: fc.array(
      fc.record({
        title: anyLabel,
        kind: fc.constantFrom(...nodeKinds),
        attributes: fc.array(anyLabel, { maxLength: 3 }),
        implied: fc.boolean(),
        inside: fc.nat(),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    edges: fc.array(
      fc.record({
        from: fc.nat(),
        to: fc.nat(),
        label: fc.option(anyLabel, { nil: undefined }),
        both: fc.boolean(),
        undirected: fc.boolean(),
        dashed: fc.boolean(),
        implied: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
    notes: fc.array(anyLabel, { maxLength: 2 }),
  })
  .map(({ kind, title, nodes, edges, notes }) => {
    const specs = nodes.map(({ inside, ...node }, i) => ({
      ...node,
      id: `node-${i}`,
      children: [] as NodeSpec[],
    }));
    const roots = specs.filter((spec, i) => {
      // Inside an earlier node or nowhere, so that nothing lies in itself.
      const parent = kind === 'graph' ? specs[nodes[i]!.inside % (i + 2)] : undefined;
      if (!parent || parent === spec || specs.indexOf(parent) >= i) return true;
      parent.children.push(spec);
      return false;
    });
    const end = (n: number) => `node-${n % nodes.length}`;
    return {
      kind,
      title,
      nodes: roots,
      edges: edges.map((edge) => ({
        ...edge,
        from: end(edge.from),
        to: end(edge.to),
        undirected: edge.undirected && !edge.both,
      })),
      notes,
    };
  });
