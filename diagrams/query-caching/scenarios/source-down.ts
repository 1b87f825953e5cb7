import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord } from '../../watch';
import { application, cache, source, view } from '../model/nodes';
import { asking, atRecordInFault, base, theEnd, withDefaults } from './base';
import { span, subject, subjectFirst } from './words';

export const sourceDown: Scenario = {
  ...base,
  id: 'source-down',
  title: 'PostgreSQL is down',
  defaultSeed: 1077,
  summary: 'What still answers when the source does not? Switch stale answers on and count the errors again.',
  parameters: withDefaults({ ttl: 3, rounds: 14, interval: 1_000, refresh: 10 }),
  faults: [{ kind: 'down', target: source, at: 5_000_000, until: 11_500_000 }],
  beats: [
    atRecord(
      'filled',
      'answered',
      ({ data }) =>
        `${subjectFirst(data.key)}: “${data.value}”. The cache keeps a copy of it for a few seconds.`,
      { about: asking },
    ),
    atFault(
      'down',
      'begin',
      'PostgreSQL is down. Cache and view stand in front of it and are well. Which questions are still answered?',
      { question: true, about: { targets: [cache, view, source] } },
    ),
    atRecordInFault(
      'cached',
      'answered',
      ({ data }) =>
        data.from === 'cache'
          ? `Those with a copy that has not expired, such as ${subject(data.key)}, and sums that the view has. For these nothing has happened.`
          : `Sums that the view has, such as ${subject(data.key)}, and copies that have not expired. For these nothing has happened.`,
      { answers: 'down', about: { targets: [application, cache, view] } },
    ),
    atRecordInFault(
      'refused',
      'refused',
      ({ data }, _, parameters) =>
        `${data.query} asks for ${subject(data.key)} and gets an error. ${parameters.flag('serveStale') ? 'There is no copy of it, not even an old one' : 'An old copy may still be there, but it must not be served as if it were true'}.`,
      { after: ['cached'] },
    ),
    atRecordInFault('no-refresh', 'refresh-failed', ({ data }) => {
      return `The view cannot be refreshed either: its last refresh was ${span(data.age)} ago, and it goes on with that.`;
    }),
    atRecordInFault('errors', 'refused', (_, { failed }) =>
      failed >= 3 ? `${failed} errors so far. Every copy that expires makes the gap larger.` : null,
    ),
    atFault('up', 'heal', 'PostgreSQL is back, with its data and without a queue.', {
      about: { targets: [source] },
    }),
    atRecordInFault(
      'first-query',
      'query-ran',
      ({ correlation }) =>
        correlation === 'refresh'
          ? 'The first query that runs is the refresh of the view: all its sums in one.'
          : 'The first query reaches it: no copy was left to answer it.',
      { healed: true },
    ),
    theEnd(({ answered, failed, stale }) =>
      stale > 0
        ? `${answered} answers, ${stale} of them marked as stale, and ${failed} errors.`
        : `${answered} answers and ${failed} errors. The layers above answered what they could; stale answers, marked as such, would have answered more.`,
    ),
  ],
};
