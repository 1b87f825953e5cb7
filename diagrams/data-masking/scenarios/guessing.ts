import type { Scenario } from '@/lib/simulation';
import { atFold, atRecord } from '../../watch';
import { base, seenBy, theEnd, withDefaults } from './base';

/** Told at the first answer by which so many digits are known. */
function atDigits(count: number, text: (known: string, asked: number) => string) {
  return atFold(
    `digits-${count}`,
    () => ({ asked: 0 }),
    (state, event) => {
      if (event.type !== 'record' || event.name !== 'answered') return null;
      state.asked++;
      const known = String(event.data.known);
      return known.length === count ? text(known, state.asked) : null;
    },
    { about: seenBy('regular', 'guessed') },
  );
}

export const guessing: Scenario = {
  ...base,
  id: 'guessing',
  title: 'Guessed digit by digit',
  defaultSeed: 3,
  summary: 'What filters on stored values leak. Switch them off, and the same guesses learn nothing.',
  parameters: withDefaults({
    reader: 'regular',
    query: 'guess',
    filterRaw: true,
    rounds: 16,
    interval: 1_300,
  }),
  faults: [],
  beats: [
    atRecord('start', 'asked', ({ data }, parameters) => {
      if (typeof data.looked !== 'string')
        return 'A masked column, and a query that asks for the record itself. It can only be masked in the answer.';
      return parameters.choice('query') === 'guess'
        ? `A masked column, and a query that asks only for a count: does any SSN begin with ${data.looked}?`
        : `A masked column, and a query that searches it for ${data.looked}. Will it find anybody?`;
    }),
    atRecord('stored', 'executed', ({ data }) =>
      String(data.after).includes('WHERE ssn LIKE')
        ? 'Here filters see stored values: the condition has no mask, because only the output was masked.'
        : null,
    ),
    atRecord(
      'zero',
      'answered',
      ({ data }) => (data.count === 0 ? 'Count 0: not that digit. On to the next guess.' : null),
      { about: seenBy('regular', 'count') },
    ),
    atDigits(
      1,
      (known, asked) =>
        `Count 1 after ${asked} guesses: the first digit is ${known}, and no value was ever returned.`,
    ),
    atRecord(
      'how-many',
      'asked',
      ({ data }) =>
        String(data.looked).length === 2
          ? 'At most ten guesses a digit. How many would it take at worst to read all nine digits?'
          : null,
      { question: true },
    ),
    atRecord(
      'ninety',
      'answered',
      ({ data }) =>
        String(data.looked).length === 2 ? '90. Trying every number would take up to a billion.' : null,
      { answers: 'how-many' },
    ),
    atDigits(
      3,
      (known, asked) => `${known} after ${asked} guesses: the whole first group of a masked column.`,
    ),
    theEnd(({ asked, known, leaked, bareFilters, filtered }) => {
      if (known !== '')
        return `${asked} guesses read ${known.length} digits, and no single answer broke a rule. Filters must see masked values, too.`;
      if (leaked > 0)
        return `${leaked} of ${asked} queries confirmed a number that the reader must not see. Filters must see masked values, too.`;
      return bareFilters > 0
        ? `${asked} queries found nothing, and even that tells what the number is not. Filters must see masked values, too.`
        : filtered > 0
          ? `${asked} queries, and nothing was learned: filters see the masked value.`
          : `${asked} queries without a filter, and nothing was learned.`;
    }),
  ],
};
