import { atRecord } from '../../watch';
import { analyzer, cold, hot, request } from '../model/places';
import { at, atQuery, hybridScenario, rowsIn, theEnd } from './base';

export const threeWays = hybridScenario({
  id: 'three-ways',
  title: 'Hot, cold, or both',
  summary: 'Three questions about orders of June, and three routes.',
  story: {
    script: [
      [700, { do: 'ask', from: 7, to: 9 }],
      [2_600, { do: 'ask', from: 1, to: 4 }],
      [4_600, { do: 'order', amount: 90 }],
      [5_200, { do: 'ask', from: 4, to: 9 }],
    ],
  },
  beats: [
    atRecord(
      'start',
      'baseline',
      ({ data }) => {
        return data.pins !== true
          ? `Nine days of orders: those before Jun ${data.before} are in Delta, the rest in PostgreSQL.`
          : `Nine days of orders. The watermark says where to look: what is older than Jun ${data.before} is in Delta, the rest in PostgreSQL.`;
      },
      at([analyzer, hot, cold]),
    ),
    atQuery('Q1', 'routed', 'hot', (data) => {
      return data.pins !== true
        ? 'Q1 asks for Jun 7 to 9. Without a watermark both sides are asked, as always.'
        : 'Q1 asks for Jun 7 to 9. All of it lies after the watermark: only PostgreSQL is asked, where rows still change.';
    }),
    atQuery('Q1', 'answered', 'hot-done', (data) =>
      data.pins === true
        ? `${rowsIn(data)} rows. Delta was not touched, and no warehouse had to wake up.`
        : `${rowsIn(data)} rows, as soon as Delta has said that it has none of them.`,
    ),
    atQuery('Q2', 'routed', 'cold', (data) => {
      return data.pins !== true
        ? 'Q2 asks for Jun 1 to 4, which PostgreSQL has not had for days. It is asked all the same.'
        : 'Q2 asks for Jun 1 to 4. All of it is old: only Delta is asked. PostgreSQL, which has customers to serve, does not notice.';
    }),
    atQuery('Q2', 'answered', 'cold-done', (data) => {
      return `${rowsIn(data)} rows: a scan of files takes a while to start, and is cheap for a lot of data.`;
    }),
    atRecord(
      'placed',
      'placed',
      ({ data }) => `A customer places order ${data.id}. New rows are always hot.`,
      at([hot], 'Jun 9'),
    ),
    atQuery(
      'Q3',
      'asked',
      'both',
      () => 'Q3 asks for Jun 4 to 9. Which side will be asked for Jun 5, and which for Jun 6?',
      { question: true, ...at([request, analyzer], 'Q3') },
    ),
    atQuery(
      'Q3',
      'routed',
      'split',
      ({ before, pins }) =>
        pins !== true
          ? 'Both are asked for both. As long as no row is on both sides, that is merely expensive.'
          : `The range is split at the watermark, Jun ${before}: earlier days come from Delta, that day and later ones from PostgreSQL. No day comes from both.`,
      { answers: 'both' },
    ),
    theEnd(
      'Q3 has every order once, including the one placed a moment ago: rows from two systems, and one answer.',
    ),
  ],
});
