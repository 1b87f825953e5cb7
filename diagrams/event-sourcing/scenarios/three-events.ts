import { atRecord } from '../../watch';
import { drawnHistory } from '../model/bank';
import { atTally, bankScenario, theEnd } from './base';

const [open, deposit, withdraw] = drawnHistory;

export const threeEvents = bankScenario({
  id: 'three-events',
  title: 'Three events make 1,300',
  summary: 'The drawing’s own story: an account is a list of facts, and its balance is a sum.',
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
        'A client wants an account with 1,000. That is a command: a wish, which may be refused. Nothing is stored yet.',
    ),
    atRecord('read', 'folded', ({ data }) =>
      data.version === 0
        ? 'The command side reads the stream of A001 and finds nothing. It decides on that, and names the version it saw: 0.'
        : null,
    ),
    atRecord('created', 'appended', ({ data }) =>
      data.position === 1
        ? 'Event 1, AccountCreated: a fact in the past tense. From now on nobody can change it or take it away.'
        : null,
    ),
    atTally('deposited', (tally, event) =>
      event.type === 'record' && event.name === 'appended' && event.data.position === 2
        ? `Event 2, MoneyDeposited, holds only the 500. No row says ${tally.balance('A001').toLocaleString('en-US')}: whoever wants the balance adds up.`
        : null,
    ),
    atTally(
      'balance',
      (tally, event) =>
        event.type === 'record' &&
        event.name === 'projected' &&
        event.data.view === 'Balance' &&
        event.data.position === 3
          ? `1,000 + 500 − 200: the Balance View shows ${tally.balance('A001').toLocaleString('en-US')}. It is a copy that can be thrown away; the three events cannot.`
          : null,
      { after: ['deposited'] },
    ),
    atRecord('refused', 'refused', ({ data }) => {
      return `Somebody wants ${Number(data.amount).toLocaleString('en-US')}. The three events say ${Number(data.balance).toLocaleString('en-US')}, so the command is refused. A refused command leaves no event.`;
    }),
    atRecord(
      'that-day',
      'command-given',
      ({ data }) =>
        data.kind === 'ask'
          ? 'An auditor asks: what was the balance after event 2? No table kept it. Can it still be answered?'
          : null,
      { question: true },
    ),
    atRecord(
      'that-day-answer',
      'folded',
      ({ data }) =>
        data.asked === true
          ? `Yes: read the stream up to version ${data.version} and add up. It was ${Number(data.balance).toLocaleString('en-US')}. A table that is updated in place has forgotten this.`
          : null,
      { answers: 'that-day' },
    ),
    theEnd(
      ({ events }) =>
        `${events} events, and four views that were computed from them: balances, audit, transactions and totals. A fifth could be added tomorrow, with all of history in it.`,
    ),
  ],
});
