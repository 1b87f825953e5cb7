import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Feature, type Format, features } from './format';
import { formats } from './formats';

/** The table as the data say it. */
function table(): string[] {
  const all: readonly Format[] = formats;
  const keys = Object.keys(features) as Feature[];
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['Format', 'File', ...Object.values(features)]),
    row(['Format', 'File', ...keys].map(() => '---')),
    ...all.map(({ title, extension, losses }) =>
      row([title, `.${extension}`, ...keys.map((key) => losses[key])]),
    ),
  ];
}

describe('the README of this folder', () => {
  it('says what the formats declare', () => {
    const text = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
    const written = text.split('\n').filter((line) => line.startsWith('|'));
    expect(written).toEqual(table());
  });
});
