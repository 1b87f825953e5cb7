import { atRecord } from '../../watch';
import { hot } from '../model/places';
import { atQuery, hybridScenario, rowsIn, theEnd } from './base';

export const moving = hybridScenario({
  id: 'moving',
  title: 'The seam moves under a query',
  summary: 'Jun 6 grows cold and is moved while a query is under way that has to count it.',
  faults: [{ kind: 'slow', target: hot, at: 600_000, until: 3_400_000 }],
  story: {
    script: [
      [500, { do: 'age' }],
      [800, { do: 'ask', from: 5, to: 8 }],
      [1_300, { do: 'ask', from: 5, to: 6 }],
      [6_000, { do: 'ask', from: 5, to: 8 }],
    ],
  },
  beats: [
    atRecord('start', 'baseline', () => {
      return 'Jun 6 is old enough for Delta. No transaction covers PostgreSQL and Delta, so it moves in steps: copy, advance the watermark, wait, delete.';
    }),
    atQuery('Q1', 'routed', 'pinned', ({ before }) => {
      return `Q1 pins the watermark as it is, Jun ${before}: it will look for Jun 6 in PostgreSQL, whatever happens meanwhile. PostgreSQL has no free connection; Q1 waits.`;
    }),
    atRecord('copied', 'merged', ({ data }) => {
      return `Delta version ${data.version} has the rows of Jun 6. Now they are on both sides, and that is right.`;
    }),
    atRecord('advanced', 'advanced', ({ data }) => {
      return `The watermark is Jun ${data.before} from now on. Q1 keeps the old one.`;
    }),
    atQuery('Q2', 'routed', 'new', () => {
      return 'Q2 begins after that: it reads Jun 6 from Delta only. Two queries at once, two watermarks.';
    }),
    atQuery(
      'Q2',
      'answered',
      'too-early',
      () => 'Everybody who asks now finds Jun 6 in Delta. May PostgreSQL delete its copy?',
      {
        question: true,
        after: ['new'],
      },
    ),
    atRecord(
      'not-yet',
      'read',
      ({ data }) =>
        data.query === 'Q1' && data.side === 'hot'
          ? `Not yet: here comes Q1 for its rows. Had they been deleted, it would have missed three of ${data.rows}.`
          : null,
      { answers: 'too-early' },
    ),
    atQuery(
      'Q1',
      'answered',
      'complete',
      (data) => `Q1 has ${rowsIn(data)} rows: Jun 6 once, from where it looked for it.`,
    ),
    atRecord('deleted', 'deleted', () => {
      return 'The longest query that could have pinned the old watermark is over. Only now are the rows deleted from PostgreSQL.';
    }),
    atQuery('Q3', 'routed', 'later', () => 'Q3 asks what Q1 has asked, and takes Jun 6 from the other side.'),
    theEnd(
      (right) =>
        right
          ? 'The same range, before, during and after the move, and the same rows each time. The price is a day that is stored twice for some seconds.'
          : 'Without the protocol the answers depend on who reads first. The same questions, and not the same rows.',
      ['later'],
    ),
  ],
});
