import { atRecord } from '../../watch';
import { atTally, bankScenario, theEnd } from './base';

export const viewDamaged = bankScenario({
  id: 'view-damaged',
  title: 'A view is wrong and rebuilt',
  summary: 'Every balance is suddenly ten times too high. The cure is to throw the table away.',
  faults: [{ kind: 'corrupt', target: 'balance-view', at: 1_500_000, until: null }],
  defaults: { checkEvery: 900 },
  story: {
    script: [
      [300, { kind: 'open', account: 'A002', amount: 700 }],
      [700, { kind: 'deposit', account: 'A001', amount: 300 }],
      [1_100, { kind: 'transfer', account: 'A002', to: 'A001', amount: 200 }],
      [1_600, { kind: 'withdraw', account: 'A001', amount: 2_000 }],
      [2_100, { kind: 'deposit', account: 'A002', amount: 50 }],
    ],
  },
  beats: [
    atRecord('start', 'projected', () => {
      return 'Four views follow one store, each with its own position. Balance has read three events and shows 1,300.';
    }),
    atTally('four', ({ events }, event) =>
      event.type === 'record' &&
      event.name === 'projected' &&
      event.data.view === 'Analytics' &&
      events >= 5 &&
      event.data.position === 5
        ? 'Each event goes to every view, and each view makes something else of it: a sum, a line, a row, a total.'
        : null,
    ),
    atRecord('damaged', 'damaged', () => {
      return 'A faulty script has touched the table of the Balance View: every balance is ten times too high. Its position has not changed, so no alarm rings.';
    }),
    atRecord(
      'will-it',
      'command-given',
      ({ data }) =>
        data.kind === 'withdraw'
          ? 'Somebody sees a fortune in A001 and wants 2,000. Will the bank pay it out?'
          : null,
      { question: true, after: ['damaged'] },
    ),
    atRecord(
      'refused',
      'refused',
      ({ data }) =>
        `No. Decisions are made on the stream, never on a view: the events of A001 say ${Number(data.balance).toLocaleString('en-US')}. The wrong table misleads readers, but no money moves.`,
      { answers: 'will-it' },
    ),
    atRecord('found', 'damage-found', ({ data }) => {
      return `The reconciliation adds up ${data.position} events and gets other balances than the table shows. There is no need to find out which rows are wrong.`;
    }),
    atRecord('rebuilding', 'rebuilding', ({ data }) => {
      return `The table is emptied, its position is 0, and it reads all ${data.head} events again. The other three views notice nothing.`;
    }),
    atRecord('rebuilt', 'rebuilt', ({ data }) => {
      return `${data.position} events later it is right. Had the fault been in its code, the same replay with mended code would have cured that too.`;
    }),
    theEnd(
      (tally) =>
        `A001 has ${tally.balance('A001').toLocaleString('en-US')}, in the events and in the view. The truth was never damaged; a copy of it was, for a second.`,
    ),
  ],
});
