import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord } from '../../watch';
import { application, cache, view } from '../model/nodes';
import { atRecordInFault, base, theEnd, withDefaults } from './base';
import { span, subject } from './words';

export const refreshFails: Scenario = {
  ...base,
  id: 'refresh-fails',
  title: 'The refresh fails',
  defaultSeed: 172,
  summary: 'A view that is no longer refreshed answers as fast as ever. Who notices?',
  parameters: withDefaults({
    serveStale: true,
    refresh: 5,
    timeout: 3_000,
    ttl: 2,
    rounds: 14,
    interval: 1_100,
    covered: 75,
  }),
  faults: [{ kind: 'refresh-fails', target: view, at: 3_000_000, until: 13_000_000 }],
  beats: [
    atRecord(
      'viewed',
      'view-answered',
      ({ data }) =>
        `The view answers for ${subject(data.key)} with what was true ${span(data.age)} ago. Here it is refreshed every few seconds.`,
    ),
    atFault('breaks', 'begin', 'The job that refreshes the view fails from now on. Nothing else does.', {
      about: { targets: [view] },
    }),
    atRecord(
      'failed',
      'refresh-failed',
      () => 'The refresh was due and did not happen. Which users notice?',
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
          : `None. The view answers as fast as before, with what was true ${span(data.age)} ago.`,
      { answers: 'failed' },
    ),
    atRecordInFault(
      'marked',
      'view-answered',
      ({ data }) =>
        data.stale
          ? `${span(data.age)} old: more than refresh and fetch may take together. From here on the answer says that it is stale; without the mark it would be wrong.`
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
      { after: ['marked'], about: { targets: [application, cache] } },
    ),
    atFault('heals', 'heal', 'The job is repaired. Its next attempt will tell.', {
      about: { targets: [view] },
    }),
    atRecordInFault(
      'refreshed',
      'refreshed',
      () => 'Refreshed: all sums are up to date at once. Copies in the cache still have to expire.',
      { healed: true },
    ),
    theEnd(
      ({ answered, stale, oldest }) =>
        `${answered} answers and no error, ${stale} of them marked as stale. The oldest was ${span(oldest)} old: fast is not the same as fresh.`,
    ),
  ],
};
