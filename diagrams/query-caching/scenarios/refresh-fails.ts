import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord } from '../../watch';
import { view } from '../model/nodes';
import { atRecordInFault, base, theEnd, withDefaults } from './base';
import { span, subject } from './words';

export const refreshFails: Scenario = {
  ...base,
  id: 'refresh-fails',
  title: 'The refresh fails',
  defaultSeed: 120,
  summary: 'A view that is no longer computed anew answers as fast as ever. Who notices?',
  parameters: withDefaults({ serveStale: true, refresh: 5, timeout: 3_000, ttl: 2, rounds: 34, covered: 75 }),
  faults: [{ kind: 'refresh-fails', target: view, at: 3_000_000, until: 13_000_000 }],
  beats: [
    atRecord(
      'viewed',
      'view-answered',
      ({ data }) =>
        `The view answers for ${subject(data.key)}, as of ${span(data.age)} ago. It is refreshed every few seconds here.`,
    ),
    atFault('breaks', 'begin', 'The job that refreshes the view is broken from now on. Nothing else is.'),
    atRecord(
      'failed',
      'refresh-failed',
      () => 'The refresh was due and did not happen. Who of the users notices?',
      {
        question: true,
      },
    ),
    atRecordInFault(
      'nobody',
      'view-answered',
      ({ data }) =>
        data.stale
          ? null
          : `Nobody. The view answers as fast as before, now with what was true ${span(data.age)} ago.`,
      { answers: 'failed' },
    ),
    atRecordInFault(
      'marked',
      'view-answered',
      ({ data }) =>
        data.stale
          ? `${span(data.age)}: older than refresh and fetch may take together. From here the answer says so itself; unmarked it would be a wrong one.`
          : null,
      { after: ['nobody'] },
    ),
    atRecordInFault(
      'copied',
      'hit',
      ({ data }) =>
        String(data.key).startsWith('store')
          ? `And the cache adds its own time: the copy for ${subject(data.key)} is ${span(data.age)} old. Ages add up.`
          : null,
      { after: ['marked'] },
    ),
    atFault('heals', 'heal', 'The job is repaired. Its next try will tell.'),
    atRecordInFault(
      'refreshed',
      'refreshed',
      () => 'Refreshed. In one stroke all sums are young again; copies in the cache still need to expire.',
      { healed: true },
    ),
    theEnd(
      ({ answered, stale, oldest }) =>
        `${answered} answers and no error, ${stale} of them marked as stale. The oldest was ${span(oldest)} old: fast is not the same as fresh.`,
    ),
  ],
};
