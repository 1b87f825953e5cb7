import type { Scenario } from '@/lib/simulation';
import { about, atRecord } from '../../watch';
import { grouped } from '../model/numbers';
import { at, atTotals, theEnd, withPushdown } from './base';

export const filterTravels: Scenario = {
  ...withPushdown,
  id: 'filter-travels',
  title: 'The filter travels',
  summary: 'The same query, but the condition goes to the rows instead of the rows to the condition.',
  beats: [
    atRecord(
      'asked',
      'query-asked',
      () => 'The same query for the returned orders. Only the plan will be different.',
      { about: at.asking },
    ),
    atRecord(
      'planned',
      'planned',
      ({ data }) => {
        const [pushed] = data.pushed as readonly string[];
        return pushed === undefined
          ? 'No part of this condition can be pushed down.'
          : `${pushed} is a plain comparison: PostgreSQL means exactly the same by it. So it is pushed down.`;
      },
      { about: at.planning },
    ),
    atRecord(
      'where',
      'scan-began',
      ({ data }) =>
        `The remote SQL ${String(data.sql).includes('WHERE') ? 'now has a WHERE' : 'has no WHERE'}. PostgreSQL still reads the whole table. What will be different?`,
      { question: true, about: at.reading },
    ),
    {
      id: 'fewer',
      answers: 'where',
      watch: () => (event) => {
        if (event.type !== 'send' || event.message.kind !== 'rows') return null;
        const { first, last } = event.message.payload as { first: number; last: number };
        const read = last - first + 1;
        return about(
          read === event.message.count
            ? 'Every row that it reads is sent: no part of this condition could be pushed down.'
            : `It reads ${grouped(last)} rows to fill one batch of ${grouped(event.message.count)}: those that fail the condition never leave the server.`,
          at.sending.targets,
        );
      },
    },
    atRecord(
      'scanned',
      'scan-ended',
      ({ data }) =>
        `PostgreSQL has read all ${grouped(Number(data.read))} rows and sent ${grouped(Number(data.sent))}. The scan is not saved, only the network; an index would save both.`,
      { about: at.sending },
    ),
    atTotals(
      'nothing-left',
      ({ answer, removed, received }) => {
        if (answer === '0') return null;
        return removed === 0
          ? `Databricks has nothing left to filter: ${grouped(received)} rows received, ${answer} returned.`
          : `Databricks has to filter as well: ${grouped(received)} rows received, ${grouped(removed)} filtered out, ${answer} returned.`;
      },
      { about: at.taking },
    ),
    theEnd(
      ({ answer, bytes, time }) =>
        `The same ${answer} rows, with ${bytes} over the network, in ${time}. Compare it with the run without pushdown.`,
    ),
  ],
};
