import { debezium } from '../model/places';
import { type Story, seconds } from './define';
import { at, beat, ending, many, rowText, thousands } from './tell';

export const connectorCrash: Story = {
  id: 'connector-crash',
  title: 'The connector crashes',
  summary:
    'Debezium crashes and resumes from its committed offset: what it had published since then comes twice.',
  faults: [{ kind: 'connector-down', target: debezium, at: seconds(7), until: seconds(11) }],
  beats: [
    at('batch-committed', 'flowing', (_, tally) => {
      return `${many(tally.published, 'event')} have come through. Debezium knows how far it has come, but has not committed that offset yet.`;
    }),
    at('offset-stored', 'stored', () => {
      return 'Now it commits its offset. It will do so again in a while; how far it gets until then is recorded nowhere.';
    }),
    at('crashed', 'crashed', ({ data }) => {
      return `Debezium crashes. ${many(Number(data.again), 'change')} that it has already published ${data.again === 1 ? 'lies' : 'lie'} after its committed offset.`;
    }),
    at(
      'commit',
      'retained',
      ({ data }, tally) =>
        tally.connectorDown && tally.retained >= 600
          ? `The shop does not notice: transaction ${data.xid} commits. PostgreSQL keeps ${thousands(tally.retained)} bytes of WAL for the slot, and would keep them for days.`
          : null,
      { after: ['crashed'] },
    ),
    beat(
      'healed',
      (event, tally) =>
        event.type === 'fault' && event.phase === 'heal' && tally.published > 0
          ? 'Debezium is started again. Which changes will it send?'
          : null,
      { question: true, after: ['crashed'] },
    ),
    at(
      'resumed',
      'resumed',
      () => {
        return 'Everything after its committed offset, in the same sequence. It cannot know what Kafka already has: “at least once” means sometimes twice.';
      },
      { answers: 'healed' },
    ),
    at(
      'bronze',
      'bronze',
      ({ data }, tally) =>
        tally.repeated > 0
          ? `One batch of ${many(Number(data.rows), 'event')}. ${many(tally.repeated, 'event')} in Kafka ${tally.repeated === 1 ? 'repeats an earlier one' : 'repeat earlier ones'}, and Bronze keeps them all as they came.`
          : null,
      { after: ['resumed'] },
    ),
    at(
      'duplicate',
      'duplicate',
      ({ data }) =>
        `Silver has seen this change of ${rowText(data.table, data.key)} before: same key, same log position, so it is dropped.`,
      { after: ['bronze'] },
    ),
    ending(
      (tally) =>
        `${many(tally.duplicates, 'duplicate')} dropped, ${many(tally.applied, 'change')} applied, each once: €${thousands(tally.revenue)} in Gold and in the tables. The crash cost time, not truth.`,
    ),
  ],
};
