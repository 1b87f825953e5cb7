import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { svg } from './svg';
import { anyView } from './testing/arbitrary';
import { everything } from './testing/samples';
import { makeInput } from './testing/views';
import { elementsOf, readXml } from './testing/xml-reader';

const read = (input: ReturnType<typeof makeInput>) => readXml(String(svg.write(input)));

describe('SVG', () => {
  it('tells a screen reader what it shows', () => {
    const [title, description] = read(makeInput(everything)).children;
    expect(title!.text).toBe('Everything');
    expect(description!.text).toContain(
      'Source Database (database): PostgreSQL 16, holding Tables, Write-Ahead Log.',
    );
    expect(description!.text).toContain('Source Database to Connector: Read WAL.');
    expect(description!.text).toContain('Client to and from Source Database: Asks.');
    expect(description!.text).toContain('Query Request with Connector.');
  });

  it('asks for nothing from anywhere', () => {
    const names = new Set(elementsOf(read(makeInput(everything))).map(({ name }) => name));
    for (const name of ['script', 'image', 'foreignObject', 'style', 'use'])
      expect(names).not.toContain(name);
  });

  it('draws two heads, one or none', () => {
    const groups = elementsOf(read(makeInput(everything))).filter(({ attributes }) =>
      attributes.id?.startsWith('e-'),
    );
    const heads = groups.map(({ attributes, children }) => [
      attributes.id,
      children.filter((child) => child.name === 'path' && child.attributes.fill !== 'none').length,
    ]);
    expect(heads).toEqual([
      ['e-tables--wal', 1],
      ['e-source--connector', 1],
      ['e-source--connector--2', 1],
      ['e-client--source', 2],
      ['e-words--connector', 0],
    ]);
  });

  it('is well-formed and holds exactly the elements of any view', () => {
    fc.assert(
      fc.property(anyView, (spec) => {
        const input = makeInput(spec);
        const ids = elementsOf(read(input)).flatMap(({ attributes }) =>
          attributes.id ? [attributes.id] : [],
        );
        const { view } = input.views[0]!;
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.filter((id) => id.startsWith('n-'))).toEqual(view.nodes.map(({ id }) => `n-${id}`));
        expect(ids.filter((id) => id.startsWith('e-'))).toEqual(view.edges.map(({ id }) => `e-${id}`));
      }),
      { numRuns: 200 },
    );
  });
});
