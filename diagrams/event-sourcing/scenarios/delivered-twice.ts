import { atFault, atRecord, counted } from '../../watch';
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
      data.position === 4
        ? 'Event 4 deposits 200 into A001. It is delivered once to each of the four views.'
        : null,
    ),
    atFault(
      'doubles',
      'begin',
      'From now on each delivery arrives twice. That is normal after a lost acknowledgement: whoever promises delivery sends again.',
      { about: { targets: ['event-store-source-of-truth--read-model-projections'] } },
    ),
    atTally(
      'two',
      ({ events }, event) =>
        event.type === 'record' && event.name === 'appended' && events === 5
          ? 'Event 5 deposits 500, and every view will get it twice. Will the Balance View add 500 or twice as much?'
          : null,
      { question: true, after: ['doubles'] },
    ),
    atRecord(
      'ignored',
      'event-repeated',
      ({ data }) =>
        `500. The ${data.view} View has read up to event ${data.position}, and this is event ${data.event} again, so it does nothing. That is safe because rows and position are written in one transaction.`,
      { answers: 'two' },
    ),
    atRecord(
      'counted',
      'damage-found',
      ({ data }) =>
        `Twice as much. The ${data.view} View has counted an event twice, and only the periodic check notices.`,
      { answers: 'two' },
    ),
    atRecord('order', 'command-given', ({ data }) =>
      data.kind === 'withdraw'
        ? 'A withdrawal of 400. Applied twice, a sum is wrong; a set of names might happen to be right. A view should not depend on luck.'
        : null,
    ),
    atTally('heals', ({ rebuilt }, event) => {
      if (event.type !== 'fault' || event.phase !== 'heal') return null;
      return rebuilt === 0
        ? 'Each delivery arrives once again. There is nothing to clean up.'
        : 'Each delivery arrives once again. Views that counted twice are thrown away and rebuilt, one after the other.';
    }),
    theEnd(
      (tally) =>
        `A001 ends at ${tally.balance('A001').toLocaleString('en-US')}. ${tally.repeated > 0 ? `${tally.repeated} deliveries were recognised as repeated: delivered at least once, applied exactly once.` : `No repeated delivery was recognised, and views had to be rebuilt ${counted(tally.rebuilt, 'time')}.`}`,
    ),
  ],
});
