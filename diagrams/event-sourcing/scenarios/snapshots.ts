import { atRecord } from '../../watch';
import { atTally, bankScenario, theEnd } from './base';

export const snapshots = bankScenario({
  id: 'snapshots',
  title: 'Snapshots save reading',
  summary: 'Adding up a stream from its first event takes ever longer. A snapshot is a place to start from.',
  faults: [],
  story: {
    script: [
      ...[120, 80, 40, 200, 60, 90, 150].map(
        (amount, i) =>
          [300 + i * 350, { kind: i % 2 ? 'withdraw' : 'deposit', account: 'A001', amount }] as const,
      ),
      [2_900, { kind: 'ask', account: 'A001', version: 3 }],
      [3_300, { kind: 'ask', account: 'A001', version: 7 }],
      [3_800, { kind: 'withdraw', account: 'A001', amount: 300 }],
    ],
  },
  beats: [
    atRecord(
      'start',
      'folded',
      ({ data }) =>
        `To decide on a deposit, ${data.read} events are read and added up. That is quick. In ten years there will be many thousands.`,
    ),
    atRecord('taken', 'snapshot-taken', ({ data }) => {
      return `At version ${data.version} the store keeps a snapshot: “${Number(data.balance).toLocaleString('en-US')} at version ${data.version}”. No event is removed for it.`;
    }),
    atRecord('short', 'folded', ({ data }) =>
      Number(data.snapshot) > 0
        ? `The next command starts from the snapshot at version ${data.snapshot} and reads ${data.read === 0 ? 'no event at all' : `${data.read} more`}. The result is the same as from the very first event.`
        : null,
    ),
    atTally(
      'grows',
      ({ events }, event) =>
        event.type === 'record' && event.name === 'snapshot-taken' && events >= 10
          ? `Another snapshot at version ${event.data.version}. However long the stream grows, a decision reads only a handful of events.`
          : null,
      { after: ['short'] },
    ),
    atTally(
      'ask',
      (tally, event) =>
        event.type === 'record' && event.name === 'command-given' && event.data.version === 3
          ? `What was the balance at version 3? There ${tally.snapshots === 1 ? 'is 1 snapshot' : `are ${tally.snapshots} snapshots`} of later versions. Can ${tally.snapshots === 1 ? 'it' : 'they'} help?`
          : null,
      { question: true },
    ),
    atRecord(
      'ask-answer',
      'folded',
      ({ data }) =>
        data.asked === true && data.version === 3
          ? `No: nothing leads backwards from a snapshot. The first ${data.read} events add up to ${Number(data.balance).toLocaleString('en-US')}. That is why the events stay.`
          : null,
      { answers: 'ask' },
    ),
    atRecord('seven', 'folded', ({ data }) =>
      data.asked === true && data.version === 7
        ? `And at version 7? ${data.snapshot === 0 ? 'There is no earlier snapshot' : `The latest snapshot before it is at version ${data.snapshot}`}: ${data.read} more events are read, and it was ${Number(data.balance).toLocaleString('en-US')}.`
        : null,
    ),
    theEnd(
      (tally) =>
        `${tally.events} events, and no decision read more than ${tally.longestRead}. ${tally.snapshots > 0 ? 'Delete every snapshot, and nothing is lost but time.' : 'Each read the whole history of its account.'}`,
    ),
  ],
});
