import { lsnText } from '@/lib/systems/lsn';
import { debezium } from '../model/places';
import { type Story, seconds } from './define';
import { at, beat, ending, many, thousands } from './tell';

export const connectorCrash: Story = {
  id: 'connector-crash',
  title: 'The connector crashes',
  summary: 'Debezium dies and resumes from its stored offset: what it had published since comes twice.',
  faults: [{ kind: 'connector-down', target: debezium, at: seconds(7), until: seconds(11) }],
  beats: [
    at('batch-committed', 'flowing', (_, tally) => {
      return `${many(tally.published, 'event')} have come through. Debezium knows how far it is, but has not written it down yet.`;
    }),
    at('offset-stored', 'stored', ({ data }) => {
      return `Now it has: offset ${lsnText(Number(data.lsn))} is stored. It will do so again in a while; what it publishes until then is remembered nowhere else.`;
    }),
    at('crashed', 'crashed', ({ data }) => {
      return `Debezium dies. ${many(Number(data.again), 'change')} that it has published ${data.again === 1 ? 'lies' : 'lie'} after its stored offset ${lsnText(Number(data.stored))}.`;
    }),
    at(
      'commit',
      'retained',
      ({ data }, tally) =>
        tally.connectorDown && tally.retained >= 600
          ? `The shop does not notice: transaction ${data.xid} commits. PostgreSQL keeps ${thousands(tally.retained)} bytes of log for the slot, and would keep them for days.`
          : null,
      { after: ['crashed'] },
    ),
    beat(
      'healed',
      (event, tally) =>
        event.type === 'fault' && event.phase === 'heal' && tally.published > 0
          ? 'Debezium is started again. Kafka has some of these changes already. Which will it send?'
          : null,
      { question: true, after: ['crashed'] },
    ),
    at(
      'resumed',
      'resumed',
      ({ data }) => {
        return `Everything after its stored offset ${lsnText(Number(data.from))}, in the same order. It cannot know what Kafka has: at least once means sometimes twice.`;
      },
      { answers: 'healed' },
    ),
    at(
      'bronze',
      'bronze',
      ({ data }, tally) =>
        tally.repeated > 0
          ? `One batch of ${many(Number(data.rows), 'event')}. ${many(tally.repeated, 'event')} in Kafka ${tally.repeated === 1 ? 'repeats an earlier one' : 'repeat earlier ones'}, and Bronze keeps all as they came.`
          : null,
      { after: ['resumed'] },
    ),
    at(
      'duplicate',
      'duplicate',
      ({ data }) =>
        `Silver has seen ${data.table} ${data.key} at ${lsnText(Number(data.lsn))} before: same key, same position, so it is dropped.`,
      { after: ['bronze'] },
    ),
    ending(
      (tally) =>
        `${many(tally.duplicates, 'duplicate')} dropped, ${many(tally.applied, 'change')} applied, each once: €${thousands(tally.revenue)} in Gold and in the tables. The crash cost time, not truth.`,
    ),
  ],
};
