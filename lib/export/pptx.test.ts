import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportInput } from './input';
import { pptx } from './pptx';
import { anyView } from './testing/arbitrary';
import { everything, exchange } from './testing/samples';
import { unzip } from './testing/unzip';
import { makeInput } from './testing/views';
import { elementsOf, readXml } from './testing/xml-reader';

const partsOf = (input: ExportInput) => unzip(pptx.write(input) as Uint8Array);
const xmlOf = (text: string) => elementsOf(readXml(text.replace(/^<\?xml[^>]*\?>\n/, '').trimEnd()));
const slideOf = (input: ExportInput, n = 1) => xmlOf(partsOf(input).get(`ppt/slides/slide${n}.xml`)!);

describe('PowerPoint', () => {
  it('has every part that another part names', () => {
    const parts = partsOf({
      ...makeInput(everything),
      views: [...makeInput(everything).views, ...makeInput(exchange).views],
    });
    for (const [name, text] of parts) {
      const elements = xmlOf(text);
      if (!name.endsWith('.rels')) continue;
      const folder = name.replace(/_rels\/[^/]*$/, '');
      for (const { attributes } of elements.filter((element) => element.name === 'Relationship')) {
        const path = new URL(attributes.Target!, `http://part/${folder}`).pathname.slice(1);
        expect([...parts.keys()]).toContain(path);
      }
    }
    const overrides = xmlOf(parts.get('[Content_Types].xml')!).filter(({ name }) => name === 'Override');
    for (const { attributes } of overrides)
      expect([...parts.keys()]).toContain(attributes.PartName!.slice(1));
    expect([...parts.keys()].filter((name) => name.startsWith('ppt/slides/slide'))).toHaveLength(2);
  });

  it('glues connectors to the sides of shapes that they meet in the middle', () => {
    const input = makeInput({ nodes: [{ id: 'a' }, { id: 'b' }], edges: [{ from: 'a', to: 'b' }] });
    const [{ view, laidOut }] = input.views as [ExportInput['views'][number]];
    const [a, b] = laidOut.nodes.map(({ rect }) => rect);
    const points = [
      { x: a!.x + a!.width / 2, y: a!.y + a!.height },
      { x: b!.x + b!.width / 2, y: b!.y },
    ];
    const straight = { ...laidOut, edges: [{ id: 'a--b', points, label: null }] };
    const elements = slideOf({ ...input, views: [{ view, laidOut: straight }] });
    const number = (name: string) =>
      elements.find(({ attributes }) => attributes.name === name)!.attributes.id;
    expect(elements.find(({ name }) => name === 'a:stCxn')!.attributes).toEqual({
      id: number('n-a'),
      idx: '2',
    });
    expect(elements.find(({ name }) => name === 'a:endCxn')!.attributes).toEqual({
      id: number('n-b'),
      idx: '0',
    });
  });

  it('keeps everything on the slide', () => {
    const offsets = slideOf(makeInput(everything)).filter(({ name }) => name === 'a:off' || name === 'a:ext');
    for (const { attributes } of offsets) {
      for (const [key, value] of Object.entries(attributes)) {
        expect(Number(value)).toBeGreaterThanOrEqual(0);
        expect(Number(value)).toBeLessThanOrEqual(key.endsWith('x') ? 12_192_000 : 6_858_000);
      }
    }
  });

  it('is well-formed, with numbers of their own for all shapes of any view', () => {
    fc.assert(
      fc.property(anyView, (spec) => {
        const input = makeInput(spec);
        const { view } = input.views[0]!;
        const shapes = slideOf(input).filter(({ name }) => name === 'p:cNvPr');
        const ids = shapes.map(({ attributes }) => attributes.id);
        expect(new Set(ids).size).toBe(ids.length);
        const names = shapes.map(({ attributes }) => attributes.name!);
        expect(names.filter((name) => name.startsWith('n-'))).toEqual(view.nodes.map(({ id }) => `n-${id}`));
        expect(names.filter((name) => name.startsWith('e-'))).toEqual(view.edges.map(({ id }) => `e-${id}`));
      }),
      { numRuns: 100 },
    );
  });
});
