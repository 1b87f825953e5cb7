import type { Scenario } from '@/lib/simulation';
import { about, atFold, atRecord } from '../../watch';
import { application, cache, source } from '../model/nodes';
import { labelOf } from '../model/questions';
import { asking, base, theEnd, withDefaults } from './base';
import { span, subject, subjectFirst } from './words';

export const threeLayers: Scenario = {
  ...base,
  id: 'three-layers',
  title: 'Three layers',
  defaultSeed: 38,
  summary: 'Popular and rare questions fall through cache and view to PostgreSQL, each as far as it must.',
  parameters: withDefaults({ rounds: 12, interval: 1_200 }),
  faults: [],
  beats: [
    atRecord(
      'miss',
      'miss',
      ({ data }) => `Somebody asks for ${subject(data.key)}. The cache is empty: this query falls through.`,
      { about: asking },
    ),
    atRecord('passed', 'view-passed', ({ data }) =>
      data.why === 'is too old'
        ? `The view is too old to answer for ${subject(data.key)}, and passes the query on.`
        : `The view was not built for ${subject(data.key)}. A miss here does not mean “not yet” but “never”.`,
    ),
    atFold(
      'lived',
      () => null,
      (_, event) =>
        event.type === 'record' && event.name === 'answered' && Number(event.data.took) > 400_000
          ? about(
              `PostgreSQL itself has answered: up to date, after ${span(event.data.took)}. On the way up the cache has kept a copy.`,
              [application, cache, source],
              [String(event.data.query), labelOf(String(event.data.key))],
            )
          : null,
    ),
    atRecord(
      'hit',
      'hit',
      ({ data }) =>
        `${subjectFirst(data.key)} again, and nobody below hears of it: the copy is ${span(data.age)} old and costs a millisecond.`,
      { about: asking },
    ),
    atRecord(
      'viewed',
      'view-answered',
      ({ data }) =>
        `For ${subject(data.key)} the view has the sum ready. It is quick, and ${span(data.age)} old: that is when it was last refreshed.`,
    ),
    atFold(
      'changed',
      () => new Map<string, string>(),
      (values, event) => {
        if (event.type !== 'record') return null;
        const { key } = event.data;
        if (event.name === 'changed') values.set(String(key), String(event.data.after));
        const now = values.get(String(key));
        return event.name === 'answered' && event.data.from === 'cache' && now !== event.data.value && now
          ? about(
              `${event.data.query} gets “${event.data.value}” for ${subject(key)}. PostgreSQL says “${now}” by now. Is that a bug?`,
              [application, source],
              [String(event.data.query), labelOf(String(key))],
            )
          : null;
      },
      { question: true, after: ['hit'] },
    ),
    atRecord(
      'no-bug',
      'asked',
      () =>
        'No, it is the bargain: for its time to live a copy stands for the truth, and PostgreSQL is spared. How old is too old is for the business to say.',
      { answers: 'changed', about: asking },
    ),
    atRecord('expired', 'miss', ({ data }) =>
      data.why === 'expired'
        ? `The copy for ${subject(data.key)} has expired: whoever asks next pays for a new one.`
        : null,
    ),
    atRecord(
      'refreshed',
      'refreshed',
      ({ data }) =>
        `The view is refreshed, all ${data.keys} sums at once. No query ever fills it; only this does.`,
    ),
    theEnd(
      ({ answered, hits, viewed, ran }) =>
        `Of ${answered} answers, ${hits} came from the cache and ${viewed} from the view; PostgreSQL ran ${ran} queries for the rest.`,
    ),
  ],
};
