import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from './index';
import { fixture } from './testing/outline';

const strokes = [...'┌┐└┘─│┼├┤┬┴═║╔╝╭╯►▼◄▲→←↑↓↔+-|<>^v=*/\\'];
const letters = [
  ...'ab :.,()[]"\'',
  '\t',
  '完',
  '了',
  '🔴',
  '👩‍💻',
  'é',
  'e\u0301',
  '\ufe0f',
  '\0',
  '\r',
  '\ud800',
  '\udc00',
];

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...strokes) },
  { weight: 2, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom(...letters) },
);
const row = fc.array(cell, { maxLength: 40 }).map((cells) => cells.join(''));
const grid = fc.array(row, { maxLength: 24 }).map((rows) => rows.join('\n'));

/** What holds for every reading of every text. */
function check(text: string, format: 'text' | 'markdown' = 'text'): void {
  const lines = text.split(/\r\n|\n|\r/);
  const { drawings, diagnostics } = readDocument(text, { format });
  const ranges = [
    ...diagnostics.map(({ range }) => range),
    ...drawings.flatMap(({ nodes, edges, notes }) => [
      ...nodes.flatMap(({ source, titleSource, attributes }) => [
        ...source,
        ...titleSource,
        ...attributes.flatMap((attribute) => attribute.source),
      ]),
      ...edges.flatMap((edge) => [...edge.source, ...edge.labelSource]),
      ...notes.flatMap(({ source }) => source),
    ]),
  ];
  for (const { line, column, endColumn } of ranges) {
    expect(column).toBeGreaterThanOrEqual(1);
    expect(endColumn).toBeGreaterThanOrEqual(column);
    expect(endColumn).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
  }
  for (const { nodes, edges } of drawings) {
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(nodes.length);
    expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
    const seen = new Set<string>();
    for (const { id, parent } of nodes) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      if (parent !== null) expect(seen.has(parent)).toBe(true);
      seen.add(id);
    }
    for (const { from, to } of edges) expect(ids.has(from) && ids.has(to)).toBe(true);
  }
}

/** Every character that is not blank lies in some range, or is said to be unread. */
function checkNothingDropped(text: string): void {
  const { drawings, diagnostics } = readDocument(text, { format: 'text' });
  // Then the whole is left as text, and that is said.
  if (diagnostics.some(({ code }) => code === 'not-a-drawing')) return;
  const lines = text.split(/\r\n|\n|\r/);
  const covered = lines.map((line) => new Uint8Array(line.length));
  const cover = ({ line, column, endColumn }: { line: number; column: number; endColumn: number }) =>
    covered[line - 1]!.fill(1, column - 1, endColumn - 1);
  for (const { title, line, nodes, edges, notes, kind } of drawings) {
    if (title !== '') covered[line - 1]!.fill(1);
    for (const edge of edges) for (const range of [...edge.source, ...edge.labelSource]) cover(range);
    for (const note of notes) for (const range of note.source) cover(range);
    for (const node of nodes) {
      for (const range of [...node.titleSource, ...node.attributes.flatMap(({ source }) => source)])
        cover(range);
      // A container's own range covers what lies in it; a lifeline's covers its head.
      if (kind === 'sequence' || node.kind !== 'group') for (const range of node.source) cover(range);
    }
  }
  for (const { range } of diagnostics) cover(range);
  const lost = lines.flatMap((line, at) =>
    [...line].filter((character, column) => /[\p{L}\p{N}]/u.test(character) && covered[at]![column] === 0),
  );
  expect(lost).toEqual([]);
}

const files = ['01-federation', '03-saga-full', '06-event-sourcing', '08-pushdown-full', '11-data-masking'];
const drawings = files.map((name) => fixture(`workshop/${name}.txt`));

describe('any text', () => {
  it('of drawing characters is read without falling over', () => {
    fc.assert(
      fc.property(grid, (text) => check(text)),
      { numRuns: 600 },
    );
  });

  it('in fences is read without falling over', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(row, fc.constantFrom('```', '~~~', '- ```', '# T:'))), (rows) =>
        check(rows.join('\n'), 'markdown'),
      ),
      { numRuns: 300 },
    );
  });

  it('of a drawing cut off anywhere is read without falling over', () => {
    fc.assert(
      fc.property(fc.constantFrom(...drawings), fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % text.length;
        check(text.slice(start, start + (length % text.length)));
      }),
      { numRuns: 300 },
    );
  });

  it('of a drawing with characters changed is read without falling over', () => {
    const changes = fc.array(fc.tuple(fc.nat(), cell), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...drawings), changes, (text, all) => {
        const characters = [...text];
        for (const [at, character] of all) characters[at % characters.length] = character;
        check(characters.join(''));
      }),
      { numRuns: 300 },
    );
  });

  it('loses no word of a drawing: each is read somewhere or told of', () => {
    const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'┌┐└┘─│┼►▼ xy')), { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...drawings), changes, (text, all) => {
        const characters = [...text];
        for (const [at, character] of all)
          if (characters[at % characters.length] !== '\n') characters[at % characters.length] = character;
        checkNothingDropped(characters.join(''));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one long line', '+'.repeat(1_000_000)],
    ['rows of crosses', '+-'.repeat(500).concat('\n').repeat(500)],
    ['rows of corners', '┌'.repeat(1000).concat('\n').repeat(500)],
    ['rows of junctions', '┼'.repeat(1000).concat('\n').repeat(500)],
    ['many short lines', '|\n'.repeat(200_000)],
    ['a box of many rows', `┌──┐\n${'│ab│\n'.repeat(150_000)}└──┘`],
    ['many words that are one node', 'ab ->\n'.repeat(100_000)],
    ['a column of colons', ':\n'.repeat(100_000)],
    ['rows of stars', `${'*'.repeat(1000)}\n`.repeat(500)],
    ['rows of underscores', `|${'_'.repeat(1000)}|\n`.repeat(500)],
    ['a field of slashes', '/\\'.repeat(500).concat('\n').repeat(300)],
    ['rows of arrows', '→ '.repeat(500).concat('\n').repeat(300)],
    ['rows of rails', `${'═'.repeat(1000)}\n a \n`.repeat(300)],
    ['nothing', ''],
    ['a NUL', '\0'],
  ])('%s is read', (_, text) => {
    check(text);
  });
});
