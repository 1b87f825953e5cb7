import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord } from '../../watch';
import { source } from '../model/nodes';
import { atRecordInFault, base, theEnd, withDefaults } from './base';
import { span, subject, subjectFirst } from './words';

export const sourceDown: Scenario = {
  ...base,
  id: 'source-down',
  title: 'PostgreSQL is down',
  defaultSeed: 66,
  summary: 'What still answers when the source does not? Switch stale answers on and count the errors again.',
  parameters: withDefaults({ ttl: 3, rounds: 26, refresh: 10 }),
  faults: [{ kind: 'down', target: source, at: 5_000_000, until: 11_500_000 }],
  beats: [
    atRecord(
      'filled',
      'answered',
      ({ data }) =>
        `${subjectFirst(data.key)}: “${data.value}”. The cache keeps a copy of it for a few seconds.`,
    ),
    atFault(
      'down',
      'begin',
      'PostgreSQL is gone. Cache and view stand in front of it and are well. Which questions still get an answer?',
      { question: true },
    ),
    atRecordInFault(
      'cached',
      'answered',
      ({ data }) =>
        data.from === 'cache'
          ? `Those whose copy is young enough, such as ${subject(data.key)}, and sums that the view has. For these nothing has happened.`
          : `Sums that the view has, such as ${subject(data.key)}, and copies that are young enough. For these nothing has happened.`,
      { answers: 'down' },
    ),
    atRecordInFault(
      'refused',
      'refused',
      ({ data }) =>
        `${data.query} asks for ${subject(data.key)} and gets an error. An old copy may still be there; it must not be served as if it were true.`,
      { after: ['cached'] },
    ),
    atRecordInFault('no-refresh', 'refresh-failed', ({ data }) => {
      return `The view cannot be refreshed either: it is as of ${span(data.age)} ago, and goes on with that.`;
    }),
    atRecordInFault('errors', 'refused', (_, { failed }) =>
      failed >= 3 ? `${failed} errors so far. Every copy that expires makes the hole larger.` : null,
    ),
    atFault('up', 'heal', 'PostgreSQL is back, with its data and without a queue.'),
    atRecordInFault(
      'first-query',
      'query-ran',
      ({ data, correlation }) =>
        correlation === 'refresh'
          ? `The first that runs is the refresh of the view, ${data.keys} sums in one query.`
          : 'The first question reaches it: no copy was left to answer it.',
      { healed: true },
    ),
    theEnd(({ answered, failed, stale }) =>
      stale > 0
        ? `${answered} answers, ${stale} of them marked as stale, and ${failed} errors.`
        : `${answered} answers and ${failed} errors. The layers above carried what they had; stale answers, marked, would have carried more.`,
    ),
  ],
};
