import type { RecordEvent } from '../guarantees/records';
import { changesOf } from '../guarantees/records';
import { tables } from '../model/places';
import { parametersWith } from '../parameters';
import { type Story, seconds } from './define';
import { at, ending, many, thousands } from './tell';

/** The order whose amount is wrong in this transaction; null when there is none. */
function wrongOrder(commit: RecordEvent): string | null {
  return changesOf(commit).find(({ after }) => Number(after?.amount ?? 0) < 0)?.key ?? null;
}

export const malformedEvent: Story = {
  id: 'malformed-event',
  title: 'A malformed event',
  summary: 'A client writes an order with a negative amount: one event goes to quarantine, the others go on.',
  parameters: parametersWith({ transactions: 20 }),
  faults: [{ kind: 'malformed-event', target: tables, at: seconds(4.5), until: null }],
  beats: [
    at('gold', 'flowing', (_, tally) => `Business as usual: €${thousands(tally.revenue)} in Gold.`),
    at('commit', 'mistake', (commit) => {
      const order = wrongOrder(commit);
      return (
        order &&
        `Order ${order} is placed for −€155: a client has the sign wrong. The table has no rule against it, so the database takes it.`
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
            ? `Debezium and Kafka carry order ${wrong} like any other: they move data, they do not judge it. Should the pipeline stop, drop it, or apply it?`
            : null;
        };
      },
    },
    at(
      'quarantined',
      'quarantined',
      ({ data }) =>
        `None of these: ${data.table} ${data.key} fails "${data.reason}" and goes to the quarantine, with the reason beside it. Somebody can look.`,
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
          ? `Somebody noticed: ${commit.data.about}, by an update of the row. Silver has never seen that row. What will it do with an update?`
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
            ? `It begins a version: the event carries the whole row, and insert or update is all one to a merge. Order ${wrong} is in.`
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
