import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themes } from '@/lib/theme';
import { ExportError } from './error';
import { type Format, features } from './format';
import { formatOf, formats } from './formats';
import type { ExportInput } from './input';
import { anyView } from './testing/arbitrary';
import { everything, exchange, nasty, nastySequence } from './testing/samples';
import { makeInput, type ViewSpec } from './testing/views';

const all: readonly Format[] = formats;
const text = (format: Format, input: ExportInput) => Buffer.from(format.write(input)).toString('utf8');

describe('the list of formats', () => {
  it('has ids, extensions and media types of their own', () => {
    for (const key of ['id', 'extension', 'mediaType', 'title'] as const) {
      expect(new Set(all.map((format) => format[key])).size).toBe(all.length);
    }
    for (const { id, mediaType } of all) {
      expect(id).toMatch(/^[a-z0-9]+$/);
      expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
      expect(formatOf(id)?.id).toBe(id);
    }
    expect(formatOf('vsdx')).toBeUndefined();
  });

  it('says of every feature what becomes of it', () => {
    for (const { losses } of all) expect(Object.keys(losses).sort()).toEqual(Object.keys(features).sort());
  });
});

describe.each(all)('$title', (format) => {
  it.each(themes)('writes every sample, twice the same, in %s', (theme) => {
    for (const sample of [everything, exchange]) {
      const first = format.write(makeInput(sample, { theme }));
      expect(first.length).toBeGreaterThan(0);
      expect(format.write(makeInput(sample, { theme }))).toEqual(first);
    }
  });

  it('writes nasty labels, or says which element it cannot write', () => {
    for (const sample of [nasty, nastySequence]) {
      const write = () => format.write(makeInput(sample));
      if (format.id === 'ascii') expect(write).toThrow(/(?:node|edge) "nasty-\d+/);
      else expect(write()).toEqual(write());
    }
  });

  it('writes any view', () => {
    fc.assert(
      fc.property(anyView, (spec) => {
        try {
          expect(format.write(makeInput(spec)).length).toBeGreaterThan(0);
        } catch (error) {
          // A format may refuse, in words.
          if (!(error instanceof ExportError)) throw error;
          expect(error.message.length).toBeGreaterThan(20);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('refuses to write nothing', () => {
    expect(() => format.write({ ...makeInput(everything), views: [] })).toThrow(ExportError);
  });

  it('holds as many views as it says', () => {
    const input = makeInput(everything);
    const two = { ...input, views: [...input.views, ...makeInput(exchange).views] };
    if (format.scope === 'diagram')
      expect(format.write(two).length).toBeGreaterThan(format.write(input).length);
    else expect(() => format.write(two)).toThrow(/one view/);
  });

  it('leaves out what it is asked to leave out', () => {
    const words = (detail: NonNullable<ExportInput['options']>['detail']) =>
      text(format, makeInput(everything, { options: { detail } }));
    if (['png', 'pdf'].includes(format.id)) {
      // No plain words in there; less is less.
      for (const detail of [{ implied: false }, { attributes: false }]) {
        expect(words(detail).length).toBeLessThan(words({}).length);
      }
      return;
    }
    expect(words({})).toContain('Client');
    expect(words({ implied: false })).not.toContain('Client');
    expect(words({ implied: false })).not.toContain('Asks');
    expect(words({ attributes: false })).not.toContain('Captures');
    expect(words({ attributes: false })).toContain('Connector');
  });
});

describe('what a format says it keeps', () => {
  const change: Partial<Record<keyof typeof features, (spec: ViewSpec) => ViewSpec>> = {
    kinds: (spec) => withNode(spec, { kind: 'lake' }),
    attributes: (spec) => withNode(spec, { attributes: ['Different'] }),
    nesting: (spec) => ({
      ...spec,
      nodes: [
        { ...spec.nodes[0]!, children: [...spec.nodes[0]!.children!, ...spec.nodes.slice(1, 2)] },
        ...spec.nodes.slice(2),
      ],
    }),
    edgeLabels: (spec) => withEdge(spec, { label: 'Different' }),
    doubleHeads: (spec) => withEdge(spec, { both: true }),
    implied: (spec) => withNode(spec, { implied: true }),
    notes: (spec) => ({ ...spec, notes: ['Different'] }),
  };
  const withNode = (spec: ViewSpec, node: object): ViewSpec => ({
    ...spec,
    nodes: spec.nodes.map((other, i) => (i === 1 ? { ...other, ...node } : other)),
  });
  const withEdge = (spec: ViewSpec, edge: object): ViewSpec => ({
    ...spec,
    edges: spec.edges!.map((other, i) => (i === 1 ? { ...other, ...edge } : other)),
  });

  describe.each(all)('$title', (format) => {
    it.each(Object.entries(change))('%s', (feature, changed) => {
      const told = text(format, makeInput(everything)) !== text(format, makeInput(changed(everything)));
      expect(told).toBe(format.losses[feature as keyof typeof features] !== 'lost');
    });

    it('positions', () => {
      const input = makeInput(everything);
      const [{ view, laidOut }] = input.views as [ExportInput['views'][number]];
      const moved = laidOut.nodes.map((box) =>
        box.id === 'connector' ? { ...box, rect: { ...box.rect, x: box.rect.x + 7 } } : box,
      );
      const other = { ...input, views: [{ view, laidOut: { ...laidOut, nodes: moved } }] };
      expect(text(format, input) !== text(format, other)).toBe(format.losses.positions !== 'lost');
    });

    it('source', () => {
      const input = makeInput(everything);
      const [{ view, laidOut }] = input.views as [ExportInput['views'][number]];
      const source = [{ line: 4711, column: 1, endColumn: 2 }];
      const nodes = view.nodes.map((node) => (node.id === 'connector' ? { ...node, source } : node));
      const other = text(format, { ...input, views: [{ view: { ...view, nodes }, laidOut }] });
      expect(other.includes('4711')).toBe(format.losses.source !== 'lost');
    });
  });
});

describe('a small change', () => {
  /** Lines of `after` that are not in `before`. */
  const fresh = (before: string, after: string) => {
    const old = new Set(before.split('\n'));
    return after.split('\n').filter((line) => !old.has(line));
  };

  it.each(['mermaid', 'plantuml', 'drawio', 'svg'])('touches its own lines only in %s', (id) => {
    const format = formatOf(id)!;
    const renamed = {
      ...everything,
      nodes: everything.nodes.map((node) => (node.id === 'words' ? { ...node, title: 'Other words' } : node)),
    };
    const lines = fresh(text(format, makeInput(everything)), text(format, makeInput(renamed)));
    const allowed = id === 'svg' ? 3 : 1;
    expect(lines.length).toBeLessThanOrEqual(allowed);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toContain('Other words');
  });
});
