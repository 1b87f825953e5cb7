import type { Guarantee } from '@/lib/simulation';

/** Compares what a query says on the table with what it says on a copy in which everything hidden is different. */
export const hiddenChangesNothing: Guarantee = {
  id: 'hidden-changes-nothing',
  title: 'What is hidden changes nothing',
  statement:
    'With other values in the rows a user may not see, the same query gives the same rows, sum or error.',
  checker: () => ({
    see(event) {
      if (event.type !== 'record' || event.name !== 'executed') return null;
      const { query, user, answer, twin } = event.data;
      if (JSON.stringify(answer) === JSON.stringify(twin)) return null;
      return {
        verdict: 'broken',
        text: `${query} tells ${user} something about rows that are hidden from them.`,
      };
    },
  }),
};
