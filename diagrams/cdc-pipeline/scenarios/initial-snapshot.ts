import { lsnText } from '@/lib/systems/lsn';
import { changesOf, object, objects } from '../guarantees/records';
import { parametersWith } from '../parameters';
import type { Story } from './define';
import { at, ending, many, secondsText, thousands } from './tell';

export const initialSnapshot: Story = {
  id: 'initial-snapshot',
  title: 'Initial snapshot',
  summary:
    'The lake is empty and the log is young: Debezium reads the tables first, then streams what came meanwhile.',
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
        return `The tables hold ${many(rows, 'row')}, the lake none, and the log of their making was recycled long ago. Where will Debezium get them?`;
      },
      { question: true },
    ),
    at(
      'snapshot-begun',
      'snapshot',
      ({ data }) =>
        `By query: ${many(Number(data.rows), 'row')}, all as they stood when the slot was made, at ${lsnText(Number(data.lsn))}. They travel as events of kind r, read.`,
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
        `No: the snapshot shows ${many(Number(data.rows), 'row')} as they were before. The ${many(tally.changes, 'change')} since then wait in the log, and streaming begins there.`,
      { answers: 'meanwhile' },
    ),
    at('published', 'streamed', ({ data }) =>
      data.op === 'r'
        ? null
        : `The first streamed event: ${data.topic} ${data.key}, from ${lsnText(Number(data.lsn))}. Nothing lies between snapshot and stream.`,
    ),
    at('bronze', 'bronze', ({ data }) => {
      return `The first batch: ${many(Number(data.rows), 'event')}, snapshot rows and changes alike.`;
    }),
    at('applied', 'version', ({ data }) =>
      data.op === 'u' && data.closed !== null
        ? `${data.table} ${data.key} came with the snapshot and has changed since: its position is higher, so Silver begins a second version.`
        : null,
    ),
    at(
      'gold',
      'gold',
      (_, tally) => `Gold exists: revenue €${thousands(tally.revenue)}. From empty to a result in one batch.`,
    ),
    at(
      'slot-confirmed',
      'confirmed',
      ({ data }) =>
        `The slot may move for the first time, to ${lsnText(Number(data.confirmed))}: until the snapshot was safe, the whole log was kept.`,
      { after: ['completed'] },
    ),
    ending(
      (tally) =>
        `The lake has caught up with the tables: snapshot and ${many(tally.changes, 'streamed change')}, no row missed, none counted twice. The slowest took ${secondsText(tally.slowest)}.`,
    ),
  ],
};
