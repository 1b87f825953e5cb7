import { atFault, atRecord, counted } from '../../watch';
import { atTally, shopScenario, theEnd } from './base';

export const askTheSource = shopScenario({
  id: 'ask-the-source',
  title: 'Ask the write side instead',
  summary:
    'Who has just written is sent to the tables. Everybody sees their own write, and the joins are back.',
  faults: [
    { kind: 'stop', target: 'oltp-db-normalized--olap-db-denormalized', at: 1_300_000, until: 3_400_000 },
  ],
  defaults: { readYourWrites: 'route' },
  script: [
    [500, 'ana', { kind: 'place', lines: [{ item: 'lamp', quantity: 1 }] }],
    [1_500, 'bo', { kind: 'place', lines: [{ item: 'mug', quantity: 1 }] }],
    [1_900, 'cy', { kind: 'place', lines: [{ item: 'rug', quantity: 1 }] }],
    [2_300, 'ana', { kind: 'place', lines: [{ item: 'mug', quantity: 1 }] }],
    [2_700, 'bo', { kind: 'read' }],
    [2_900, 'cy', { kind: 'read' }],
    [4_100, 'bo', { kind: 'read' }],
    [4_500, 'cy', { kind: 'read' }],
  ],
  beats: [
    atRecord(
      'heard',
      'acknowledged',
      ({ data }) =>
        `Ana has written version ${data.version} and reads at once. The sync has not come by yet.`,
    ),
    atRecord('routed', 'routed', ({ data }) => {
      return `The read model says that it is at version ${data.version} and she wants ${data.floor}. So her query goes over to the tables.`;
    }),
    atRecord('joined', 'answered', ({ data }) =>
      data.from === 'oltp'
        ? `Three tables are joined for one page, on the database that is busy with orders. The answer is right, and it is not free.`
        : null,
    ),
    atFault(
      'stops',
      'begin',
      'Now the sync stops. The tables are still up to date; the read model stays as it is.',
    ),
    atTally(
      'load',
      'routed',
      ({ joined }) =>
        joined >= 3
          ? 'More and more clients have written something that the read model lacks. Where do their queries go, and who feels it?'
          : null,
      { question: true, after: ['stops'] },
    ),
    atTally(
      'felt',
      'answered',
      ({ joined }, { data }) =>
        data.from === 'oltp'
          ? `To the tables, all of them: ${joined} joins by now. The load that was moved away comes back, and at the worst time: during an outage.`
          : null,
      { answers: 'load' },
    ),
    atFault(
      'heals',
      'heal',
      'The sync runs again. As soon as the read model has caught up, nobody has a reason to go round it.',
      { after: ['felt'] },
    ),
    atRecord(
      'back',
      'answered',
      ({ data }) =>
        data.from === 'olap'
          ? `Bo’s query is answered by the read model again, as of version ${data.version}.`
          : null,
      { after: ['heals'] },
    ),
    theEnd(({ answered, stale, failed, joined }) =>
      joined > 0
        ? `${answered} answers, ${stale} too old, ${failed} failed, and ${counted(joined, 'join')} on the write side. Fresh for everybody, paid by one.`
        : `${answered} answers, ${stale} too old, ${failed} failed, and not one join: the write side was left alone.`,
    ),
  ],
});
