import { atRecord } from '../../watch';
import { cold, hot } from '../model/places';
import { at, atQuery, hybridScenario, isWhole, rowsIn, theEnd } from './base';

export const naive = hybridScenario({
  id: 'naive',
  title: 'Without the protocol',
  summary: 'Rows are copied, then deleted; queries read both sides. What can go wrong?',
  seam: 'naive',
  faults: [{ kind: 'slow', target: hot, at: 4_500_000, until: 7_400_000 }],
  story: {
    script: [
      [900, { do: 'ask', from: 4, to: 8 }],
      [1_200, { do: 'age' }],
      [4_900, { do: 'ask', from: 4, to: 8 }],
      [5_900, { do: 'age' }],
      [9_000, { do: 'ask', from: 4, to: 8 }],
    ],
  },
  beats: [
    atRecord(
      'start',
      'baseline',
      ({ data }) => {
        return data.pins === true
          ? 'What goes wrong without a watermark, played with one: each query knows on which side to look for each day.'
          : 'No watermark: a query asks both sides for its whole range and combines the rows. Each row is on one side only, so what can go wrong?';
      },
      at([hot, cold]),
    ),
    atRecord(
      'hot-first',
      'read',
      ({ data }) =>
        data.query === 'Q1' && data.side === 'hot'
          ? 'Q1 reads PostgreSQL first: every row of Jun 6 to 8. Delta needs a moment to start.'
          : null,
      at([hot], 'Jun 6', 'Jun 7', 'Jun 8'),
    ),
    atRecord(
      'moved',
      'merged',
      () => 'In that moment the nightly job moves Jun 6 to Delta. How many rows will Q1 return?',
      { question: true, ...at([hot, cold], 'Jun 6') },
    ),
    atQuery(
      'Q1',
      'answered',
      'twice',
      (data) =>
        isWhole(data)
          ? `${rowsIn(data)}, as it should: it has pinned a watermark, and looked for Jun 6 in PostgreSQL only.`
          : `${rowsIn(data)} rows instead of ${data.due}. Jun 6 was read in PostgreSQL before it moved, and in Delta after: counted twice.`,
      { answers: 'moved' },
    ),
    atRecord('cold-first', 'read', ({ data }) =>
      data.query === 'Q2' && data.side === 'cold'
        ? 'With Q2 it is the other way round: PostgreSQL has no free connection, so Delta is read first.'
        : null,
    ),
    atRecord(
      'moved-again',
      'merged',
      () => 'Then Jun 7 moves, from the side that has not been read yet to the side that has.',
      { after: ['cold-first'], ...at([hot, cold], 'Jun 7') },
    ),
    atQuery('Q2', 'answered', 'missed', (data) => {
      return isWhole(data)
        ? `${rowsIn(data)} rows, all of them: PostgreSQL keeps Jun 7 until the longest query is over.`
        : `${rowsIn(data)} rows instead of ${data.due}, and the query itself cannot tell. Nobody is warned.`;
    }),
    atQuery('Q3', 'answered', 'right', (data) => {
      return `The same query once more while nothing moves: ${rowsIn(data)} rows.`;
    }),
    theEnd((right) =>
      right
        ? 'With the protocol the three answers agree, whichever side is read first.'
        : 'Three times the same query, three different answers, and no error anywhere. Play it again with the watermark protocol.',
    ),
  ],
});
