import type { Scenario } from '@/lib/simulation';
import { atRecord } from '../../watch';
import { grouped } from '../model/numbers';
import { at, theEnd, withPushdown, written } from './base';

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
      () => 'The analyst combines a plain comparison on the amount with a Python function: is_return().',
      { about: at.asking },
    ),
    atRecord(
      'taken-apart',
      'planned',
      ({ data }) => {
        const [pushed] = data.pushed as readonly string[];
        const [kept] = data.kept as readonly { condition: string; reason: string }[];
        if (kept === undefined) return `${pushed} is pushed down as a whole.`;
        return pushed === undefined
          ? `${kept.condition} stays in Databricks as a whole: ${kept.reason}.`
          : `The condition is split at its AND. ${pushed} is pushed down; ${kept.condition} stays, because ${kept.reason}.`;
      },
      { about: at.planning },
    ),
    atRecord(
      'guess',
      'scan-began',
      () =>
        'Twice as many orders are large as are returned, and every returned order is large. How many rows will be sent?',
      { question: true, about: at.reading },
    ),
    atRecord(
      'double',
      'scan-ended',
      ({ data }) =>
        `${grouped(Number(data.sent))}: more than the answer. Filtering by a part can let too much through, never too little.`,
      { answers: 'guess', about: at.sending },
    ),
    atRecord(
      'rest',
      'answered',
      ({ data }) =>
        `Databricks tests the ${grouped(Number(data.received))} rows received and filters out ${grouped(Number(data.removed))} of them.`,
      { about: at.taking },
    ),
    theEnd(
      ({ answer, travelled, bytes, time }) =>
        `${answer} rows from ${travelled} that were sent: ${bytes} in ${time}. With OR instead of AND nothing could have been pushed down.`,
    ),
  ],
};
