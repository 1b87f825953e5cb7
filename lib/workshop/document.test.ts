import { describe, expect, it } from 'vitest';
import { readProse } from './document';

const document = `# CDC pipeline

Follows one committed change
from a table to a report.

\`\`\`
# not a title
\`\`\`

## What it teaches

The log comes first.

- Duplicates are *normal*.
- Order holds
  per key.

## References

- [Logical decoding](https://www.postgresql.org/docs/current/logicaldecoding.html)
- [Never followed](javascript:alert(1))
`;

describe('readProse', () => {
  it('reads title, summary, lessons and links, and leaves drawings out', () => {
    expect(readProse(document)).toEqual({
      title: 'CDC pipeline',
      summary: 'Follows one committed change from a table to a report.',
      lessons: [
        {
          title: 'What it teaches',
          paragraphs: ['The log comes first.', 'Duplicates are *normal*.', 'Order holds per key.'],
        },
      ],
      references: [
        { title: 'Logical decoding', url: 'https://www.postgresql.org/docs/current/logicaldecoding.html' },
      ],
    });
  });

  it.each([
    ['', /no "# Title"/],
    ['# A\n', /"A" has no summary/],
    ['# A\n\nAbout.\n', /"A" lists no links/],
  ])('says what %j lacks', (text, message) => {
    expect(() => readProse(text)).toThrow(message);
  });
});
