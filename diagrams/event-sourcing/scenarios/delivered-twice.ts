import { atFault, atRecord } from '../../watch';
import { atTally, bankScenario, theEnd } from './base';

export const deliveredTwice = bankScenario({
  id: 'delivered-twice',
  title: 'Events arrive twice',
  summary: 'The network delivers every event twice. A view that knows its position does not care.',
  faults: [
    {
      kind: 'duplicate',
      target: 'event-store-source-of-truth--read-model-projections',
      at: 700_000,
      until: 2_600_000,
    },
  ],
  story: {
    script: [
      [300, { kind: 'deposit', account: 'A001', amount: 200 }],
      [1_000, { kind: 'deposit', account: 'A001', amount: 500 }],
      [1_700, { kind: 'withdraw', account: 'A001', amount: 400 }],
      [3_000, { kind: 'deposit', account: 'A001', amount: 100 }],
    ],
  },
  beats: [
    atRecord('start', 'appended', ({ data }) =>
      data.position === 4 ? 'Event 4: 200 more for A001. It goes to four views, once to each.' : null,
    ),
    atFault(
      'doubles',
      'begin',
      'From now on each delivery arrives twice. After a lost acknowledgement that is normal: whoever promises delivery sends again.',
    ),
    atTally(
      'two',
      ({ events }, event) =>
        event.type === 'record' && event.name === 'appended' && events === 5
          ? 'Event 5 deposits 500, and every view will get it twice. What keeps the Balance View from adding 1,000?'
          : null,
      { question: true, after: ['doubles'] },
    ),
    atRecord(
      'ignored',
      'event-repeated',
      ({ data }) =>
        `Its position. ${data.view} stands at ${data.position}, this is event ${data.event}: not above it, so nothing is done. Row and position are written in one transaction, or it would not be safe.`,
      { answers: 'two' },
    ),
    atRecord(
      'counted',
      'damage-found',
      ({ data }) =>
        `Nothing does. ${data.view} has counted an event twice, and only the reconciliation notices.`,
      { answers: 'two' },
    ),
    atRecord('order', 'command-given', ({ data }) =>
      data.kind === 'withdraw'
        ? 'A withdrawal of 400. For sums, twice is wrong; for a list of names it might go unnoticed. Views should not have to be lucky.'
        : null,
    ),
    atTally('heals', ({ rebuilt }, event) => {
      if (event.type !== 'fault' || event.phase !== 'heal') return null;
      return rebuilt === 0
        ? 'Deliveries come once again. There is nothing to clean up.'
        : 'Deliveries come once again. Views that have counted twice are thrown away and replayed, one after the other.';
    }),
    theEnd(
      (tally) =>
        `A001 ends at ${tally.balance('A001').toLocaleString('en-US')}. ${tally.repeated > 0 ? `${tally.repeated} deliveries were recognised as repetitions: delivered at least once, applied exactly once.` : `No delivery was recognised as a repetition, and views had to be built anew ${tally.rebuilt} times.`}`,
    ),
  ],
});
