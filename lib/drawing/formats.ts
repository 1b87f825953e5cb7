import { type Fence, fencesOf, linesOf } from './fences';
import { asciidocBlocks, commentBlocks, plainBlocks, restBlocks } from './literals';

/** How a document keeps its drawings; `text` is one drawing as a whole, `plain` a text with drawings between its paragraphs. */
export type DocumentFormat = 'markdown' | 'text' | 'plain' | 'asciidoc' | 'rest' | 'source';

const byExtension: Readonly<Record<string, DocumentFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  html: 'markdown',
  htm: 'markdown',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
  asc: 'asciidoc',
  rst: 'rest',
  rest: 'rest',
  ...Object.fromEntries(
    [
      'ts',
      'tsx',
      'js',
      'jsx',
      'mjs',
      'cjs',
      'go',
      'rs',
      'c',
      'h',
      'cc',
      'cpp',
      'hpp',
      'java',
      'kt',
      'swift',
      'cs',
      'scala',
    ]
      .concat([
        'php',
        'py',
        'rb',
        'sh',
        'bash',
        'pl',
        'lua',
        'sql',
        'hs',
        'ex',
        'exs',
        'yml',
        'yaml',
        'toml',
        'tf',
        'css',
      ])
      .map((extension) => [extension, 'source' as const]),
  ),
};

/** The format of a document by its file's name; `plain` for names that say nothing. */
export function documentFormat(name: string): DocumentFormat {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return byExtension[extension] ?? 'plain';
}

/** The stretches of a document that may hold drawings. */
export function passagesOf(text: string, format: DocumentFormat): Fence[] {
  switch (format) {
    case 'markdown':
      return fencesOf(text);
    case 'text':
      return [{ line: 1, lines: linesOf(text), info: '', heading: '', unmarked: false }];
    case 'plain':
      return plainBlocks(text);
    case 'asciidoc':
      return asciidocBlocks(text);
    case 'rest':
      return restBlocks(text);
    case 'source':
      return commentBlocks(text);
  }
}
