import { changesOf, object, objects } from '../guarantees/records';
import { parametersWith } from '../parameters';
import type { Story } from './define';
import { at, ending, many, rowAtStart, rowText, secondsText, thousands } from './tell';

export const initialSnapshot: Story = {
  id: 'initial-snapshot',
  title: 'Initial snapshot',
  summary:
    'The lake is empty, and the log does not reach back far enough: Debezium reads the tables first, then streams what came in the meantime.',
  parameters: parametersWith({ transactions: 18, interval: 500 }),
  snapshot: true,
  beats: [
    at(
      'baseline',
      'empty',
      ({ data }) => {
        const rows = Object.values(object(data.rows)).reduce(
          (sum: number, some) => sum + objects(some).length,
          0,
        );
        return `The tables hold ${many(rows, 'row')}, the lake none, and the log that inserted them was recycled long ago. Where will Debezium get them?`;
      },
      { question: true },
    ),
    at(
      'snapshot-begun',
      'snapshot',
      ({ data }) =>
        `By a query: ${many(Number(data.rows), 'row')}, all as they were when the slot was created. They travel as events with the operation r, for read.`,
      { answers: 'empty' },
    ),
    at(
      'commit',
      'meanwhile',
      (commit, tally) =>
        !tally.takesSnapshot
          ? null
          : `The shop goes on: transaction ${commit.data.xid} commits ${many(changesOf(commit).length, 'change')} while the snapshot is still being read. Will the snapshot have them?`,
      { question: true, after: ['snapshot'] },
    ),
    at(
      'snapshot-completed',
      'completed',
      ({ data }, tally) =>
        `No: it has ${many(Number(data.rows), 'row')} as they were before. The ${many(tally.changes, 'change')} since then wait in the log, and streaming starts with them.`,
      { answers: 'meanwhile' },
    ),
    at('published', 'streamed', ({ data }) =>
      data.op === 'r'
        ? null
        : `The first streamed event: ${rowText(data.topic, data.key)}. Nothing is missing between snapshot and stream.`,
    ),
    at('bronze', 'bronze', ({ data }) => {
      return `The first batch: ${many(Number(data.rows), 'event')}, rows of the snapshot and changes alike.`;
    }),
    at('applied', 'version', ({ data }) =>
      data.op === 'u' && data.closed !== null
        ? `${rowAtStart(data.table, data.key)} came with the snapshot and has changed since: the change has a higher log position, so Silver adds a second version.`
        : null,
    ),
    at(
      'gold',
      'gold',
      (_, tally) =>
        `Gold has its first result: revenue of €${thousands(tally.revenue)}. From empty to a result in one batch.`,
    ),
    at(
      'slot-confirmed',
      'confirmed',
      () =>
        'The slot’s confirmed_flush_lsn moves for the first time: until the snapshot was safe, the whole log was kept.',
      { after: ['completed'] },
    ),
    ending(
      (tally) =>
        `The lake has caught up with the tables: snapshot and ${many(tally.changes, 'streamed change')}, no row missed, none counted twice. The slowest took ${secondsText(tally.slowest)}.`,
    ),
  ],
};
