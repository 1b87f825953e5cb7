import type { Scenario } from '@/lib/simulation';
import { atFold, atRecord } from '../../watch';
import { base, theEnd, withDefaults } from './base';

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
  );
}

export const guessing: Scenario = {
  ...base,
  id: 'guessing',
  title: 'Reading by counting',
  defaultSeed: 3,
  summary: 'What filters on stored values would leak. Switch them off and the same guesses read nothing.',
  parameters: withDefaults({
    reader: 'regular',
    query: 'guess',
    filterRaw: true,
    rounds: 16,
    interval: 1_300,
  }),
  faults: [],
  beats: [
    atRecord(
      'start',
      'asked',
      ({ data }) =>
        `A masked column, and only a count is asked for: is there an SSN that begins with ${data.looked}?`,
    ),
    atRecord('stored', 'executed', ({ data }) =>
      String(data.after).includes('WHERE ssn LIKE')
        ? 'Here filters see stored values: the condition has no mask, since only the output was thought of.'
        : null,
    ),
    atRecord('zero', 'answered', ({ data }) =>
      data.count === 0 ? 'Count 0: not that digit. Next guess.' : null,
    ),
    atDigits(
      1,
      (known, asked) =>
        `Count 1 after ${asked} guesses. The first digit is ${known}, and no value was returned.`,
    ),
    atRecord(
      'how-many',
      'asked',
      ({ data }) =>
        String(data.looked).length === 2
          ? 'Ten guesses a digit at most. How many read all nine, at the worst?'
          : null,
      { question: true },
    ),
    atRecord(
      'ninety',
      'answered',
      ({ data }) =>
        String(data.looked).length === 2
          ? '90, where trying every number would be a thousand million.'
          : null,
      { answers: 'how-many' },
    ),
    atDigits(
      3,
      (known, asked) => `${known} after ${asked} guesses: the whole first group of a column that is masked.`,
    ),
    theEnd(({ asked, known }) =>
      known === ''
        ? `${asked} guesses, each with the count 0: filters see the mask. Nothing was learnt.`
        : `${asked} guesses, ${known.length} digits, and no rule was broken by any single answer. Masks belong into filters too.`,
    ),
  ],
};
