import { atFold, atRecord, counted } from '../../watch';
import { atTally, bankScenario, theEnd } from './base';

export const race = bankScenario({
  id: 'race',
  title: 'Two withdrawals race',
  summary: 'Two clients want 900 from an account with 1,300, at the same instant. Both decisions are right.',
  faults: [],
  story: {
    script: [
      [400, { kind: 'withdraw', account: 'A001', amount: 900 }],
      [400, { kind: 'withdraw', account: 'A001', amount: 900 }],
      [1_200, { kind: 'deposit', account: 'A001', amount: 600 }],
      [1_800, { kind: 'withdraw', account: 'A001', amount: 900 }],
    ],
  },
  beats: [
    atRecord('start', 'projected', () => {
      return 'A001 has three events and 1,300. Two clients are about to withdraw 900 each.';
    }),
    atRecord('first', 'folded', ({ data }) => {
      return `One command reads A001: version ${data.version}, balance 1,300. 900 is less, so it decides: yes.`;
    }),
    atFold(
      'both',
      () => ({ decided: 0 }),
      (state, event) => {
        if (event.type !== 'record' || event.name !== 'folded' || event.data.version !== 3) return null;
        return ++state.decided === 2
          ? 'The other has read the same version and decides the same. Two right decisions on one balance: can both be stored?'
          : null;
      },
      { question: true, after: ['first'] },
    ),
    atRecord(
      'conflict',
      'conflict',
      ({ data }) =>
        `No. Both append “at version ${data.expected}”. The first one makes version ${data.actual}; the second is refused, not for lack of money but because the world has moved on.`,
      { answers: 'both' },
    ),
    atTally(
      'overdrawn',
      (tally, event) =>
        event.type === 'record' && event.name === 'appended' && tally.balance('A001') < 0
          ? `Without an expected version, yes: both are stored, and A001 is at ${tally.balance('A001').toLocaleString('en-US')}. Each decision was right; together they are wrong.`
          : null,
      { answers: 'both' },
    ),
    atTally(
      'again',
      (tally, event) =>
        event.type === 'record' && event.name === 'folded' && tally.conflicts > 0
          ? `So it reads again and folds again: ${Number(event.data.balance).toLocaleString('en-US')}. Nothing was locked while it thought.`
          : null,
      { after: ['both'] },
    ),
    atTally('refused', (tally, event) =>
      event.type === 'record' && event.name === 'refused' && tally.conflicts > 0
        ? `${Number(event.data.balance).toLocaleString('en-US')} is less than ${event.data.amount}. The second decision is a different one, because it was made on a different past.`
        : null,
    ),
    atRecord('ended', 'command-ended', ({ data }) =>
      data.kind === 'deposit'
        ? 'Later 600 come in. Versions of other accounts never mattered: the check is for this stream alone.'
        : null,
    ),
    theEnd((tally) => {
      const left = tally.balance('A001').toLocaleString('en-US');
      return tally.lowest < 0
        ? `A001 ends at ${left} and was at ${tally.lowest.toLocaleString('en-US')} meanwhile. The expected version is one number in an append, and this is what it costs to leave it out.`
        : `A001 ends at ${left} and was never below zero. ${counted(tally.conflicts, 'append')} refused as out of date, and no lock was held by anybody.`;
    }),
  ],
});
