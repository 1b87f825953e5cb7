import { atFold } from '../../watch';
import { bronze, silver } from '../model/places';
import { at, medallionScenario, orders, theEnd } from './base';

/** How many versions of order 1044 a merged update leaves. */
function versionsOf(state: unknown): number {
  return (state as { readonly [key: string]: readonly unknown[] })['1044']?.length ?? 0;
}

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
        ? `After every update Silver writes its checkpoint: ${checkpoint} records are done. Rows and checkpoint cannot be written in one step.`
        : null,
    ),
    at('plan', 'planned', ({ from, to, batch }) =>
      batch === 3
        ? `The next update writes down what it will take before it starts: records #${from} to #${Number(to) - 1}.`
        : null,
    ),
    at(
      'dies',
      'died',
      () => {
        return 'Its rows are in Silver. Then the job dies, before it has written its checkpoint.';
      },
      orders([silver], '1044', '1042'),
    ),
    at(
      'restarts',
      'restarted',
      ({ checkpoint }) =>
        `It restarts. The checkpoint says ${checkpoint}, so it takes the same records again. How many versions of order 1044 will there be then?`,
      { question: true, ...orders([bronze, silver], '1044') },
    ),
    atFold(
      'same',
      () => ({ before: 0 }),
      (state, event) => {
        if (event.type !== 'record' || event.name !== 'merged') return null;
        const versions = versionsOf(event.data.state);
        if (event.data.again !== true) {
          state.before = versions;
          return null;
        }
        return versions === state.before
          ? `${versions}, as before. Every row is merged by key and commit: what is there already is found, not added.`
          : `${versions} instead of ${state.before}: rows are added, not found, so everything that was done again is there twice.`;
      },
      { answers: 'restarts', ...orders([silver], '1044') },
    ),
    at(
      'noted',
      'checkpoint',
      ({ checkpoint }) => `This time the checkpoint is written: ${checkpoint} records.`,
      {
        after: ['same'],
      },
    ),
    at('gold', 'gold', (_, tally) => `Gold has waited for it: ${tally.gold}.`, { after: ['noted'] }),
    theEnd((tally, right) =>
      tally.broken.has('rerun-changes-nothing')
        ? `Gold: ${tally.gold}. It looks only at what is current; the history below it has versions that never were.`
        : right
          ? `Gold: ${tally.gold}. “Exactly once” is at least once, plus a merge that does not mind repetition.`
          : `Gold: ${tally.gold}, which is not what the source says.`,
    ),
  ],
});
