import { describe, expect, it } from 'vitest';
import { fencesOf } from './fences';
import { readDocument } from './index';

const box = ['┌───┐', '│ A │', '└───┘'];

describe('fencesOf', () => {
  it('finds fences of both marks, with their lines and what they are marked as', () => {
    const text = ['# T', '```', 'a', '```', '', '~~~ text', '```', 'b', '~~~', 'c'].join('\n');
    expect(fencesOf(text)).toEqual([
      { line: 3, lines: ['a'], info: '', heading: 'T', unmarked: false },
      { line: 7, lines: ['```', 'b'], info: 'text', heading: 'T', unmarked: false },
    ]);
  });

  it('reads a fence in a list, one closed by more marks, and one never closed', () => {
    expect(fencesOf('- ```\n  a\n  ```').map(({ lines }) => lines)).toEqual([['  a']]);
    expect(fencesOf('```\na\n````\nb').map(({ lines }) => lines)).toEqual([['a']]);
    expect(fencesOf('```\na\nb').map(({ lines }) => lines)).toEqual([['a', 'b']]);
  });

  it('is not opened by code in a line', () => {
    expect(fencesOf('```a``` b\nc')).toEqual([]);
  });
});

describe('readDocument and fences', () => {
  it('reads drawings with any line ends, columns untouched', () => {
    for (const end of ['\n', '\r\n']) {
      const { drawings } = readDocument(['x', '```', ...box, '```'].join(end));
      expect(drawings.map(({ line, endLine }) => [line, endLine])).toEqual([[3, 6]]);
      expect(drawings[0]!.nodes[0]!.source[0]).toEqual({ line: 3, column: 1, endColumn: 6 });
    }
  });

  it('leaves code alone without a word', () => {
    const code = [
      '```sql\nSELECT a || b -- c\nFROM t;\n```',
      '```js\nconst f = (a) => a--;\n```',
      '```\nconst f = (a) => b;\n```',
      '```json\n{ "a": [1, 2] }\n```',
      '```sql\n+----+----+\n| id | n  |\n+----+----+\n| 1  | 2  |\n+----+----+\n```',
      '```mermaid\ngraph LR\n  A --> B\n  B --> C\n```',
    ].join('\n\n');
    expect(readDocument(code)).toEqual({ drawings: [], diagnostics: [] });
  });

  it('reads a drawing in a fence marked with a language', () => {
    expect(readDocument(['```bash', ...box, '```'].join('\n')).drawings).toHaveLength(1);
  });

  it('without a fence there is no drawing, unless the text is one', () => {
    expect(readDocument(box.join('\n')).drawings).toEqual([]);
    expect(readDocument(box.join('\n'), { format: 'text' }).drawings).toHaveLength(1);
  });

  it('says what is no drawing', () => {
    const said = (text: string) =>
      readDocument(text, { format: 'text' }).diagnostics.map(({ message }) => message);
    expect(said('┌───┬───┐\n│ a │ b │\n├───┼───┤\n│ 1 │ 2 │\n└───┴───┘')).toEqual([
      'This reads as a table, not as a drawing of an architecture; it is left as text.',
    ]);
    expect(said('  ┌─┐ ┌─┐ ┌─┐\n──┘ └─┘ └─┘ └──')).toEqual([
      'This reads as a waveform, not as a drawing of an architecture; it is left as text.',
    ]);
    expect(said('src\n├── a\n│   └── b\n├── c\n└── d')).toEqual([
      'This reads as a tree of names, not as a drawing of an architecture; it is left as text.',
    ]);
  });
});
