import { changesOf, type RecordEvent, recordOf } from '../guarantees/records';
import { edges, wal } from '../model/places';
import type { Story } from './define';
import { at, beat, ending, many, secondsText, thousands } from './tell';

export const steadyFlow: Story = {
  id: 'steady-flow',
  title: 'Steady flow',
  summary: 'A shop takes orders; every committed change reaches Bronze, Silver and Gold.',
  beats: [
    beat('written', (event) =>
      event.type === 'send' && event.edge === edges.log && event.message.kind === 'insert'
        ? `Order ${event.message.correlation.replace('order-', '')} is inserted. The row is in the table and its change on its way to the log, but nobody else can see it yet.`
        : null,
    ),
    at('commit', 'committed', (commit) => {
      const changes = many(changesOf(commit).length, 'change');
      return `Transaction ${commit.data.xid} commits: the log is flushed to disk with its ${changes}. Only now do they count.`;
    }),
    at('published', 'published', ({ data }) =>
      data.op === 'c'
        ? `Debezium has read the log and published an event for order ${data.key}. The hash of the key chooses partition ${data.partition}; there it gets offset ${data.offset}.`
        : null,
    ),
    at('published', 'tombstone', ({ data }) =>
      data.op === 't'
        ? `Order ${data.key} was deleted: that makes two events, the delete and a tombstone, which lets Kafka drop the key when it compacts its log.`
        : null,
    ),
    at('bronze', 'bronze', ({ data }) => {
      return `The first micro-batch brings ${many(Number(data.rows), 'event')}. Bronze appends them exactly as they came.`;
    }),
    at('applied', 'silver', ({ data }) =>
      data.table === 'orders' && data.closed !== null && data.opened !== null
        ? `Silver closes the old version of order ${data.key} and adds the new one: SCD type 2 keeps both.`
        : null,
    ),
    at('gold', 'gold', (_, tally) => {
      return `Gold sums up the current versions: revenue of €${thousands(tally.revenue)}, ${secondsText(tally.slowest)} after the oldest of these commits.`;
    }),
    {
      id: 'rolled-back',
      question: true,
      after: ['gold'],
      watch: () => {
        let rollback: RecordEvent | null = null;
        return (event) => {
          rollback = recordOf(event, 'rollback') ?? rollback;
          // Told when the log shows it.
          const logged = event.type === 'change' && event.node === wal && rollback !== null;
          if (!logged || !event.changes.some((change) => change.op === 'append')) return null;
          const { data, correlation } = rollback!;
          return {
            text: `Transaction ${data.xid} rolls back, but its ${many(Number(data.changes), 'change')} had already been logged. Will they reach Silver?`,
            about: { targets: [wal], keys: correlation === null ? [] : [correlation.replace('order-', '')] },
          };
        };
      },
    },
    at(
      'batch-committed',
      'not-decoded',
      (_, tally) =>
        `No: logical decoding passes a transaction on only once it has committed. ${many(tally.changes, 'committed change')} so far, and nothing else has passed.`,
      { answers: 'rolled-back' },
    ),
    at(
      'slot-confirmed',
      'confirmed',
      () =>
        'Debezium commits its offset, and the slot’s confirmed_flush_lsn follows. PostgreSQL may recycle what lies before restart_lsn.',
      { after: ['gold'] },
    ),
    ending(
      (tally) =>
        `All is quiet. ${many(tally.transactions, 'transaction')} committed ${many(tally.changes, 'change')}; each is in Silver once, and Gold agrees with the tables: €${thousands(tally.revenue)}.`,
    ),
  ],
};
