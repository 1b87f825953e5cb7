import { lsnText } from '@/lib/systems/lsn';
import { changesOf } from '../guarantees/records';
import { edges } from '../model/places';
import type { Story } from './define';
import { at, beat, ending, many, secondsText, thousands } from './tell';

export const steadyFlow: Story = {
  id: 'steady-flow',
  title: 'Steady flow',
  summary: 'A shop trades; every committed change finds its way into Bronze, Silver and Gold.',
  beats: [
    beat('written', (event) =>
      event.type === 'send' && event.edge === edges.log && event.message.kind === 'insert'
        ? `Order ${event.message.label} is written. Its row is in the table and its change in the log, but nobody else sees it yet.`
        : null,
    ),
    at('commit', 'committed', (commit) => {
      const changes = many(changesOf(commit).length, 'change');
      return `Transaction ${commit.data.xid} commits: the log is flushed to disk with its ${changes}. Only now may anyone act on them.`;
    }),
    at('published', 'published', ({ data }) =>
      data.op === 'c'
        ? `Debezium has read the log and made an event of order ${data.key}. The hash of its key decides: partition ${data.partition}, offset ${data.offset}.`
        : null,
    ),
    at('published', 'tombstone', ({ data }) =>
      data.op === 't'
        ? `Order ${data.key} was deleted: that makes two events, the delete and a tombstone, which lets Kafka forget the key.`
        : null,
    ),
    at('bronze', 'bronze', ({ data }) => {
      return `The first micro-batch brings ${many(Number(data.rows), 'event')}. Bronze appends them exactly as they came.`;
    }),
    at('applied', 'silver', ({ data }) =>
      data.table === 'orders' && data.closed !== null && data.opened !== null
        ? `Silver ends the old version of order ${data.key} and begins a new one: SCD type 2 remembers both.`
        : null,
    ),
    at('gold', 'gold', (_, tally) => {
      return `Gold sums up what is current: revenue €${thousands(tally.revenue)}, ${secondsText(tally.slowest)} after the oldest of these commits.`;
    }),
    at(
      'rollback',
      'rolled-back',
      ({ data }) =>
        `Transaction ${data.xid} rolls back, but its ${many(Number(data.changes), 'change')} had been logged already. Will they reach Silver?`,
      { question: true, after: ['gold'] },
    ),
    at(
      'batch-committed',
      'not-decoded',
      (_, tally) =>
        `No: decoding hands out a transaction when it commits, and drops it when it does not. ${many(tally.changes, 'committed change')} so far, and nothing else.`,
      { answers: 'rolled-back' },
    ),
    at(
      'slot-confirmed',
      'confirmed',
      ({ data }) =>
        `Debezium stores its offset and the slot follows to ${lsnText(Number(data.confirmed))}. PostgreSQL may recycle the log before ${lsnText(Number(data.restart))}.`,
      { after: ['gold'] },
    ),
    ending(
      (tally) =>
        `All is quiet. ${many(tally.transactions, 'transaction')} committed ${many(tally.changes, 'change')}, each is in Silver once, and Gold agrees with the tables: €${thousands(tally.revenue)}.`,
    ),
  ],
};
