import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderOf, markTerms } from './mark';
import type { Term } from './term';
import { terms } from './terms';

const source = { title: 'A manual', url: 'https://example.org/manual' };
const term = (name: string, ...forms: string[]): Term => ({ name, forms, definition: `${name} is.`, source });
const finder = finderOf([
  term('LSN', 'LSN', 'log sequence number'),
  term('Replica identity', 'REPLICA IDENTITY'),
  term('Idempotent', 'idempotent', 'idempotency key', 'idempotency'),
  term('acks', 'acks=all'),
  term('Micro-batch', 'micro-batch'),
]);

/** What was marked, with the name of its term. */
const marked = (...texts: string[]) =>
  markTerms(texts, finder)
    .flat()
    .flatMap(({ text, term }) => (term ? [`${text} → ${term.name}`] : []));

describe('Marking terms', () => {
  it('marks the first occurrence in all texts, under whichever form', () => {
    expect(marked('An LSN grows.', 'A log sequence number is an LSN.')).toEqual(['LSN → LSN']);
  });

  it('finds plurals, capitals at the beginning of a sentence, and forms over a line break', () => {
    expect(marked('Log\nsequence numbers. Micro-batches.')).toEqual([
      'Log\nsequence numbers → LSN',
      'Micro-batches → Micro-batch',
    ]);
  });

  it('takes the longer of two forms', () => {
    expect(marked('an idempotency key')).toEqual(['idempotency key → Idempotent']);
  });

  it('keeps to capitals where the form has some, and to whole words', () => {
    expect(marked('lsn', 'restart_LSN', 'LSNx', 'replica identity')).toEqual([]);
  });

  it('reads signs of a form as signs', () => {
    expect(marked('with acks=all', 'acksXall')).toEqual(['acks=all → acks']);
  });

  it('loses no character, and marks no term twice, in any text', () => {
    const word = fc.oneof(
      fc.constantFrom(...terms.flatMap(({ forms }) => forms)),
      fc.string(),
      fc.constantFrom(' ', '\n', 's ', '.'),
    );
    const all = finderOf(terms);
    fc.assert(
      fc.property(
        fc.array(
          fc.array(word).map((words) => words.join('')),
          { maxLength: 6 },
        ),
        (texts) => {
          const pieces = markTerms(texts, all);
          expect(pieces.map((each) => each.map(({ text }) => text).join(''))).toEqual(texts);
          const found = pieces.flat().flatMap(({ term }) => (term ? [term.name] : []));
          expect(new Set(found).size).toBe(found.length);
        },
      ),
    );
  });

  it('finds every form of every term on its own, and as that term', () => {
    const all = finderOf(terms);
    for (const term of terms)
      for (const form of term.forms) {
        const [pieces] = markTerms([`The ${form} here`], all);
        expect(pieces!.find((piece) => piece.term)).toEqual({ text: form, term });
      }
  });
});
