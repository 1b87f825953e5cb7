import { atFault, atRecord } from '../../watch';
import { atTally, bankScenario, theEnd } from './base';

export const transfer = bankScenario({
  id: 'transfer',
  title: 'A transfer is half done',
  summary: 'Two accounts are two streams, and no append spans both. Then the command side dies in between.',
  faults: [{ kind: 'crash', target: 'commands', at: 1_016_000, until: 2_000_000 }],
  story: {
    script: [
      [300, { kind: 'open', account: 'A002', amount: 100 }],
      [1_000, { kind: 'transfer', account: 'A001', to: 'A002', amount: 400 }],
      [3_000, { kind: 'transfer', account: 'A001', to: 'A009', amount: 250 }],
    ],
  },
  beats: [
    atRecord('start', 'command-given', ({ data }) =>
      data.kind === 'open'
        ? 'A second account, A002, is opened with 100. It is a stream of its own, with versions of its own.'
        : null,
    ),
    atRecord('transfer', 'command-given', ({ data }) =>
      data.kind === 'transfer'
        ? '400 are to go from A001 to A002: one event in each stream, and no append can write both. Take first, give afterwards.'
        : null,
    ),
    atRecord('debit', 'appended', ({ data }) =>
      String(data.id).endsWith('.debit')
        ? '400 have left A001 and have not reached A002. For a moment they are in no account, and the event says which transfer they belong to.'
        : null,
    ),
    atFault(
      'crash',
      'begin',
      'And now the command side dies. It held no state, but it was half way through. Who knows about the 400?',
      {
        question: true,
        after: ['debit'],
      },
    ),
    atRecord(
      'recovered',
      'recovered',
      () =>
        'The store does. The client asks again, by the same name, and the command side begins from the start, reading events.',
      { answers: 'crash' },
    ),
    atTally(
      'not-twice',
      (_, event) =>
        event.type === 'record' && event.name === 'appended' && String(event.data.id).endsWith('.credit')
          ? 'The stream of A001 shows that this transfer has taken its 400 already, so they are not taken twice. A002 gets them: the transfer is whole.'
          : null,
      { after: ['recovered'] },
    ),
    atRecord('refused', 'refused', ({ data }) => {
      return `Another transfer: 250 are taken, and then ${data.account} turns out to be ${data.reason === 'no open account' ? 'no account' : data.reason}. Taking cannot be undone: the event is there for ever.`;
    }),
    atRecord('refund', 'appended', ({ data }) =>
      String(data.id).endsWith('.refund')
        ? 'So one more event gives the 250 back. That is a compensation: history shows both, and the balance is as before.'
        : null,
    ),
    theEnd(
      (tally) =>
        `A001 ends at ${tally.balance('A001')} and A002 at ${tally.balance('A002')}. All accounts together hold ${tally.total.toLocaleString('en-US')}: what clients put in, less what they took out. Nothing was lost between two streams.`,
    ),
  ],
});
