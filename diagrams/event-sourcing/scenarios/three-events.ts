import { atRecord } from '../../watch';
import { drawnHistory } from '../model/bank';
import { atTally, bankScenario, theEnd } from './base';

const [open, deposit, withdraw] = drawnHistory;

export const threeEvents = bankScenario({
  id: 'three-events',
  title: 'Three events make 1,300',
  summary: 'An account is a list of facts, and its balance is their sum.',
  faults: [],
  story: {
    fromNothing: true,
    script: [
      [300, open!],
      [800, deposit!],
      [1_300, withdraw!],
      [1_900, { kind: 'withdraw', account: 'A001', amount: 1_500 }],
      [2_500, { kind: 'ask', account: 'A001', version: 2 }],
      [3_000, { kind: 'open', account: 'A002', amount: 50 }],
    ],
  },
  beats: [
    atRecord(
      'command',
      'command-given',
      () =>
        'A client wants to open an account with 1,000. That is a command: a request, which may be refused. Nothing is stored yet.',
    ),
    atRecord('read', 'folded', ({ data }) =>
      data.version === 0
        ? 'The command handler reads the stream of A001 and finds no events. It accepts, and remembers the version it saw: 0.'
        : null,
    ),
    atRecord('created', 'appended', ({ data }) =>
      data.position === 1
        ? 'Event 1, AccountCreated, is appended: a fact, in the past tense. From now on nobody can change or remove it.'
        : null,
    ),
    atRecord('deposited', 'appended', ({ data }) =>
      data.position === 2
        ? 'Event 2, MoneyDeposited, holds only the 500. The store keeps no balance: whoever wants one adds up the events.'
        : null,
    ),
    atTally(
      'balance',
      (tally, event) =>
        event.type === 'record' &&
        event.name === 'projected' &&
        event.data.view === 'Balance' &&
        event.data.position === 3
          ? `1,000 + 500 − 200: the Balance View shows ${tally.balance('A001').toLocaleString('en-US')}. That copy can be thrown away; the three events cannot.`
          : null,
      { after: ['deposited'] },
    ),
    atRecord('refused', 'refused', ({ data }) => {
      return `Now somebody wants to withdraw ${Number(data.amount).toLocaleString('en-US')}. The three events add up to ${Number(data.balance).toLocaleString('en-US')}, so the command is refused. A refused command leaves no event.`;
    }),
    atRecord(
      'that-day',
      'command-given',
      ({ data }) =>
        data.kind === 'ask'
          ? 'An auditor asks: what was the balance after event 2? No table has kept it. Can it still be answered?'
          : null,
      { question: true },
    ),
    atRecord(
      'that-day-answer',
      'folded',
      ({ data }) =>
        data.asked === true
          ? `Yes: read the stream up to version ${data.version} and add up its events. It was ${Number(data.balance).toLocaleString('en-US')}. A table that is updated in place would have forgotten it.`
          : null,
      { answers: 'that-day' },
    ),
    theEnd(
      ({ events }) =>
        `${events} events, and four views computed from them: balances, audit log, transactions and totals. A fifth could be added tomorrow and would contain the whole history.`,
    ),
  ],
});
