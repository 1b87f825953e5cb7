import { atFault, atRecord, counted } from '../../watch';
import { atTally, shopScenario, theEnd } from './base';

export const askTheSource = shopScenario({
  id: 'ask-the-source',
  title: 'Ask the write side instead',
  summary:
    'Whoever has just written is answered from the write side. Everybody sees their own write, and the joins are back.',
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
        `Ana has written version ${data.version} and will read at once. The sync has not run yet.`,
    ),
    atRecord('routed', 'routed', ({ data }) => {
      return `The read model is only at version ${data.version}, and she needs version ${data.floor}. So her query is sent on to the write side.`;
    }),
    atRecord('joined', 'answered', ({ data }) =>
      data.from === 'oltp'
        ? 'Three tables are joined for one page, on the database that is busy taking orders. The answer is right, but it is not free.'
        : null,
    ),
    atFault('stops', 'begin', 'Now the sync stops. The tables stay up to date; the read model falls behind.'),
    atTally(
      'load',
      'routed',
      ({ joined }) =>
        joined >= 3
          ? 'More and more clients have written something that the read model lacks. Where do their queries go now?'
          : null,
      { question: true, after: ['stops'] },
    ),
    atTally(
      'felt',
      'answered',
      ({ joined }, { data }) =>
        data.from === 'oltp'
          ? `To the write side, all of them: ${joined} joins so far. The load that CQRS took off it comes back at the worst time, during an outage.`
          : null,
      { answers: 'load' },
    ),
    atFault(
      'heals',
      'heal',
      'The sync runs again. Once the read model has caught up, nobody needs to go round it.',
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
        ? `${answered} answers, ${stale} out of date, ${failed} failed, and ${counted(joined, 'join')} on the write side. Fresh for everybody, and paid for by the write side.`
        : `${answered} answers, ${stale} out of date, ${failed} failed, and not one join: the write side was left alone.`,
    ),
  ],
});
