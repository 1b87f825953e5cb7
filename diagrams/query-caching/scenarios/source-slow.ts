import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord } from '../../watch';
import { source } from '../model/nodes';
import { atRecordInFault, base, theEnd, withDefaults } from './base';
import { span, subject, subjectFirst } from './words';

export const sourceSlow: Scenario = {
  ...base,
  id: 'source-slow',
  title: 'PostgreSQL is slow',
  defaultSeed: 33,
  summary: 'Queries take four times as long. Most users see nothing of it, and some see nothing but that.',
  parameters: withDefaults({
    connections: 2,
    timeout: 3_500,
    rounds: 30,
    ttl: 6,
    questions: 6,
    interval: 500,
    warm: true,
  }),
  faults: [{ kind: 'slow', target: source, at: 3_000_000, until: 13_000_000 }],
  beats: [
    atRecord(
      'hit',
      'hit',
      ({ data }) => `${subjectFirst(data.key)}, from a warm cache: it costs a millisecond.`,
    ),
    atFault(
      'slow',
      'begin',
      'Something else keeps PostgreSQL busy: every query takes four times as long from now on.',
    ),
    atRecordInFault(
      'median',
      'query-ran',
      ({ correlation }) =>
        correlation === 'refresh'
          ? null
          : `A copy has expired, and ${correlation} has to wait for PostgreSQL. What happens to the median, the time within which half of all answers come?`,
      { question: true },
    ),
    atRecordInFault(
      'nothing',
      'answered',
      ({ data }, { hits, answered, failed }) =>
        Number(data.took) < 400_000
          ? `Nothing: ${data.query} is told after ${span(data.took)}, and ${hits} of ${answered + failed} so far came from memory. Look at the 99 % instead.`
          : null,
      { answers: 'median' },
    ),
    atRecordInFault('joined', 'joined', ({ data }) => {
      return `Another asks for ${subject(data.key)} and waits for the fetch that is under way. Slowness makes such meetings likely.`;
    }),
    atRecordInFault('tail', 'answered', ({ data }) =>
      Number(data.took) > 2_500_000
        ? `${data.query} has waited ${span(data.took)} for ${subject(data.key)}. Averages hide such users; percentiles show them.`
        : null,
    ),
    atRecordInFault('given-up', 'refused', ({ data }) => {
      return `${data.query} gets an error after ${span(data.took)}: the cache has given up. PostgreSQL works on, for nobody.`;
    }),
    atFault('heals', 'heal', 'PostgreSQL is quick again. What waits in line comes first.'),
    theEnd(
      ({ answered, failed, hits, slowest }) =>
        `${answered} answers, ${hits} of them from the cache, and ${failed} errors; the slowest took ${span(slowest)}. A cache does not make the source faster, only rarer.`,
    ),
  ],
};
