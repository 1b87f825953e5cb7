import { lsnText } from '@/lib/systems/lsn';
import { pipeline } from '../model/places';
import { parametersWith } from '../parameters';
import { type Story, seconds } from './define';
import { at, beat, ending, many, secondsText, thousands } from './tell';

export const pipelinePause: Story = {
  id: 'pipeline-pause',
  title: 'The pipeline pauses',
  summary: 'Nobody reads for a while: Kafka keeps what comes, and the pipeline catches up batch by batch.',
  parameters: parametersWith({ 'max-batch': 15, interval: 500, transactions: 28 }),
  faults: [{ kind: 'pipeline-paused', target: pipeline, at: seconds(4), until: seconds(12) }],
  beats: [
    at('batch-committed', 'flowing', ({ data }) => {
      return `Batch ${data.batch} is done: ${many(Number(data.events), 'event')}. The checkpoint remembers the offset of every partition.`;
    }),
    beat(
      'paused',
      (event) =>
        event.type === 'fault' && event.phase === 'begin'
          ? 'The pipeline is paused, for a release perhaps. Where do the changes wait now?'
          : null,
      { question: true },
    ),
    at(
      'published',
      'kept',
      ({ data }, tally) =>
        tally.pipelinePaused
          ? `In Kafka: ${data.topic} ${data.key} is the ${tally.lag === 1 ? 'first' : 'next'} to wait there. A log does not care whether anyone reads it.`
          : null,
      { answers: 'paused' },
    ),
    at(
      'slot-confirmed',
      'released',
      ({ data }, tally) =>
        tally.pipelinePaused
          ? `Upstream nothing waits: the slot moves to ${lsnText(Number(data.confirmed))} and PostgreSQL recycles its log. Kafka stands between the two.`
          : null,
      { after: ['kept'] },
    ),
    at('published', 'lag', (_, tally) =>
      tally.pipelinePaused && tally.lag >= 20
        ? `The consumer lag is ${tally.lag} events. Gold still says €${thousands(tally.revenue)}: right, but of some time ago.`
        : null,
    ),
    beat(
      'healed',
      (event, tally) =>
        event.type === 'fault' && event.phase === 'heal'
          ? `The pipeline goes on, ${many(tally.lag, 'event')} behind. Will the next batch take them all?`
          : null,
      { question: true, after: ['kept'] },
    ),
    at(
      'batch-read',
      'first-batch',
      ({ data }, tally) =>
        Number(data.events) < tally.lag
          ? `No: a batch takes ${data.events} at most, so that its size does not depend on how long it was away. ${many(tally.lag - Number(data.events), 'event')} wait.`
          : `Yes: ${data.events} events, within the limit of a batch.`,
      { answers: 'healed' },
    ),
    at(
      'batch-read',
      'caught-up',
      ({ data }, tally) =>
        tally.lag === Number(data.events)
          ? `Batch ${data.batch} takes the last ${many(tally.lag, 'event')}: the pipeline reads faster than the shop writes, so it has caught up.`
          : null,
      { after: ['first-batch'] },
    ),
    ending(
      (tally) =>
        `Nothing was lost and nothing came twice. The pause shows in one number: up to ${secondsText(tally.slowest)} from commit to Silver.`,
    ),
  ],
};
