import type { Scenario } from '@/lib/simulation';
import { about, atRecord } from '../../watch';
import { bytesOf, grouped } from '../model/numbers';
import { at, atTotals, theEnd, withoutPushdown } from './base';

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
      { about: at.asking },
    ),
    atRecord(
      'planned',
      'planned',
      ({ data }) => {
        const [kept] = data.kept as readonly { condition: string }[];
        return `Databricks keeps the condition ${kept?.condition} to itself: the remote SQL has no WHERE.`;
      },
      { about: at.planning },
    ),
    {
      id: 'first',
      question: true,
      watch: () => (event) =>
        event.type === 'send' && event.message.kind === 'rows'
          ? about(
              `PostgreSQL sends what it was asked for: every row. This first batch is ${bytesOf(event.message.bytes)}, ${grouped(event.message.count)} rows. How many of them does the analyst need?`,
              at.sending.targets,
            )
          : null,
    },
    {
      id: 'tenth',
      answers: 'first',
      watch: () => {
        let shown = 0;
        return (event) => {
          if (event.type !== 'change' || event.node !== 'databricks') return null;
          const rows = event.changes.find((change) => change.op === 'values');
          if (rows?.op !== 'values' || ++shown < 2) return null;
          return about(
            `Of ${rows.values.received} rows received, ${rows.values.removed} are filtered out and ${rows.values.answer} stay. The others crossed the network for nothing.`,
            at.taking.targets,
          );
        };
      },
    },
    atTotals(
      'halfway',
      ({ received, time }) =>
        received >= 500_000
          ? `${grouped(received)} rows received after ${time}. No error, no warning: it is only slow.`
          : null,
      { about: at.taking },
    ),
    atRecord(
      'drained',
      'scan-ended',
      ({ data }) =>
        `PostgreSQL has read and sent all ${grouped(Number(data.sent))} rows. It was never told which ones matter.`,
      { about: at.sending },
    ),
    theEnd(
      ({ answer, travelled, bytes, time, removed }) =>
        `The answer is ${answer} rows. ${travelled} crossed the network, ${bytes} in ${time}; ${grouped(removed)} were filtered out on arrival.`,
    ),
  ],
};
