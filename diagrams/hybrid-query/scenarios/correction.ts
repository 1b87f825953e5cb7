import { atFault, atRecord } from '../../watch';
import { ageOut } from '../model/places';
import { atQuery, hybridScenario, theEnd } from './base';

export const correction = hybridScenario({
  id: 'correction',
  title: 'Old data does change',
  summary: 'An order is corrected after its row was copied. Two copies, one truth.',
  faults: [{ kind: 'cut', target: ageOut, at: 1_700_000, until: 4_000_000 }],
  story: {
    script: [
      [500, { do: 'age' }],
      [2_000, { do: 'correct', id: 117, amount: 500 }],
      [2_600, { do: 'ask', from: 6, to: 6 }],
      [6_000, { do: 'ask', from: 6, to: 6 }],
      [7_500, { do: 'correct', id: 104, amount: 10 }],
      [8_300, { do: 'ask', from: 2, to: 2 }],
    ],
  },
  beats: [
    atRecord('start', 'merged', ({ data }) =>
      data.version === 2
        ? 'Jun 6 is copied to Delta, order 117 with it. For some seconds it is on both sides.'
        : null,
    ),
    atRecord('advanced', 'advanced', () => 'The watermark moves on: from now on Jun 6 is read from Delta.'),
    atFault('cut', 'begin', 'The connection from PostgreSQL to Delta breaks.'),
    atRecord('corrected', 'corrected', ({ data }) =>
      data.id === 117
        ? data.here === true
          ? `Order 117 of Jun ${data.day} is corrected to ${data.amount}, where people write: in PostgreSQL. Delta has a copy, and does not hear of it yet.`
          : `Order 117 is to be corrected to ${data.amount}, where people write: in PostgreSQL. It is not there any more: UPDATE 0.`
        : null,
    ),
    atQuery('Q1', 'routed', 'asks', () => 'Q1 asks for Jun 6. Which amount of order 117 will it get?', {
      question: true,
      after: ['corrected'],
    }),
    atQuery(
      'Q1',
      'answered',
      'old',
      (data) =>
        Number(data.sum) >= 500
          ? `The new one: the sum is ${data.sum}.`
          : `The old one: the sum is ${data.sum}. Every row is there once; one of them is some seconds old. What is promised is rows, not their newest values.`,
      { answers: 'asks' },
    ),
    atRecord('follows', 'followed', ({ data }) => {
      return `The connection is back and the correction arrives: Delta version ${data.version}. It was sent until it was confirmed, and the newer revision wins whatever order copies arrive in.`;
    }),
    atRecord(
      'deleted',
      'deleted',
      () => 'PostgreSQL deletes Jun 6. Had the correction not followed, it would be lost with it.',
      {
        after: ['corrected'],
      },
    ),
    atQuery('Q2', 'answered', 'new', (data) => `The same question again: ${data.sum}.`),
    atRecord('cold-only', 'corrected', ({ data }) =>
      data.id === 104
        ? data.follows === true
          ? `Order 104 of Jun ${data.day} is corrected too. It has long left PostgreSQL: the correction goes to Delta alone.`
          : `Order 104 of Jun ${data.day} is to be corrected too, and is not in PostgreSQL either.`
        : null,
    ),
    theEnd((right) =>
      right
        ? '“Old data never changes” is a promise that somebody has to keep. Here a correction follows its row to wherever it has gone.'
        : 'Delta says what nobody has said for a while: corrections do not follow rows by themselves. Old data does change.',
    ),
  ],
});
