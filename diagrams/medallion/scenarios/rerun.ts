import { silver } from '../model/places';
import { at, medallionScenario, theEnd } from './base';

export const rerun = medallionScenario({
  id: 'rerun',
  title: 'The same update twice',
  summary: 'A job writes its rows and dies before its checkpoint. It will do it all again.',
  faults: [{ kind: 'lost-checkpoint', target: silver, at: 3_000_000, until: null }],
  story: {
    script: [
      [700, { op: 'insert', id: '1043', row: { country: 'de', amount: 200, status: 'paid' } }],
      [2_500, { op: 'insert', id: '1044', row: { country: 'fr', amount: 60, status: 'paid' } }],
      [2_900, { op: 'update', id: '1042', row: { country: 'se', amount: 110, status: 'paid' } }],
      [3_200, { op: 'update', id: '1044', row: { country: 'fr', amount: 75, status: 'paid' } }],
      [5_600, { op: 'insert', id: '1045', row: { country: 'de', amount: 40, status: 'paid' } }],
    ],
  },
  beats: [
    at('start', 'checkpoint', ({ checkpoint }) =>
      Number(checkpoint) > 3
        ? `After every update Silver writes its checkpoint: ${checkpoint} raw records are settled. Rows and checkpoint cannot be written in one step.`
        : null,
    ),
    at('plan', 'planned', ({ from, to, batch }) =>
      batch === 3
        ? `The next update writes down what it will take before it starts: records ${from} to ${Number(to) - 1}.`
        : null,
    ),
    at('dies', 'died', () => {
      return 'Its rows are in Silver. Then the job dies, before it has written its checkpoint.';
    }),
    at(
      'restarts',
      'restarted',
      ({ checkpoint }) =>
        `It starts again. The checkpoint says ${checkpoint}, so it takes the same records once more. How many versions will order 1044 have?`,
      { question: true },
    ),
    at(
      'same',
      'merged',
      ({ again, state }) => {
        if (again !== true) return null;
        const versions = (state as { readonly [key: string]: readonly unknown[] })['1044']?.length ?? 0;
        return versions === 2
          ? 'Two, as before. Every row is merged by key and sequence: what is there already is found, not added.'
          : `${versions}: rows are added, not found, so everything that was done again is there twice.`;
      },
      { answers: 'restarts' },
    ),
    at('noted', 'checkpoint', ({ checkpoint }) => `This time the checkpoint is written: ${checkpoint}.`, {
      after: ['same'],
    }),
    at('gold', 'gold', (_, tally) => `Gold has waited for it: ${tally.gold}.`, { after: ['noted'] }),
    theEnd((tally, right) =>
      tally.broken.has('rerun-changes-nothing')
        ? `Gold: ${tally.gold}. It looks only at what is current; the history below it has versions that never were.`
        : right
          ? `Gold: ${tally.gold}. “Exactly once” is at least once, and a merge that does not mind.`
          : `Gold: ${tally.gold}, which is not what the source says.`,
    ),
  ],
});
