import { atRecord } from '../../watch';
import { atTally, bankScenario, theEnd } from './base';

export const viewDamaged = bankScenario({
  id: 'view-damaged',
  title: 'A view is wrong and is rebuilt',
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
      return 'Four views follow one store, each with its own position. The Balance View has read three events and shows 1,300.';
    }),
    atTally('four', ({ events }, event) =>
      event.type === 'record' &&
      event.name === 'projected' &&
      event.data.view === 'Analytics' &&
      events >= 5 &&
      event.data.position === 5
        ? 'Each event goes to every view, and each makes something different of it: a balance, a line, a row, a total.'
        : null,
    ),
    atRecord('damaged', 'damaged', () => {
      return 'A faulty script has changed the table of the Balance View: every balance is ten times too high. Its position is unchanged, so nobody is alerted.';
    }),
    atRecord(
      'will-it',
      'command-given',
      ({ data }) =>
        data.kind === 'withdraw'
          ? 'Somebody sees a fortune in A001 and wants to withdraw 2,000. Will the bank pay?'
          : null,
      { question: true, after: ['damaged'] },
    ),
    atRecord(
      'refused',
      'refused',
      ({ data }) =>
        `No. Decisions are made on the stream, never on a view: the events of A001 add up to ${Number(data.balance).toLocaleString('en-US')}. The wrong table misleads readers, but no money moves.`,
      { answers: 'will-it' },
    ),
    atRecord('found', 'damage-found', ({ data }) => {
      return `A periodic check adds up the ${data.position} events and gets other balances than the table shows. Which rows are wrong? It does not matter.`;
    }),
    atRecord('rebuilding', 'rebuilding', ({ data }) => {
      return `The table is emptied, its position is 0, and it reads all ${data.head} events again. The other three views are not affected.`;
    }),
    atRecord('rebuilt', 'rebuilt', ({ data }) => {
      return `${data.position} events later it is right again. Had the bug been in its own code, fixing the code and replaying would have cured that, too.`;
    }),
    theEnd(
      (tally) =>
        `A001 has ${tally.balance('A001').toLocaleString('en-US')}, in the events and in the view. The source of truth was never damaged; a copy of it was, for a moment.`,
    ),
  ],
});
