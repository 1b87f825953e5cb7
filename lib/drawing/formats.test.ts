import { describe, expect, it } from 'vitest';
import { type DocumentFormat, decodeText, documentFormat, readDocument } from './index';

const shop = ['+------+     +------+', '| Shop |---->| Bank |', '+------+     +------+'];

/** What was read: headings, titles of nodes, and where the first box stands. */
function read(lines: readonly string[], format: DocumentFormat, end = '\n') {
  const { drawings, diagnostics } = readDocument(lines.join(end), { format });
  return drawings.map(({ heading, nodes, edges }) => ({
    heading,
    nodes: nodes.map(({ title }) => title),
    edges: edges.length,
    at: `${nodes[0]!.source[0]!.line}:${nodes[0]!.source[0]!.column}`,
    errors: diagnostics.filter(({ severity }) => severity === 'error').length,
  }));
}

const found = (heading: string, at: string) => [
  { heading, nodes: ['Shop', 'Bank'], edges: 1, at, errors: 0 },
];
const prefixed = (mark: string) => shop.map((line) => `${mark}${line}`);

describe('drawings in Markdown', () => {
  it.each([
    ['under a heading', ['# Guide', '## Paying #', '', '```', ...shop, '```'], found('Paying', '5:1')],
    ['under an underlined heading', ['Paying', '------', '```', ...shop, '```'], found('Paying', '4:1')],
    ['in a fence of any language', ['```console', ...shop, '```'], found('', '2:1')],
    ['in a quote', ['> # Paying', '> ```', ...prefixed('> '), '> ```', 'after'], found('Paying', '3:3')],
    ['in a list', ['- one', '  ```', ...prefixed('  '), '  ```'], found('', '3:3')],
    ['in indented code', ['words', '', ...prefixed('    '), '', 'words'], found('', '3:5')],
    [
      'in <pre>, entities and tags in place',
      ['<pre>', ...shop.map((line) => line.replace('>', '&gt;').replace('Shop', '<b>Shop</b>')), '</pre>'],
      found('', '2:1'),
    ],
  ])('%s are read', (_, lines, expected) => {
    expect(read(lines, 'markdown')).toEqual(expected);
  });

  it('are read with any ends of lines', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(read(['```', ...shop, '```'], 'markdown', end)).toEqual(found('', '2:1'));
  });

  it('in indented code are left in silence when they are code', () => {
    const code = ['words', '', '    a --> b', '    if (a | b) { c--; }'];
    expect(readDocument(code.join('\n'))).toEqual({ drawings: [], diagnostics: [] });
  });
});

describe('drawings in other documents', () => {
  it.each([
    [
      'plain',
      ['It is a long row of words that nobody would take for a drawing at all.', '', ...shop],
      found('', '3:1'),
    ],
    ['asciidoc', ['= Guide', '', '.Paying', '....', ...shop, '....'], found('Paying', '5:1')],
    ['asciidoc', ['== Paying', '', '[source,text]', '----', ...shop, '----'], found('Paying', '5:1')],
    [
      'rest',
      ['Paying', '======', '', 'As drawn::', '', ...prefixed('   '), '', 'words'],
      found('Paying', '6:4'),
    ],
    ['rest', ['.. code-block:: text', '   :caption: x', '', ...prefixed('   ')], found('', '4:4')],
    ['source', ['package a', '', ...prefixed('// '), 'func main() {}'], found('', '3:4')],
    ['source', ['#!/bin/sh', 'set -e', ...prefixed('# '), 'ls | wc'], found('', '3:3')],
    ['source', ['/**', ...prefixed(' * '), ' */', 'const a = b;'], found('', '2:4')],
  ] as const)('of the format %s are read in their place', (format, lines, expected) => {
    expect(read(lines, format)).toEqual(expected);
  });

  it('in the comments of code in a fence are read, the code is not', () => {
    expect(read(['```go', ...prefixed('// '), 'a := b | c', '```'], 'markdown')).toEqual(found('', '2:4'));
  });

  it.each([
    ['a.md', 'markdown'],
    ['A.ADOC', 'asciidoc'],
    ['x/y.rst', 'rest'],
    ['main.go', 'source'],
    ['notes.txt', 'plain'],
    ['Makefile', 'plain'],
  ])('%s is %s', (name, format) => {
    expect(documentFormat(name)).toBe(format);
  });
});

describe('decodeText', () => {
  const bytes = (text: string, mark: number[], order: (code: number) => number[]) =>
    Uint8Array.from([...mark, ...[...text].flatMap((sign) => order(sign.charCodeAt(0)))]);
  const little = (code: number) => [code & 255, code >> 8];
  const big = (code: number) => [code >> 8, code & 255];

  it.each([
    ['UTF-8', new TextEncoder().encode('+──+ A')],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('+──+ A')])],
    ['UTF-16, little end first', bytes('+──+ A', [0xff, 0xfe], little)],
    ['UTF-16, big end first', bytes('+──+ A', [0xfe, 0xff], big)],
    ['UTF-16 without a mark', bytes('+--+ and so on, said in letters', [], little)],
  ])('reads %s', (_, encoded) => {
    expect(decodeText(encoded)).toMatch(/^\+[─-]{2}\+ [Aa]/);
  });
});
