import type { RecordEvent } from '../guarantees/records';
import { changesOf } from '../guarantees/records';
import { tables } from '../model/places';
import { parametersWith } from '../parameters';
import { type Story, seconds } from './define';
import { at, ending, many, rowText, thousands } from './tell';

/** The order whose amount is wrong in this transaction; null when there is none. */
function wrongOrder(commit: RecordEvent): string | null {
  return changesOf(commit).find(({ after }) => Number(after?.amount ?? 0) < 0)?.key ?? null;
}

export const malformedEvent: Story = {
  id: 'malformed-event',
  title: 'A malformed event',
  summary:
    'A client writes an order with a negative amount: one event goes to quarantine, and the others go on.',
  parameters: parametersWith({ transactions: 20 }),
  faults: [{ kind: 'malformed-event', target: tables, at: seconds(4.5), until: null }],
  beats: [
    at('gold', 'flowing', (_, tally) => `Business as usual: €${thousands(tally.revenue)} in Gold.`),
    at('commit', 'mistake', (commit) => {
      const order = wrongOrder(commit);
      return (
        order &&
        `Order ${order} is placed for −€155: a client got the sign wrong. The table has no constraint against it, so the database accepts it.`
      );
    }),
    {
      id: 'carried',
      question: true,
      after: ['mistake'],
      watch: () => {
        let wrong: string | null = null;
        return (event) => {
          if (event.type !== 'record') return null;
          if (event.name === 'commit') wrong ??= wrongOrder(event);
          return event.name === 'published' && wrong !== null && event.data.key === wrong
            ? `Debezium and Kafka carry order ${wrong} like any other: they move data and do not judge it. Should the pipeline stop, drop it, or apply it?`
            : null;
        };
      },
    },
    at(
      'quarantined',
      'quarantined',
      ({ data }) =>
        `None of these: ${rowText(data.table, data.key)} violates the rule “${data.reason}” and goes to quarantine together with that reason, for somebody to look at.`,
      { answers: 'carried' },
    ),
    at(
      'gold',
      'untouched',
      (_, tally) => {
        return `The rest of the batch went on. Gold says €${thousands(tally.revenue)}, without the wrong order.`;
      },
      { after: ['quarantined'] },
    ),
    at(
      'commit',
      'corrected',
      (commit) =>
        String(commit.data.about).endsWith('corrected')
          ? `Somebody has noticed: ${commit.data.about}, with an UPDATE of the row. Silver has never seen that row. What will it do with an update?`
          : null,
      { question: true, after: ['quarantined'] },
    ),
    {
      id: 'upserted',
      answers: 'corrected',
      watch: () => {
        let wrong: string | null = null;
        return (event) => {
          if (event.type !== 'record') return null;
          if (event.name === 'quarantined') wrong = String(event.data.key);
          return event.name === 'applied' && wrong !== null && event.data.key === wrong
            ? `It adds a version: the event carries the whole row, and to a MERGE, insert and update are the same. Order ${wrong} is in Silver.`
            : null;
        };
      },
    },
    ending(
      (tally) =>
        `${many(tally.changes, 'change')} committed: ${tally.applied} in Silver, ${tally.quarantined} in quarantine, none in both and none lost. Gold: €${thousands(tally.revenue)}.`,
    ),
  ],
};
