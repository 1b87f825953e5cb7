import { atFault, atRecord } from '../../watch';
import { cold } from '../model/places';
import { atQuery, hybridScenario, isWhole, rowsIn, theEnd } from './base';

export const behind = hybridScenario({
  id: 'behind',
  title: 'The cache is behind',
  summary: 'Delta has the rows that were moved; the cache before it does not know yet.',
  faults: [{ kind: 'behind', target: cold, at: 400_000, until: 7_500_000 }],
  story: {
    script: [
      [600, { do: 'age' }],
      [2_000, { do: 'ask', from: 5, to: 7 }],
      [5_300, { do: 'ask', from: 5, to: 7 }],
      [8_500, { do: 'ask', from: 5, to: 7 }],
    ],
  },
  beats: [
    atFault(
      'stuck',
      'begin',
      'The cache before Delta has stopped following. It keeps answering, quickly, from what it has.',
    ),
    atRecord('copied', 'merged', ({ data }) => {
      return `Jun 6 is moved: Delta is at version ${data.version}. The cache still shows the version before, without Jun 6.`;
    }),
    atRecord('advanced', 'advanced', ({ data }) => {
      return `The watermark becomes Jun ${data.before}, and with it goes a version: whoever reads by it needs version ${data.version} at least.`;
    }),
    atQuery(
      'Q1',
      'routed',
      'asks',
      () => 'Q1 asks Delta for Jun 5 and 6. The cache is fast and lacks Jun 6. Will Q1 miss its rows?',
      {
        question: true,
      },
    ),
    atRecord(
      'direct',
      'read',
      ({ data }) =>
        data.query === 'Q1' && data.side === 'cold'
          ? data.stale === true
            ? `No: the cache has version ${data.cached}, which is too old for Q1. So Delta’s files themselves are read, ${data.rows} rows.`
            : `The cache answers from version ${data.version}: ${data.rows} rows.`
          : null,
      { answers: 'asks' },
    ),
    atQuery('Q1', 'answered', 'slow', (data) =>
      isWhole(data)
        ? `${rowsIn(data)} of ${data.due} rows, and almost a second later than usual. That is what the fault costs: time.`
        : `${rowsIn(data)} of ${data.due} rows, and an answer that calls itself complete.`,
    ),
    atRecord('deleted', 'deleted', () => {
      return 'PostgreSQL deletes its copy of Jun 6. Delta has confirmed that it has it; the cache was not asked.';
    }),
    atQuery(
      'Q2',
      'answered',
      'again',
      (data) => (isWhole(data) ? 'Q2 is as slow and as right.' : 'Q2 misses the same rows.'),
      { after: ['deleted'] },
    ),
    atFault('healed', 'heal', 'The cache catches up to the newest version at once.'),
    atQuery(
      'Q3',
      'answered',
      'fast',
      (data) => `Q3 is answered from the cache again: ${rowsIn(data)} of ${data.due}.`,
      { after: ['healed'] },
    ),
    theEnd((right) =>
      right
        ? 'A cache may be late, as long as a reader can say how new it has to be. The answers were slow and never wrong.'
        : 'Nobody said how new the cache had to be, so it answered with what it had, and rows were missing.',
    ),
  ],
});
