import { kafka } from '../model/places';
import { type Story, seconds } from './define';
import { at, ending, many, rowText, secondsText, thousands } from './tell';

export const brokersBelowMinIsr: Story = {
  id: 'brokers-below-min-isr',
  title: 'Too few brokers',
  summary:
    'Two of three brokers fail: Kafka refuses writes rather than risk them, and the changes wait in the log of the database.',
  faults: [
    { kind: 'broker-2-down', target: kafka, at: seconds(4), until: seconds(12) },
    { kind: 'broker-3-down', target: kafka, at: seconds(6), until: seconds(10) },
  ],
  beats: [
    at('batch-committed', 'flowing', (_, tally) => {
      return `${many(tally.published, 'event')} so far, each on three brokers before it is acknowledged: acks=all.`;
    }),
    at('replicas', 'one-gone', ({ data }) =>
      Number(data.inSync) < 3 && Number(data.inSync) >= Number(data.needed)
        ? `A broker fails. ${data.inSync} of 3 replicas are in sync, and ${data.needed} are needed: writes go on as if nothing had happened.`
        : null,
    ),
    at(
      'replicas',
      'too-few',
      ({ data }) =>
        Number(data.inSync) < Number(data.needed)
          ? `Another one fails: ${data.inSync} in sync, ${data.needed} needed. The last broker still runs. What will it do with the next write?`
          : null,
      { question: true },
    ),
    at(
      'refused',
      'refused',
      ({ data }) =>
        `It refuses ${many(Number(data.events), 'event')}: not enough replicas. A write held by a single broker could be lost with it.`,
      { answers: 'too-few' },
    ),
    at(
      'commit',
      'retained',
      (_, tally) =>
        tally.kafkaTroubled && tally.retained >= 2_000
          ? `Debezium tries again every second and confirms nothing, so the backlog stays where it is safe: ${thousands(tally.retained)} bytes of WAL are kept for the slot.`
          : null,
      { after: ['refused'] },
    ),
    at(
      'replicas',
      'enough',
      ({ data }) =>
        Number(data.inSync) >= Number(data.needed)
          ? `A broker is back and has caught up: ${data.inSync} in sync. The next try will succeed. Will anything be missing or come twice?`
          : null,
      { question: true, after: ['refused'] },
    ),
    at(
      'published',
      'accepted',
      ({ data }, tally) =>
        `${tally.repeated === 0 ? 'Neither' : 'Nothing is missing'}: the change of ${rowText(data.topic, data.key)} is accepted, and after it everything that waited, in sequence. ${tally.repeated === 0 ? 'Kafka had checked its replicas before writing anything.' : ''}`.trim(),
      { answers: 'enough' },
    ),
    at(
      'slot-confirmed',
      'released',
      () =>
        'The slot moves again: confirmed_flush_lsn follows the last commit, and the log that was kept may be recycled.',
      { after: ['accepted'] },
    ),
    ending(
      (tally) =>
        `Quiet again: ${many(tally.applied, 'change')} applied, ${many(tally.repeated, 'event')} repeated. Waiting cost up to ${secondsText(tally.slowest)} from commit to Silver.`,
    ),
  ],
};
