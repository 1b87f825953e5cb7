import { atFold } from '../../watch';
import { bronze, silver, source } from '../model/places';
import { at, medallionScenario, orders, theEnd } from './base';

export const lateRow = medallionScenario({
  id: 'late-row',
  title: 'Late, and delivered twice',
  summary: 'A change overtakes an older one on the way, and another is delivered twice.',
  story: {
    script: [
      [
        600,
        { op: 'insert', id: '1043', row: { country: 'de', amount: 200, status: 'paid' } },
        { twice: true },
      ],
      [
        2_400,
        { op: 'update', id: '1043', row: { country: 'de', amount: 250, status: 'paid' } },
        { late: 5_400 },
      ],
      [3_300, { op: 'update', id: '1043', row: { country: 'de', amount: 320, status: 'paid' } }],
      [5_000, { op: 'update', id: '1042', row: { country: 'se', amount: 85, status: 'paid' } }],
    ],
  },
  beats: [
    at('start', 'commit', ({ key }) =>
      key === '1043'
        ? 'Order 1043 is placed: commit 4, €200. The stream promises to deliver it at least once.'
        : null,
    ),
    at('twice', 'raw', ({ key, offset }) =>
      key === '1043' && offset === 4
        ? 'The confirmation was lost, so it is sent again. Bronze keeps both records; it does not judge.'
        : null,
    ),
    at('duplicate', 'fate', ({ fate, offset }) =>
      fate === 'duplicate'
        ? `Silver already has order 1043 at commit 4: record #${offset} is a duplicate and changes nothing.`
        : null,
    ),
    at(
      'overtaken',
      'raw',
      ({ sequence }) =>
        sequence === 6
          ? 'The order was changed twice, to €250 and then to €320. The second change is here; the first one is still on its way.'
          : null,
      orders([source, bronze], '1043'),
    ),
    at(
      'arrives',
      'raw',
      ({ sequence }) =>
        sequence === 5
          ? 'Now the older change arrives, €250, after its successor. Which amount will be current when Silver has read it?'
          : null,
      { question: true, ...orders([bronze, silver], '1043') },
    ),
    at(
      'between',
      'fate',
      ({ late, sequence }) =>
        late === true
          ? `€320. Commit ${sequence} lies between commits 4 and 6, and so does its version: it begins at 5 and ends at 6. It is history the moment it arrives.`
          : null,
      { answers: 'arrives' },
    ),
    atFold(
      'wrong',
      () => ({ seen: false }),
      (state, event) => {
        if (event.type === 'record' && event.name === 'fate' && event.data.sequence === 5) state.seen = true;
        return state.seen && event.type === 'record' && event.name === 'merged'
          ? '€250: it came last, and here the last to arrive wins. Nothing failed, and the history is wrong.'
          : null;
      },
      { answers: 'arrives', ...orders([silver], '1043') },
    ),
    at('gold', 'gold', (_, tally) => `Gold is computed from whatever is current: ${tally.gold}.`, {
      after: ['arrives'],
    }),
    theEnd((tally, right) =>
      right
        ? `${tally.raw} records arrived, ${tally.duplicates} of them a repetition and ${tally.late} late, and the history is that of the source: it was ordered by commits, not by arrival.`
        : `${tally.raw} records arrived, and Gold is wrong: ${tally.gold}. Order by what the source says, never by when you heard it.`,
    ),
  ],
});
