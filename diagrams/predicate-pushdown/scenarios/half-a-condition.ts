import type { Scenario } from '@/lib/simulation';
import { atRecord } from '../../watch';
import { grouped } from '../model/numbers';
import { theEnd, withPushdown, written } from './base';

export const halfACondition: Scenario = {
  ...withPushdown,
  id: 'half-a-condition',
  title: 'Half a condition travels',
  summary: 'Of “a AND b” PostgreSQL understands a; Databricks filters the rest by b.',
  parameters: written('partly'),
  beats: [
    atRecord(
      'asked',
      'query-asked',
      () => 'The analyst adds a plain comparison on the amount to a function of her own: is_return().',
    ),
    atRecord('taken-apart', 'planned', ({ data }) => {
      const [pushed] = data.pushed as readonly string[];
      const [kept] = data.kept as readonly { condition: string; reason: string }[];
      return `The condition is taken apart at its AND. ${pushed ?? 'Nothing'} travels; ${kept?.condition ?? 'nothing'} stays: ${kept?.reason ?? 'all was understood'}.`;
    }),
    atRecord(
      'guess',
      'scan-began',
      () =>
        'Twice as many orders are large as are returned, and every returned order is large. How many rows will cross the wire?',
      { question: true },
    ),
    atRecord(
      'double',
      'scan-ended',
      ({ data }) =>
        `${grouped(Number(data.sent))}: a superset of the answer. Filtering by a part can let too much through, never too little.`,
      { answers: 'guess' },
    ),
    atRecord(
      'rest',
      'answered',
      ({ data }) =>
        `Databricks judges the ${grouped(Number(data.received))} rows that came and drops ${grouped(Number(data.removed))} of them.`,
    ),
    theEnd(
      ({ answer, travelled, bytes, time }) =>
        `${answer} rows from ${travelled} that travelled: ${bytes} in ${time}. With an OR instead of the AND nothing could have been pushed.`,
    ),
  ],
};
