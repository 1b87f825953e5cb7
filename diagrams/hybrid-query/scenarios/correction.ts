import { atFault, atRecord } from '../../watch';
import { euros } from '../model/order';
import { ageOut, analyzer, cold, hot } from '../model/places';
import { at, atQuery, hybridScenario, theEnd } from './base';

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
    atRecord(
      'start',
      'merged',
      ({ data }) =>
        data.version === 2 ? 'Jun 6 is copied to Delta. For some seconds it is on both sides.' : null,
      at([hot, cold], 'Jun 6'),
    ),
    atRecord(
      'advanced',
      'advanced',
      () => 'The watermark moves on: from now on Jun 6 is read from Delta.',
      at([analyzer]),
    ),
    atFault('cut', 'begin', 'The connection from PostgreSQL to Delta breaks.', at([ageOut])),
    atRecord(
      'corrected',
      'corrected',
      ({ data }) =>
        data.id === 117
          ? data.here === true
            ? `Order 117 of Jun ${data.day} is corrected to ${euros(Number(data.amount))} where people write: in PostgreSQL. Delta has a copy, and does not hear of it yet.`
            : `Order 117 is to be corrected to ${euros(Number(data.amount))} where people write: in PostgreSQL. It is no longer there: UPDATE 0.`
          : null,
      at([hot, cold], 'Jun 6'),
    ),
    atQuery(
      'Q1',
      'routed',
      'asks',
      () => 'Q1 asks for Jun 6. Will it get the old amount of the order or the new one?',
      {
        question: true,
        after: ['corrected'],
        ...at([analyzer, hot, cold], 'Q1', 'Jun 6'),
      },
    ),
    atQuery(
      'Q1',
      'answered',
      'old',
      (data) =>
        Number(data.sum) >= 500
          ? `The new one: the sum is ${euros(Number(data.sum))}.`
          : `The old one: the sum is ${euros(Number(data.sum))}. Every row is there once, and one of them is some seconds old: what is promised is every row, not its newest value.`,
      { answers: 'asks' },
    ),
    atRecord(
      'follows',
      'followed',
      ({ data }) => {
        return `The connection is back and the correction arrives: Delta version ${data.version}. It was sent until it was confirmed, and the newer revision wins whatever the order of arrival.`;
      },
      at([ageOut, cold], 'Jun 6'),
    ),
    atRecord(
      'deleted',
      'deleted',
      () => 'PostgreSQL deletes Jun 6. Had the correction not followed, it would be lost with it.',
      { after: ['corrected'], ...at([hot, cold], 'Jun 6') },
    ),
    atQuery('Q2', 'answered', 'new', (data) => `The same query again: ${euros(Number(data.sum))}.`),
    atRecord(
      'cold-only',
      'corrected',
      ({ data }) =>
        data.id === 104
          ? data.follows === true
            ? `Order 104 of Jun ${data.day} is corrected, too. It left PostgreSQL long ago: the correction goes to Delta only.`
            : `Order 104 of Jun ${data.day} is to be corrected, too, and is not in PostgreSQL either.`
          : null,
      at([ageOut, cold], 'Jun 2'),
    ),
    theEnd((right) =>
      right
        ? '“Old data never changes” is a promise that somebody has to keep. Here a correction follows its row wherever it has gone.'
        : 'Delta still holds the old values: corrections do not follow rows by themselves, and old data does change.',
    ),
  ],
});
