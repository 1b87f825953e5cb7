import { atFault, atRecord } from '../../watch';
import { atTally, bankScenario, theEnd } from './base';

export const lostAnswer = bankScenario({
  id: 'lost-answer',
  title: 'Stored, but nobody heard',
  summary:
    'The answer to an append is lost. Sending it again might pay twice; not sending it might pay never.',
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
        `Deposit ${data.amount}: the command has a name, ${data.command}, given by the client before anything is sent.`,
    ),
    atRecord('wish', 'command-given', ({ data }) =>
      data.kind === 'withdraw'
        ? `Now ${data.command}: withdraw ${data.amount}. Its event will carry that name.`
        : null,
    ),
    atFault(
      'silent',
      'begin',
      'From now on answers of the store get lost. It works, and nobody hears of it.',
    ),
    atRecord(
      'lost',
      'answer-lost',
      ({ data }) => `${data.command} is stored: the event is there for ever. But its answer never arrives.`,
    ),
    atRecord(
      'unanswered',
      'unanswered',
      ({ data }) =>
        `No answer about ${data.command}. Are the 600 taken or not? From here that cannot be known. What would you do?`,
      { question: true },
    ),
    atRecord(
      'again',
      'append-repeated',
      ({ data }) =>
        `Send the very same append again. The store finds that it holds ${data.command} already, writes nothing, and answers as it would have the first time.`,
      { answers: 'unanswered' },
    ),
    atRecord(
      'late',
      'command-ended',
      ({ data }) =>
        `${data.command} is done at last, once. The client waited, but nothing had to be guessed or undone.`,
      { after: ['again'] },
    ),
    atTally(
      'next',
      (tally, event) =>
        event.type === 'record' && event.name === 'command-ended' && tally.events === 6
          ? 'A new command with a new name takes 600 again, as it should. It is the name that makes a repetition, not the amount.'
          : null,
      { after: ['late'] },
    ),
    atRecord(
      'refused',
      'refused',
      ({ data }) =>
        `A third time: ${data.balance} is not enough for ${data.amount}. Had the lost one been stored twice, this would have come too early.`,
    ),
    theEnd(
      (tally) =>
        `${tally.events} events, one for each command that was accepted, and ${tally.balance('A001')} in A001. “Exactly once” was made of “again” and “I know that name”.`,
    ),
  ],
});
