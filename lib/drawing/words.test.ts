import { describe, expect, it } from 'vitest';
import { type Line, readWords } from './words';

/** Rows as drawn: leading blanks count, an empty one is a blank row. */
function words(...rows: string[]) {
  const lines: Line[] = rows.flatMap((row, index) => {
    const text = row.trim();
    const from = row.length - row.trimStart().length;
    return text === '' ? [] : [{ row: index, from, to: from + text.length, text }];
  });
  const { title, attributes } = readWords(lines);
  return [title, ...attributes.map(({ text }) => text)];
}

describe('readWords', () => {
  it.each([
    ['rows of the first block are the title', ['Catalog 1', '(Delta Lake)'], ['Catalog 1 (Delta Lake)']],
    ['a blank row ends the title', ['Region A', '', 'eu-west'], ['Region A', 'eu-west']],
    [
      'bullets are attributes without their marks',
      ['Kafka', '- Topic: a', '• b'],
      ['Kafka', 'Topic: a', 'b'],
    ],
    ['an arrow in a row makes it an attribute', ['Lake', 'A → B', '(ML)'], ['Lake', 'A → B', '(ML)']],
    ['a bracket over two rows stays in the title', ['Data', '(Live', ' PG)'], ['Data (Live PG)']],
    ['an open bracket joins what follows', ['Rewrite', 'IN (', '  a', ')'], ['Rewrite', 'IN ( a )']],
    ['fields alone name nothing', ['email: a', 'ssn: b'], ['', 'email: a', 'ssn: b']],
    [
      'a value broken inside a word is whole again',
      ['email: al@', '       x.com', 'b: c'],
      ['', 'email: al@x.com', 'b: c'],
    ],
    ['a title may look like a field', ['Event 1: Created', '  id: 1'], ['Event 1: Created', 'id: 1']],
    ['a bullet goes on when set in', ['A', '- long', '  more', '- next'], ['A', 'long more', 'next']],
    ['a hyphen at the end of a row joins', ['Write-', 'Ahead Log'], ['Write-Ahead Log']],
  ])('%s', (_, rows, expected) => {
    expect(words(...rows)).toEqual(expected);
  });
});
