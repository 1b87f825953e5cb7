import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawio, writeDrawioWorkshop } from './drawio';
import type { ExportInput } from './input';
import { anyView } from './testing/arbitrary';
import { everything, exchange, nasty } from './testing/samples';
import { makeInput } from './testing/views';
import { elementsOf, readXml, type XmlElement } from './testing/xml-reader';

interface Cell {
  readonly id: string;
  readonly cell: XmlElement;
  readonly data: Readonly<Record<string, string>>;
}

/** The cells of each page, with the metadata of the objects around them. */
function pagesOf(file: string): Map<string, Cell[]> {
  return new Map(
    readXml(file).children.map((page) => {
      const objects = elementsOf(page).filter(({ name }) => name === 'root')[0]!.children;
      const cells = objects.map((object) => {
        const cell = object.name === 'object' ? object.children[0]! : object;
        return { id: object.attributes.id!, cell, data: object.attributes };
      });
      return [page.attributes.name!, cells];
    }),
  );
}

const cellsOf = (input: ExportInput) => [...pagesOf(String(drawio.write(input))).values()][0]!;
const geometryOf = ({ cell }: Cell) => cell.children[0]!.attributes;

describe('draw.io', () => {
  it('nests cells with places relative to their container', () => {
    const input = makeInput(everything);
    const cells = cellsOf(input);
    const tables = cells.find(({ id }) => id === 'n-tables')!;
    expect(tables.cell.attributes.parent).toBe('n-source');
    const boxOf = (id: string) => input.views[0]!.laidOut.nodes.find((box) => box.id === id)!.rect;
    expect(Number(geometryOf(tables).x)).toBe(boxOf('tables').x - boxOf('source').x);
    expect(Number(geometryOf(tables).y)).toBe(boxOf('tables').y - boxOf('source').y);
    expect(cells.find(({ id }) => id === 'n-source')!.cell.attributes.style).toContain(
      'container=1;collapsible=0;',
    );
  });

  it('keeps what is known of a node beside its label', () => {
    const [tables] = cellsOf(makeInput(everything)).filter(({ id }) => id === 'n-tables');
    expect(tables!.data).toMatchObject({ title: 'Tables', kind: 'table', attributes: 'orders\ncustomers' });
  });

  it('links back to the explorer when there is one', () => {
    const input = makeInput(everything, { options: { baseUrl: 'https://explorer.example' } });
    const [tables] = cellsOf(input).filter(({ id }) => id === 'n-tables');
    expect(tables!.data.link).toBe('https://explorer.example/hand-made?view=main&node=tables');
  });

  it('writes every bend of an edge, so that draw.io finds no way of its own', () => {
    const input = makeInput(everything);
    for (const { id, points } of input.views[0]!.laidOut.edges) {
      const edge = cellsOf(input).find((cell) => cell.id === `e-${id}`)!;
      const written = elementsOf(edge.cell).filter(
        ({ name, attributes }) => name === 'mxPoint' && !attributes.as,
      );
      expect(written.map(({ attributes }) => ({ x: Number(attributes.x), y: Number(attributes.y) }))).toEqual(
        points.slice(1, -1),
      );
    }
  });

  it('puts every view of every diagram on a page of its own', () => {
    const file = writeDrawioWorkshop([makeInput(everything), makeInput(exchange), makeInput(nasty)]);
    expect([...pagesOf(file).keys()]).toEqual(['Everything', 'Exchange', nasty.title]);
  });

  it('holds exactly the elements of any view', () => {
    fc.assert(
      fc.property(anyView, (spec) => {
        const input = makeInput(spec);
        const { view } = input.views[0]!;
        const cells = cellsOf(input);
        const ids = cells.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => id.startsWith('n-'))).toEqual(view.nodes.map(({ id }) => `n-${id}`));
        expect(ids.filter((id) => id.startsWith('e-'))).toEqual(view.edges.map(({ id }) => `e-${id}`));
        for (const { cell } of cells) {
          const { parent, source, target, edge } = cell.attributes;
          if (parent !== undefined) expect(ids).toContain(parent);
          if (edge === '1') {
            expect(ids).toContain(source);
            expect(ids).toContain(target);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
