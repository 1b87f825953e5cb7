import { describe, expect, it } from 'vitest';
import { diagrams } from '@/diagrams';
import { finderOf, markTerms, terms } from '@/lib/glossary';
import { createWorkshop } from '@/lib/workshop';
import { markedProse } from './marked-prose';

const finder = finderOf(terms);
const mark = (texts: readonly string[]) => markTerms(texts, finder);
const shown = (...paragraphs: string[]) =>
  markedProse(paragraphs, mark).map((pieces) =>
    pieces.map(({ kind, marked }) => [kind, ...marked.map(({ text, term }) => (term ? `<${text}>` : text))]),
  );

describe('Marked prose', () => {
  it('marks terms in text, emphasis and code', () => {
    expect(shown('A _replication slot_ keeps `restart_lsn` of the WAL.')).toEqual([
      [
        ['text', 'A '],
        ['emphasis', '<replication slot>'],
        ['text', ' keeps '],
        ['code', '<restart_lsn>'],
        ['text', ' of the ', '<WAL>', '.'],
      ],
    ]);
  });

  it('marks none in a link, and a later one instead', () => {
    expect(shown('[The WAL](https://example.org/wal) is **here**.', 'A WAL.')).toEqual([
      [
        ['link', 'The WAL'],
        ['text', ' is '],
        ['strong', 'here'],
        ['text', '.'],
      ],
      [['text', 'A ', '<WAL>', '.']],
    ]);
  });
});

describe('The glossary in the workshop', () => {
  const all = createWorkshop(new URL('../..', import.meta.url).pathname, diagrams).diagrams();

  it.each(all.map((diagram) => [diagram.id, diagram] as const))('marks the words of %s', (_, diagram) => {
    const paragraphs = [diagram.summary, ...diagram.lessons.flatMap((lesson) => lesson.paragraphs)];
    const found = markedProse(paragraphs, mark)
      .flat(2)
      .flatMap(({ marked }) => marked.filter(({ term }) => term));
    expect(found.length).toBeGreaterThanOrEqual(4);
  });

  it('explains no word that nothing says', () => {
    const said = diagrams
      .flatMap(({ simulation }) => simulation?.scenarios ?? [])
      .flatMap(({ summary, guarantees, metrics }) => [
        summary,
        ...guarantees.map(({ statement }) => statement),
        ...metrics.map(({ title }) => title),
      ]);
    const prose = all.flatMap(({ summary, lessons }) => [
      summary,
      ...lessons.flatMap((lesson) => lesson.paragraphs),
    ]);
    const found = new Set(
      markedProse([...prose, ...said], mark)
        .flat(2)
        .flatMap(({ marked }) => marked.map(({ term }) => term?.name)),
    );
    expect(terms.map(({ name }) => name).filter((name) => !found.has(name))).toEqual([]);
  });
});
