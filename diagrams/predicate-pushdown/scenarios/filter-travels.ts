import type { Scenario } from '@/lib/simulation';
import { atRecord } from '../../watch';
import { grouped } from '../model/numbers';
import { atTotals, theEnd, withPushdown } from './base';

export const filterTravels: Scenario = {
  ...withPushdown,
  id: 'filter-travels',
  title: 'The filter travels',
  summary: 'The same question, but the condition goes to the rows instead of the rows to the condition.',
  beats: [
    atRecord(
      'asked',
      'query-asked',
      () => 'The same question for the returned orders. Only the plan will be different.',
    ),
    atRecord('planned', 'planned', ({ data }) => {
      const [pushed] = data.pushed as readonly string[];
      return pushed === undefined
        ? 'Nothing of this condition can travel.'
        : `${pushed} is a plain comparison: PostgreSQL means exactly the same by it. So it travels.`;
    }),
    atRecord(
      'where',
      'scan-began',
      ({ data }) =>
        `The remote SQL ${String(data.sql).includes('WHERE') ? 'has a WHERE now' : 'has no WHERE'}. PostgreSQL still reads the table. What will be different?`,
      { question: true },
    ),
    {
      id: 'fewer',
      answers: 'where',
      watch: () => (event) => {
        if (event.type !== 'send' || event.message.kind !== 'rows') return null;
        const { first, last } = event.message.payload as { first: number; last: number };
        if (last - first + 1 === event.message.count)
          return 'Every row that it reads is sent: nothing of this condition could travel.';
        return `It reads ${grouped(last - first + 1)} rows to fill one batch of ${grouped(event.message.count)}: those that fail never leave the server.`;
      },
    },
    atRecord(
      'scanned',
      'scan-ended',
      ({ data }) =>
        `PostgreSQL has read all ${grouped(Number(data.read))} rows and sent ${grouped(Number(data.sent))}. The scan is not saved, only the network; an index would save both.`,
    ),
    atTotals('nothing-left', (totals) =>
      totals.answer === '0'
        ? null
        : `Databricks has nothing to filter: ${grouped(totals.arrived)} rows came and ${totals.answer} are the answer.`,
    ),
    theEnd(
      ({ answer, bytes, time }) =>
        `The same ${answer} rows, with ${bytes} over the wire, in ${time}. Lay it beside the run without pushdown.`,
    ),
  ],
};
