import type { Guarantee } from '@/lib/simulation';

/**
 * Counts the answer anew, by what is known of the orders: of each hundred, ids with (37 id mod 100) below the share that
 * matches. Both views are held to the same count and sum of ids, and so to the same rows.
 */
export const rightAnswer: Guarantee = {
  id: 'right-answer',
  title: 'The answer is the same rows',
  statement:
    'The answer has every order that matches, each once, and no other: wherever it was filtered and however often the line broke.',
  checker: ({ parameters }) => {
    const expected = { rows: 0, sum: 0 };
    for (let id = 1; id <= parameters.number('rows'); id++) {
      if ((id * 37) % 100 >= parameters.number('selectivity')) continue;
      expected.rows++;
      expected.sum += id;
    }
    return {
      see(event) {
        if (event.type !== 'record' || event.name !== 'answered') return null;
        const { rows, keySum } = event.data;
        if (rows === expected.rows && keySum === expected.sum) return null;
        const text =
          rows === expected.rows
            ? `The answer has ${rows} rows, as it should, but not the ones that match.`
            : `The answer has ${rows} rows; ${expected.rows} match.`;
        return { verdict: 'broken', text };
      },
    };
  },
};
