import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '@/lib/model';
import { testEdge, testNode, testView } from '../canvas/testing/graph';
import { drawingBlocks } from './drawing-lines';

const document = [
  '# Title',
  '',
  '```',
  '+-----+',
  '| a-> |',
  '+-----+',
  '```',
  '',
  '```',
  'other',
  '```',
].join('\n');
const range = (line: number, column: number, endColumn: number) => ({ line, column, endColumn });
const view = testView(
  [
    testNode('frame', { source: [range(4, 1, 8), range(5, 1, 8), range(6, 1, 8)] }),
    testNode('a', { parent: 'frame', source: [range(5, 3, 4)] }),
  ],
  [testEdge('a', 'frame', { source: [range(5, 4, 6)] })],
);
const note: Diagnostic = { severity: 'warning', code: 'x', message: 'Doubtful.', range: range(5, 5, 6) };

describe('drawingBlocks', () => {
  const blocks = drawingBlocks(document, view, [note]);

  it('has the fences of the view alone, with the lines of the document', () => {
    expect(blocks).toHaveLength(1);
    expect(blocks[0]!.lines.map(({ number }) => number)).toEqual([4, 5, 6]);
  });

  it('keeps every character', () => {
    const text = blocks[0]!.lines.map(({ segments }) => segments.map((segment) => segment.text).join(''));
    expect(text).toEqual(['+-----+', '| a-> |', '+-----+']);
  });

  it('gives characters to the innermost first, strokes to their edge', () => {
    const owners = blocks[0]!.lines[1]!.segments.map(({ text, owners }) => [
      text,
      owners.map(({ id }) => id),
    ]);
    expect(owners).toEqual([
      ['| ', ['frame']],
      ['a', ['a', 'frame']],
      ['-', ['a--frame', 'frame']],
      ['>', ['a--frame', 'frame']],
      [' |', ['frame']],
    ]);
  });

  it('puts notes at their characters', () => {
    const noted = blocks[0]!.lines.flatMap(({ segments }) =>
      segments.filter(({ notes }) => notes.length > 0),
    );
    expect(noted.map(({ text }) => text)).toEqual(['>']);
  });
});
