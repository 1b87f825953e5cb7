import type { Scenario } from '@/lib/simulation';
import { atFold, atRecord } from '../../watch';
import { base, theEnd } from './base';
import { span, subject, subjectFirst } from './words';

export const threeLayers: Scenario = {
  ...base,
  id: 'three-layers',
  title: 'Three layers',
  defaultSeed: 61,
  summary:
    'Popular questions and rare ones fall through cache and view to PostgreSQL, each as far as it must.',
  faults: [],
  beats: [
    atRecord(
      'miss',
      'miss',
      ({ data }) => `Somebody asks for ${subject(data.key)}. The cache is empty: this one falls through.`,
    ),
    atRecord('passed', 'view-passed', ({ data }) =>
      data.why === 'is too old'
        ? `The view is too old to answer for ${subject(data.key)}, and lets it through.`
        : `The view was not built for ${subject(data.key)}. Its miss does not mean “not yet”, it means “never”.`,
    ),
    atFold(
      'lived',
      () => null,
      (_, event) =>
        event.type === 'record' && event.name === 'answered' && Number(event.data.took) > 400_000
          ? `PostgreSQL itself has answered: true to the moment, after ${span(event.data.took)}. On its way up the cache keeps a copy.`
          : null,
    ),
    atRecord(
      'hit',
      'hit',
      ({ data }) =>
        `${subjectFirst(data.key)} again, and nobody below hears of it: the copy is ${span(data.age)} old and costs a millisecond.`,
    ),
    atRecord(
      'viewed',
      'view-answered',
      ({ data }) =>
        `For ${subject(data.key)} the view has the sum ready. It is quick, and as of ${span(data.age)} ago: its last refresh.`,
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
          ? `${event.data.query} is told “${event.data.value}” for ${subject(key)}. PostgreSQL says “${now}” by now. Is that a bug?`
          : null;
      },
      { question: true, after: ['hit'] },
    ),
    atRecord(
      'no-bug',
      'asked',
      () =>
        'No, it is the bargain: for its time to live a copy stands for the truth, and PostgreSQL is spared. How old is too old is for the business to say.',
      { answers: 'changed' },
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
        `The view is computed anew, all ${data.keys} sums at once. No question has ever filled it; only this does.`,
    ),
    theEnd(
      ({ answered, hits, viewed, ran }) =>
        `Of ${answered} answers ${hits} came from the cache and ${viewed} from the view; PostgreSQL ran ${ran} queries for the rest.`,
    ),
  ],
};
