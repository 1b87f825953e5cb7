import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord } from '../../watch';
import { source } from '../model/nodes';
import { asking, atRecordInFault, base, theEnd, withDefaults } from './base';
import { span, subject, subjectFirst } from './words';

export const sourceSlow: Scenario = {
  ...base,
  id: 'source-slow',
  title: 'PostgreSQL is slow',
  defaultSeed: 48,
  summary: 'Queries take four times as long. Most users notice nothing, and some notice nothing else.',
  parameters: withDefaults({
    connections: 2,
    timeout: 3_500,
    rounds: 18,
    ttl: 6,
    questions: 6,
    interval: 800,
    warm: true,
  }),
  faults: [{ kind: 'slow', target: source, at: 3_000_000, until: 13_000_000 }],
  beats: [
    atRecord(
      'hit',
      'hit',
      ({ data }) => `${subjectFirst(data.key)}, from a warm cache: it costs a millisecond.`,
      { about: asking },
    ),
    atFault(
      'slow',
      'begin',
      'Something else keeps PostgreSQL busy: from now on every query takes four times as long.',
      { about: { targets: [source] } },
    ),
    atRecordInFault(
      'median',
      'query-ran',
      ({ correlation }) =>
        correlation === 'refresh'
          ? null
          : `A copy has expired, and ${correlation} has to wait for PostgreSQL. What happens to the median latency of all answers?`,
      { question: true },
    ),
    atRecordInFault(
      'nothing',
      'answered',
      ({ data }, { hits, answered, failed }) =>
        Number(data.took) < 400_000
          ? `Nothing: ${data.query} is answered after ${span(data.took)}, and ${hits} of ${answered + failed} answers so far came from memory. Look at the 99th percentile (p99) instead.`
          : null,
      { answers: 'median', about: asking },
    ),
    atRecordInFault('joined', 'joined', ({ data }) => {
      return `Another user asks for ${subject(data.key)} and waits for the fetch already under way. The slower the source, the more often that happens.`;
    }),
    atRecordInFault('tail', 'answered', ({ data }) =>
      Number(data.took) > 2_500_000
        ? `${data.query} waited ${span(data.took)} for ${subject(data.key)}. Averages hide such users; percentiles show them.`
        : null,
    ),
    atRecordInFault('given-up', 'refused', ({ data }) => {
      return `${data.query} gets an error after ${span(data.took)}: the cache has given up. PostgreSQL works on, for nobody.`;
    }),
    atFault('heals', 'heal', 'PostgreSQL is fast again. What waits in line comes first.', {
      about: { targets: [source] },
    }),
    theEnd(
      ({ answered, failed, hits, slowest }) =>
        `${answered} answers, ${hits} of them from the cache, and ${failed} errors; the slowest took ${span(slowest)}. A cache does not make the source faster, only rarer.`,
    ),
  ],
};
