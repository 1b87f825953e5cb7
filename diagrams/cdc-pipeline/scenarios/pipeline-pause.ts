import { pipeline } from '../model/places';
import { parametersWith } from '../parameters';
import { type Story, seconds } from './define';
import { at, beat, ending, many, rowText, secondsText, thousands } from './tell';

export const pipelinePause: Story = {
  id: 'pipeline-pause',
  title: 'The pipeline pauses',
  summary: 'Nobody reads for a while: Kafka keeps what comes, and the pipeline catches up batch by batch.',
  parameters: parametersWith({ 'max-batch': 15, interval: 500, transactions: 28 }),
  faults: [{ kind: 'pipeline-paused', target: pipeline, at: seconds(4), until: seconds(12) }],
  beats: [
    at('batch-committed', 'flowing', ({ data }) => {
      return `Batch ${data.batch} is done: ${many(Number(data.events), 'event')}. The checkpoint records the offset in every partition.`;
    }),
    beat(
      'paused',
      (event) =>
        event.type === 'fault' && event.phase === 'begin'
          ? 'The pipeline is paused, perhaps for a release. Where will new changes wait?'
          : null,
      { question: true },
    ),
    at(
      'published',
      'kept',
      ({ data }, tally) =>
        tally.pipelinePaused
          ? `In Kafka: ${rowText(data.topic, data.key)} is the ${tally.lag === 1 ? 'first' : 'next'} to wait there. A log does not mind whether anyone reads it.`
          : null,
      { answers: 'paused' },
    ),
    at(
      'slot-confirmed',
      'released',
      (_, tally) =>
        tally.pipelinePaused
          ? 'Upstream nothing waits: the slot’s confirmed_flush_lsn moves on, and PostgreSQL may recycle its log. Kafka keeps the two sides apart.'
          : null,
      { after: ['kept'] },
    ),
    at('published', 'lag', (_, tally) =>
      tally.pipelinePaused && tally.lag >= 20
        ? `The consumer lag is ${tally.lag} events. Gold still says €${thousands(tally.revenue)}, which was right some time ago.`
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
          ? `No: a batch takes at most ${data.events}, so that its size does not depend on the length of the pause. ${many(tally.lag - Number(data.events), 'event')} still ${tally.lag - Number(data.events) === 1 ? 'waits' : 'wait'}.`
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
