import { atRecord } from '../../watch';
import { hot } from '../model/places';
import { atQuery, hybridScenario, isWhole, rowsIn, theEnd } from './base';

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
    atRecord('start', 'baseline', ({ data }) => {
      return data.pins === true
        ? 'The story of what goes wrong without a watermark, told with one: each query knows on which side to look for each day.'
        : 'No watermark: a query asks both sides for its whole range and puts the rows together. Each row is on one side, so what can be wrong?';
    }),
    atRecord('hot-first', 'read', ({ data }) =>
      data.query === 'Q1' && data.side === 'hot'
        ? `Q1 reads PostgreSQL first: ${data.rows} rows of Jun 6 to 8. Delta needs a moment to begin.`
        : null,
    ),
    atRecord(
      'moved',
      'merged',
      () => 'In that moment the nightly job moves Jun 6 to Delta. What will Q1 answer?',
      { question: true },
    ),
    atQuery(
      'Q1',
      'answered',
      'twice',
      (data) =>
        isWhole(data)
          ? `${rowsIn(data)} of ${data.due} rows: it has pinned a watermark, and looked for Jun 6 in PostgreSQL only.`
          : `${rowsIn(data)} rows instead of ${data.due}. Jun 6 was read in PostgreSQL before it moved, and in Delta after: counted twice.`,
      { answers: 'moved' },
    ),
    atRecord('cold-first', 'read', ({ data }) =>
      data.query === 'Q2' && data.side === 'cold'
        ? `Q2 meets the other order: PostgreSQL has no free connection, so Delta is read first, ${data.rows} rows.`
        : null,
    ),
    atRecord(
      'moved-again',
      'merged',
      () => 'Then Jun 7 moves, from the side that has not been read to the side that has.',
      { after: ['cold-first'] },
    ),
    atQuery('Q2', 'answered', 'missed', (data) => {
      return isWhole(data)
        ? `${rowsIn(data)} of ${data.due} rows: PostgreSQL keeps Jun 7 until the longest query is over.`
        : `${rowsIn(data)} rows instead of ${data.due}, and the answer calls itself complete. Nobody is told.`;
    }),
    atQuery('Q3', 'answered', 'right', (data) => {
      return `The same question once more while nothing moves: ${rowsIn(data)} of ${data.due}.`;
    }),
    theEnd((right) =>
      right
        ? 'With the protocol the three answers agree, whoever reads first.'
        : 'Three times the same question, three different answers, no error anywhere, and nothing that trying again would show. Play it with the watermark protocol.',
    ),
  ],
});
