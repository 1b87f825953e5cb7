import type { Scenario } from '@/lib/simulation';
import { atRecord } from '../../watch';
import { bytesOf, grouped } from '../model/numbers';
import { atTotals, theEnd, withoutPushdown } from './base';

export const everythingTravels: Scenario = {
  ...withoutPushdown,
  id: 'everything-travels',
  title: 'Everything travels',
  summary: 'The whole table crosses the network, and nine rows of ten are thrown away at the other end.',
  beats: [
    atRecord(
      'asked',
      'query-asked',
      () => 'An analyst asks Databricks for the returned orders. The orders are in PostgreSQL.',
    ),
    atRecord('planned', 'planned', ({ data }) => {
      const [kept] = data.kept as readonly { condition: string }[];
      return `The condition ${kept?.condition} stays at home. Look at the remote SQL when it arrives: it has no WHERE.`;
    }),
    {
      id: 'first',
      watch: () => (event) =>
        event.type === 'send' && event.message.kind === 'rows'
          ? `PostgreSQL sends what it was asked for: every row. This batch alone is ${bytesOf(event.message.bytes)} for ${grouped(event.message.count)} rows.`
          : null,
    },
    atTotals(
      'guess',
      (totals) =>
        totals.batches >= 8
          ? `${grouped(totals.arrived)} rows have arrived, and the filter at Databricks is busy. How many of them does the analyst need?`
          : null,
      { question: true },
    ),
    {
      id: 'tenth',
      answers: 'guess',
      watch: () => {
        let filtered = 0;
        return (event) => {
          if (event.type !== 'change' || event.node !== 'databricks') return null;
          const rows = event.changes.find((change) => change.op === 'values');
          if (rows?.op !== 'values' || ++filtered < 9) return null;
          return `Of ${rows.values.received} received, ${rows.values.removed} are thrown away and ${rows.values.answer} stay. The others have crossed the network for nothing.`;
        };
      },
    },
    atRecord(
      'drained',
      'scan-ended',
      ({ data }) =>
        `PostgreSQL has read and sent all ${grouped(Number(data.sent))} rows. It was never told which ones matter.`,
    ),
    theEnd(
      ({ answer, travelled, bytes, time, removed }) =>
        `${answer} rows are the answer. ${travelled} travelled, ${bytes} in ${time}; ${grouped(removed)} were dropped on arrival.`,
    ),
  ],
};
