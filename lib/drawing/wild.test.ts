import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from './index';
import { agreement, asExpected, expectedGraph, fixture, type Outline, outline } from './testing/outline';

const columns = ['nodes', 'parents', 'attributes', 'edges', 'labels'] as const;
type Score = Record<(typeof columns)[number], number>;

const files = readdirSync(new URL('./fixtures/wild', import.meta.url));
const names = files.filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -4));

/** Letters, digits and symbols in one case: hands differ in punctuation. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{C}]+/gu, '');
}

function scoreOf(name: string): Score {
  const { drawings } = readDocument(fixture(`wild/${name}.txt`), { format: 'text' });
  const read = outline(asExpected(drawings), fold);
  const readings = files
    .filter((file) => file.startsWith(`${name}.expected`))
    .map((file) => compare(read, outline(expectedGraph(`wild/${file}`), fold)));
  return readings.reduce((best, one) => (total(one) > total(best) ? one : best));
}

function compare(read: Outline, expected: Outline): Score {
  const parts = columns.map((column) => [column, agreement(read[column], expected[column])] as const);
  return Object.fromEntries(parts) as Score;
}

function total(score: Score): number {
  return columns.reduce((sum, column) => sum + score[column], 0) / columns.length;
}

describe('drawings by other hands', () => {
  const scores = names.map((name) => ({ name, score: scoreOf(name) }));

  it('are read in full, but for one of words and loose arrows', () => {
    expect(scores.filter(({ score }) => total(score) < 1).map(({ name }) => name)).toEqual(['22']);
  });

  it('score no less than they did', () => {
    const mean = scores.reduce((sum, { score }) => sum + total(score), 0) / scores.length;
    expect(mean).toBeGreaterThanOrEqual(0.97);
  });
});
