import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from './index';
import { Pen } from './testing/pen';

/** What to draw: boxes in a field, some of them holding boxes, with arrows to the right and downwards. */
interface Plan {
  readonly across: number;
  readonly boxes: readonly { readonly text: number; readonly attributes: number; readonly inside: number }[];
  /** By box: whether arrows lead to the right and to the lower neighbour, and whether they are labelled. */
  readonly arrows: readonly { readonly right: boolean; readonly down: boolean; readonly labelled: boolean }[];
}

const plan: fc.Arbitrary<Plan> = fc.integer({ min: 1, max: 4 }).chain((across) =>
  fc.integer({ min: 1, max: 12 }).chain((count) =>
    fc.record({
      across: fc.constant(across),
      boxes: fc.array(
        fc.record({
          text: fc.integer({ min: 0, max: 99 }),
          attributes: fc.integer({ min: 0, max: 2 }),
          inside: fc.integer({ min: 0, max: 2 }),
        }),
        { minLength: count, maxLength: count },
      ),
      arrows: fc.array(fc.record({ right: fc.boolean(), down: fc.boolean(), labelled: fc.boolean() }), {
        minLength: count,
        maxLength: count,
      }),
    }),
  ),
);

const width = 30;
const height = 9;

function draw({ across, boxes, arrows }: Plan): { text: string; nodes: string[]; edges: string[] } {
  const pen = new Pen();
  const nodes: string[] = [];
  const edges: string[] = [];
  const title = (index: number) => `Box ${index} of ${boxes[index]!.text}`;
  boxes.forEach(({ attributes, inside }, index) => {
    const row = Math.floor(index / across) * (height + 4);
    const column = (index % across) * (width + 14);
    const said = Array.from({ length: inside > 0 ? 0 : attributes }, (_, at) => `item ${at} of ${index}`);
    pen.box(row, column, width, height, [title(index), ...said.map((text) => `- ${text}`)]);
    nodes.push(`${title(index)} [${said.join(', ')}]`);
    for (let at = 0; at < inside; at++) {
      pen.box(row + 3, column + 2 + at * 13, 12, 4, [`In ${index} ${at}`]);
      nodes.push(`${title(index)} / In ${index} ${at} []`);
    }
    const { right, down, labelled } = arrows[index]!;
    if (right && index % across < across - 1 && index + 1 < boxes.length) {
      pen.right(row + 4, column + width, column + width + 14);
      if (labelled) pen.put(row + 3, column + width + 2, `to ${index}`);
      edges.push(`${title(index)} -> ${title(index + 1)}${labelled ? ` : to ${index}` : ''}`);
    }
    if (down && index + across < boxes.length) {
      pen.down(column + 10, row + height, row + height + 4);
      if (labelled) pen.put(row + height + 1, column + 12, `down ${index}`);
      edges.push(`${title(index)} -> ${title(index + across)}${labelled ? ` : down ${index}` : ''}`);
    }
  });
  return { text: pen.toString(), nodes: nodes.sort(), edges: edges.sort() };
}

function read(text: string) {
  const { drawings, diagnostics } = readDocument(text, { format: 'text' });
  const { nodes, edges } = drawings[0]!;
  const title = (id: string | null) => nodes.find((node) => node.id === id)!.title;
  return {
    nodes: nodes
      .map(
        (node) =>
          `${node.parent === null ? '' : `${title(node.parent)} / `}${node.title} [${node.attributes.map(({ text }) => text).join(', ')}]`,
      )
      .sort(),
    edges: edges
      .map(({ from, to, label }) => `${title(from)} -> ${title(to)}${label === null ? '' : ` : ${label}`}`)
      .sort(),
    diagnostics,
  };
}

describe('a drawing made by a pen', () => {
  it('is read back as it was drawn, without a doubt', () => {
    fc.assert(
      fc.property(plan, (one) => {
        const { text, nodes, edges } = draw(one);
        expect(read(text)).toEqual({ nodes, edges, diagnostics: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the ids of all other boxes when one is edited', () => {
    fc.assert(
      fc.property(plan, fc.nat(), (one, which) => {
        const edited = which % one.boxes.length;
        const other = {
          ...one,
          boxes: one.boxes.map((box, at) =>
            at === edited ? { ...box, text: 100 + box.text, attributes: 2 } : box,
          ),
        };
        const ids = (some: Plan) =>
          readDocument(draw(some).text, { format: 'text' }).drawings[0]!.nodes.map(({ id }) => id);
        const before = ids(one);
        const after = ids(other);
        expect(after.length).toBe(before.length);
        expect(after.filter((id, at) => id !== before[at])).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });
});
