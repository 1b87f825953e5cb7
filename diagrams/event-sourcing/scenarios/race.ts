import { atFold, atRecord, counted } from '../../watch';
import { atTally, bankScenario, theEnd } from './base';

export const race = bankScenario({
  id: 'race',
  title: 'Two withdrawals race',
  summary:
    'Two clients want 900 from an account with 1,300, at the same instant. Each decision is right on its own.',
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
      return `${data.command} reads A001: version ${data.version}, balance ${Number(data.balance).toLocaleString('en-US')}. That is enough for 900, so it decides: yes.`;
    }),
    atFold(
      'both',
      () => ({ decided: 0 }),
      (state, event) => {
        if (event.type !== 'record' || event.name !== 'folded' || event.data.version !== 3) return null;
        return ++state.decided === 2
          ? `${event.data.command} has read the same version and decides the same. Two right decisions on one balance: can both be stored?`
          : null;
      },
      { question: true, after: ['first'] },
    ),
    atRecord(
      'conflict',
      'conflict',
      ({ data }) =>
        `No. Both appends say “I expect version ${data.expected}”. The first makes it version ${data.actual}, so ${data.command} is refused: not for lack of money, but because it decided on an old version.`,
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
          ? `So ${event.data.command} reads A001 again and adds up its events: ${Number(event.data.balance).toLocaleString('en-US')}. Nothing was locked while it decided.`
          : null,
      { after: ['both'] },
    ),
    atTally('refused', (tally, event) =>
      event.type === 'record' && event.name === 'refused' && tally.conflicts > 0
        ? `${Number(event.data.balance).toLocaleString('en-US')} is less than ${event.data.amount}, so ${event.data.command} is refused for good. The second decision differs because the history differs.`
        : null,
    ),
    atRecord('ended', 'command-ended', ({ data }) =>
      data.kind === 'deposit'
        ? 'Later, 600 are deposited. Versions of other accounts never mattered: the check is for this stream alone.'
        : null,
    ),
    theEnd((tally) => {
      const left = tally.balance('A001').toLocaleString('en-US');
      return tally.lowest < 0
        ? `A001 ends at ${left} and was at ${tally.lowest.toLocaleString('en-US')} in between. The expected version is one number in an append; this is the price of leaving it out.`
        : `A001 ends at ${left} and was never below zero. ${counted(tally.conflicts, 'append was', 'appends were')} refused as out of date, and nobody held a lock.`;
    }),
  ],
});
