import type { Scenario } from '@/lib/simulation';
import { about, atRecord } from '../../watch';
import { grouped } from '../model/numbers';
import { at, atTotals, theEnd, withPushdown, written } from './base';

export const functionAtHome: Scenario = {
  ...withPushdown,
  id: 'function-at-home',
  title: 'One function undoes it',
  summary: 'Pushdown is on, and still a million rows cross the network, without an error or a warning.',
  parameters: written('udf'),
  beats: [
    atRecord(
      'asked',
      'query-asked',
      ({ data }) => {
        const [, where = ''] = String(data.sql).split('WHERE ');
        return where === 'is_return(status)'
          ? "Somebody tidies up: instead of status = 'returned' the query calls is_return(status), a Python function that means the same."
          : `The same question once more, written as ${where.replace(/\s+/g, ' ')}.`;
      },
      { about: at.asking },
    ),
    atRecord(
      'on',
      'scan-began',
      () => 'Pushdown is on, and the question is the same. How many rows will be sent?',
      { question: true, about: at.reading },
    ),
    {
      id: 'no-where',
      answers: 'on',
      watch: () => (event) => {
        if (event.type !== 'send' || event.message.kind !== 'rows') return null;
        const { first, last } = event.message.payload as { first: number; last: number };
        return about(
          last - first + 1 === event.message.count
            ? 'All of them. The remote SQL has no WHERE: the Python function exists only in Databricks, so PostgreSQL cannot test a single row.'
            : 'Fewer than there are: what PostgreSQL understands of this condition is filtered there.',
          at.sending.targets,
        );
      },
    },
    atTotals(
      'no-error',
      ({ received }) =>
        received >= 300_000
          ? `${grouped(received)} rows so far. There is no error and no warning; only the plan and the clock tell.`
          : null,
      { about: at.taking },
    ),
    atRecord(
      'thrown',
      'answered',
      ({ data }) =>
        `${grouped(Number(data.removed))} of ${grouped(Number(data.received))} rows are filtered out on arrival.`,
      { about: at.taking },
    ),
    theEnd(({ answer, bytes, time }, parameters) =>
      parameters.choice('predicate') === 'pushable'
        ? `The right ${answer} rows: ${bytes} in ${time}. Written as a plain comparison, the query moves only what it needs.`
        : `The right ${answer} rows, but ${bytes} in ${time}. Written as a plain comparison, the same query moves only what it needs.`,
    ),
  ],
};
