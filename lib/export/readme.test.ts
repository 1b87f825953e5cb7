import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Feature, type Format, features } from './format';
import { formats } from './formats';

/** The table as the data say it. */
function table(): string[][] {
  const all: readonly Format[] = formats;
  const keys = Object.keys(features) as Feature[];
  return [
    ['Format', 'File', ...Object.values(features)],
    ...all.map(({ title, extension, losses }) => [title, `.${extension}`, ...keys.map((key) => losses[key])]),
  ];
}

describe('the README of this folder', () => {
  it('says what the formats declare', () => {
    const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
    const rows = text.split('\n').filter((line) => /^\|[^-]*\w/.test(line));
    const cells = rows.map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    expect(cells).toEqual(table());
  });
});
