import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportInput } from './input';
import { lucid } from './lucid';
import { anyView } from './testing/arbitrary';
import { unzip } from './testing/unzip';
import { makeInput } from './testing/views';

interface Endpoint {
  readonly type: string;
  readonly shapeId?: string;
  readonly position: { readonly x: number; readonly y: number };
}

interface LucidPage {
  readonly id: string;
  readonly shapes: readonly { readonly id: string; readonly text: string; readonly type: string }[];
  readonly lines: readonly {
    readonly id: string;
    readonly endpoint1: Endpoint;
    readonly endpoint2: Endpoint;
  }[];
}

function read(input: ExportInput): { version: number; pages: LucidPage[] } {
  const bytes = lucid.write(input) as Uint8Array;
  return JSON.parse(unzip(bytes).get('document.json')!);
}

describe('Lucid', () => {
  it('keeps to the published shape of a document, whatever the view', () => {
    fc.assert(
      fc.property(anyView, (spec) => {
        const input = makeInput(spec);
        const { view } = input.views[0]!;
        const { version, pages } = read(input);
        expect(version).toBe(1);
        const [page] = pages as [LucidPage];
        const ids = [page.id, ...page.shapes.map(({ id }) => id), ...page.lines.map(({ id }) => id)];
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9\-_.~]{1,36}$/);
        expect(page.lines).toHaveLength(view.edges.length);
        const shapeIds = new Set(page.shapes.map(({ id }) => id));
        for (const { endpoint1, endpoint2 } of page.lines) {
          for (const { type, shapeId, position } of [endpoint1, endpoint2]) {
            if (type !== 'shapeEndpoint') continue;
            expect(shapeIds).toContain(shapeId);
            expect(position.x >= 0 && position.x <= 1 && position.y >= 0 && position.y <= 1).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps ids apart that are the same in their first 36 characters', () => {
    const long = 'a-very-long-identifier-that-goes-on-and-on';
    const nodes = [{ id: `${long}-1` }, { id: `${long}-2` }];
    const { pages } = read(makeInput({ nodes, edges: [{ from: nodes[0]!.id, to: nodes[1]!.id }] }));
    const [{ shapes, lines }] = pages as [LucidPage];
    expect(shapes[0]!.id).not.toBe(shapes[1]!.id);
    expect(lines[0]!.endpoint2.shapeId).toBe(shapes[1]!.id);
  });

  it('makes containers that hold their shapes', () => {
    const { pages } = read(makeInput({ nodes: [{ id: 'outer', children: [{ id: 'inner' }] }] }));
    expect(pages[0]!.shapes.map(({ type }) => type)).toEqual(['rectangleContainer', 'rectangle']);
  });
});
