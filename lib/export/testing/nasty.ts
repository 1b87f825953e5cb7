/** Labels that have broken a format at least once. Every format keeps each of them, up to its own normalisation. */
export const nastyLabels = [
  "He said \"no\" and it's 'fine'",
  '<b>&amp; <script>alert(1)</script>',
  'end',
  'a ] b } c ) d',
  'a | b',
  'one; two',
  '# heading and C#',
  '%% a comment %%',
  'price $$x$$ and $y',
  'first line\nsecond line',
  'a trailing backslash \\',
  'C:\\new\\table',
  'rocket 🚀 family 👨‍👩‍👧',
  '数据库 リアルタイム 데이터',
  'قاعدة البيانات الرئيسية',
  `three hundred characters ${'of a long label that goes on '.repeat(9)}`.slice(0, 300),
  '',
  '1. ordered',
  '- bulleted',
  '+ added',
  '**bold** _under_ ~~gone~~ `code`',
  '__init__ and snake_case_name',
  'fa:fa-car and B:fab-x',
  'alice@example.com',
  'https://example.com/a?b=c&d=e',
  '[link](https://example.com)',
  '&#35; &lt; &#x41; <U+0041>',
  ']]> and <!-- -->',
  '-- dashes -- == equals ==',
  '<:rocket:> <&home> <size:40>big',
  '@enduml @startuml',
  '%date() $var !define X',
  '{"json": [1, 2]}',
  'WHERE region IN ( user_regions )',
  "' a comment /' and '/",
  '---',
  '1–2 — −3 “quoted” ‘once’ …',
  ': starts with a colon',
  'style x fill:#f00',
  '~ tilde ^ caret = equals',
  'a-->b',
  'nowrap:x',
  '@{ shape: cloud }',
  'a::b:::c',
  '\u0000\u0007control\u001b[31m',
] as const;

/** What a label looks like when a tool has drawn it: no joiners, no control characters, blanks as one. */
export function normalised(label: string): string {
  return label
    .normalize('NFC')
    .replace(/[\u2060\u200b\ufeff]/g, '')
    .replace(/\p{Cc}/gu, (character) => (/\s/.test(character) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();
}
