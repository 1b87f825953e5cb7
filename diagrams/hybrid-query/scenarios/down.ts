import { atFault } from '../../watch';
import { analyzer, hot, request } from '../model/places';
import { at, atQuery, hybridScenario, rowsIn, theEnd } from './base';

export const down = hybridScenario({
  id: 'down',
  title: 'Half an answer',
  summary: 'PostgreSQL is down for some seconds. What can still be answered, and how honestly?',
  faults: [{ kind: 'down', target: hot, at: 2_300_000, until: 8_000_000 }],
  story: {
    script: [
      [600, { do: 'ask', from: 4, to: 8 }],
      [2_700, { do: 'ask', from: 4, to: 8 }],
      [3_500, { do: 'ask', from: 8, to: 9 }],
      [5_100, { do: 'ask', from: 2, to: 3 }],
      [9_000, { do: 'ask', from: 4, to: 8 }],
    ],
  },
  beats: [
    atQuery(
      'Q1',
      'answered',
      'start',
      (data) => `Q1 has read Jun 4 to 8 from both sides: ${rowsIn(data)} rows, complete.`,
    ),
    atFault(
      'down',
      'begin',
      'PostgreSQL goes down, and with it every day from Jun 6 on.',
      at([hot], 'Jun 6'),
    ),
    atQuery(
      'Q2',
      'routed',
      'asks',
      () => 'Q2 asks for the same days as Q1. Delta will answer, PostgreSQL will not. Should Q2 fail?',
      { question: true, after: ['down'], ...at([analyzer, hot], 'Q2') },
    ),
    atQuery(
      'Q2',
      'answered',
      'partial',
      (data) =>
        data.complete === true
          ? `It need not: ${rowsIn(data)} rows, complete.`
          : `No: its ${rowsIn(data)} rows are worth having, as long as the answer says that Jun 6 to 8 is missing. Half an answer that looks whole would be worse than none.`,
      { answers: 'asks' },
    ),
    atQuery(
      'Q4',
      'answered',
      'cold',
      (data) =>
        data.complete === true
          ? 'Q4 asked for Jun 2 and 3, and is answered in full: old data no longer depends on PostgreSQL.'
          : 'Q4 asked for Jun 2 and 3, all of it old, and is partial as well: PostgreSQL was asked although it had none of it.',
      {
        after: ['down'],
      },
    ),
    atQuery(
      'Q3',
      'refused',
      'refused',
      () => {
        return 'Q3 asked for Jun 8 and 9, which no other system has. It waited as long as a query may, and is refused.';
      },
      at([request, analyzer], 'Q3'),
    ),
    atFault('up', 'heal', 'PostgreSQL is back, with every row it had.', at([hot])),
    atQuery(
      'Q5',
      'answered',
      'again',
      (data) => `Q5 asks for the same days as Q1 and Q2: ${rowsIn(data)} rows, complete.`,
    ),
    theEnd(
      'Whatever could be answered was, in full or in part. What was partial said so, and what could not be answered was refused: nobody got a wrong number.',
    ),
  ],
});
