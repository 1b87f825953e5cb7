import { atFault, atRecord } from '../../watch';
import { analyzer, cold, hot } from '../model/places';
import { at, atQuery, hybridScenario, isWhole, rowsIn, theEnd } from './base';

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
      'The cache in front of Delta has stopped following. It keeps answering, quickly, with what it has.',
      at([cold]),
    ),
    atRecord(
      'copied',
      'merged',
      ({ data }) => {
        return `Jun 6 is moved: Delta is at version ${data.version}. The cache still holds the version before, without Jun 6.`;
      },
      at([cold], 'Jun 6'),
    ),
    atRecord(
      'advanced',
      'advanced',
      ({ data }) => {
        return `The watermark becomes Jun ${data.before}, and it names a version: whoever reads by it needs Delta version ${data.version} or newer.`;
      },
      at([analyzer, cold]),
    ),
    atQuery(
      'Q1',
      'routed',
      'asks',
      () => 'Q1 asks Delta for Jun 5 and 6. The cache is fast, and lacks Jun 6. Will Q1 miss its rows?',
      { question: true, ...at([analyzer, cold], 'Q1', 'Jun 6') },
    ),
    atRecord(
      'direct',
      'read',
      ({ data }) =>
        data.query === 'Q1' && data.side === 'cold'
          ? data.stale === true
            ? `No: the cache has version ${data.cached}, which is too old for Q1. So Delta’s own files are read.`
            : `The cache answers from version ${data.version}.`
          : null,
      { answers: 'asks', ...at([cold], 'Jun 5') },
    ),
    atQuery('Q1', 'answered', 'slow', (data) =>
      isWhole(data)
        ? `${rowsIn(data)} rows, all of them, almost a second later than usual. The fault costs time, and nothing else.`
        : `${rowsIn(data)} rows where ${data.due} are expected, and the query itself cannot tell.`,
    ),
    atRecord(
      'deleted',
      'deleted',
      () => {
        return 'PostgreSQL deletes its copy of Jun 6. Delta has confirmed that it has it; the cache was not asked.';
      },
      at([hot, cold], 'Jun 6'),
    ),
    atQuery(
      'Q2',
      'answered',
      'again',
      (data) => (isWhole(data) ? 'Q2 is just as slow, and just as right.' : 'Q2 misses the same rows.'),
      { after: ['deleted'] },
    ),
    atFault('healed', 'heal', 'The cache catches up with the newest version at once.', at([cold])),
    atQuery(
      'Q3',
      'answered',
      'fast',
      (data) => `Q3 is answered from the cache again: ${rowsIn(data)} rows.`,
      { after: ['healed'] },
    ),
    theEnd((right) =>
      right
        ? 'A cache may be late, as long as a reader can say how new it has to be. The answers were slow, and never wrong.'
        : 'Nobody said how new the cache had to be, so it answered with what it had, and rows were missing.',
    ),
  ],
});
