import type { Guarantee } from '@/lib/simulation';

/** Compares an answer with that on a record which agrees with the stored one in the shown parts only. */
export const hiddenChangesNothing: Guarantee = {
  id: 'hidden-changes-nothing',
  title: 'What is hidden changes nothing',
  statement:
    'Two records that agree in their shown parts give equal answers and equal counts to every query.',
  promised: (parameters) => !parameters.flag('filterRaw'),
  checker: () => ({
    see(event) {
      if (event.type !== 'record' || event.name !== 'executed') return null;
      const { query, role, answer, twin } = event.data;
      if (JSON.stringify(answer) === JSON.stringify(twin)) return null;
      return {
        verdict: 'broken',
        text: `The answer to ${query} tells ${role} something about what is hidden.`,
      };
    },
  }),
};
