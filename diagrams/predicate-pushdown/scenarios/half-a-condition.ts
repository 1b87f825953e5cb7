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
      ({ data }, parameters) => {
        const sent = grouped(Number(data.sent));
        switch (parameters.choice('predicate')) {
          case 'pushable':
            return `${sent}, exactly the answer: here the whole condition is evaluated in PostgreSQL.`;
          case 'partly':
            return `${sent}: more than the answer. Filtering by a part can let too much through, never too little.`;
          default:
            return `${sent}, every row there is: no part of this condition could be pushed down.`;
        }
      },
      { answers: 'guess', about: at.sending },
    ),
    atRecord(
      'rest',
      'answered',
      ({ data }) =>
        data.removed === 0
          ? `Of the ${grouped(Number(data.received))} rows received Databricks has none to filter out.`
          : `Databricks tests the ${grouped(Number(data.received))} rows received and filters out ${grouped(Number(data.removed))} of them.`,
      { about: at.taking },
    ),
    theEnd(
      ({ answer, travelled, bytes, time }, parameters) =>
        `${answer} rows from ${travelled} that were sent: ${bytes} in ${time}.${parameters.choice('predicate') === 'partly' ? ' With OR instead of AND nothing could have been pushed down.' : ''}`,
    ),
  ],
};
