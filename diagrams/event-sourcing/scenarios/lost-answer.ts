import { atFault, atRecord } from '../../watch';
import { atTally, bankScenario, theEnd } from './base';

export const lostAnswer = bankScenario({
  id: 'lost-answer',
  title: 'Stored, but the answer is lost',
  summary:
    'The answer to an append is lost. Sending it again might pay twice; not sending it might never pay.',
  faults: [{ kind: 'silent', target: 'event-store-source-of-truth', at: 600_000, until: 1_500_000 }],
  defaults: { snapshotEvery: 0 },
  story: {
    script: [
      [300, { kind: 'deposit', account: 'A001', amount: 50 }],
      [800, { kind: 'withdraw', account: 'A001', amount: 600 }],
      [2_200, { kind: 'withdraw', account: 'A001', amount: 600 }],
      [2_800, { kind: 'withdraw', account: 'A001', amount: 600 }],
      [3_300, { kind: 'deposit', account: 'A001', amount: 25 }],
    ],
  },
  beats: [
    atRecord(
      'start',
      'command-given',
      ({ data }) =>
        `Deposit ${data.amount}: the command has a name, ${data.command}, which the client chose before sending anything.`,
    ),
    atRecord('wish', 'command-given', ({ data }) =>
      data.kind === 'withdraw'
        ? `Now ${data.command}: withdraw ${data.amount}. Its event will carry that name, ${data.command}.`
        : null,
    ),
    atFault(
      'silent',
      'begin',
      'From now on the store’s answers get lost. It does its work, and nobody hears of it.',
      { about: { targets: ['event-store-source-of-truth'] } },
    ),
    atRecord(
      'lost',
      'answer-lost',
      ({ data }) => `${data.command} is stored: its event is there for ever. But the answer never arrives.`,
    ),
    atRecord(
      'unanswered',
      'unanswered',
      ({ data }) =>
        `No answer to ${data.command}. Were the 600 withdrawn or not? The command handler cannot know. What would you do?`,
      { question: true },
    ),
    atRecord(
      'again',
      'append-repeated',
      ({ data }) =>
        `Send the very same append again. The store sees that it already holds ${data.command}, writes nothing, and answers as it did the first time.`,
      { answers: 'unanswered' },
    ),
    atRecord(
      'late',
      'command-ended',
      ({ data }) =>
        `${data.command} is done at last, and done once. The client had to wait, but nothing had to be guessed or undone.`,
      { after: ['again'] },
    ),
    atTally(
      'next',
      (tally, event) =>
        event.type === 'record' && event.name === 'command-ended' && tally.events === 6
          ? `A new command with a new name, ${event.data.command}, withdraws another 600, as it should. The name makes a repetition, not the amount.`
          : null,
      { after: ['late'] },
    ),
    atRecord(
      'refused',
      'refused',
      ({ data }) =>
        `A third time: ${data.balance} is not enough for ${data.amount}. Had the lost one been stored twice, the money would have run out one withdrawal earlier.`,
    ),
    theEnd(
      (tally) =>
        `${tally.events} events, one for each command that was accepted, and ${tally.balance('A001')} in A001. Sending again, and remembering names, makes “exactly once”.`,
    ),
  ],
});
