import type { Scenario } from '@/lib/simulation';
import { atRecord } from '../../watch';
import { grouped } from '../model/numbers';
import { atTotals, theEnd, withPushdown, written } from './base';

export const functionAtHome: Scenario = {
  ...withPushdown,
  id: 'function-at-home',
  title: 'One function undoes it',
  summary: 'Pushdown is on, and still a million rows cross the wire, without an error or a warning.',
  parameters: written('udf'),
  beats: [
    atRecord('asked', 'query-asked', ({ data }) => {
      const [, where = ''] = String(data.sql).split('WHERE ');
      return where === 'is_return(status)'
        ? "Somebody tidies up: instead of status = 'returned' the query calls is_return(status). It means the same."
        : `The same question once more, written as ${where.replace(/\s+/g, ' ')}.`;
    }),
    atRecord(
      'on',
      'scan-began',
      () => 'Pushdown is on, and the question is the same. How many rows will come?',
      { question: true },
    ),
    {
      id: 'no-where',
      answers: 'on',
      watch: () => (event) => {
        if (event.type !== 'send' || event.message.kind !== 'rows') return null;
        const { first, last } = event.message.payload as { first: number; last: number };
        return last - first + 1 === event.message.count
          ? 'All of them. The remote SQL has no WHERE: only Databricks has is_return(), so no row can be judged before it is there.'
          : 'Fewer than there are: what PostgreSQL understands of this condition is filtered there.';
      },
    },
    atTotals('no-error', (totals) =>
      totals.batches >= 12
        ? `${grouped(totals.arrived)} rows so far. There is no error and no warning; only the plan tells, and the clock.`
        : null,
    ),
    atRecord(
      'thrown',
      'answered',
      ({ data }) =>
        `${grouped(Number(data.removed))} of ${grouped(Number(data.received))} rows are thrown away on arrival.`,
    ),
    theEnd(
      ({ answer, bytes, time }) =>
        `The right ${answer} rows, and ${bytes} in ${time}. Written as a plain comparison, the same question moves only what it needs.`,
    ),
  ],
};
