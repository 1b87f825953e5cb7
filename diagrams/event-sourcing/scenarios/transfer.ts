import { atFault, atRecord } from '../../watch';
import { atTally, bankScenario, theEnd } from './base';

export const transfer = bankScenario({
  id: 'transfer',
  title: 'A transfer is half done',
  summary:
    'Two accounts are two streams, and in this store no append spans both. The command handler crashes in between.',
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
        ? 'A second account, A002, is opened with 100. It is a separate stream with its own versions.'
        : null,
    ),
    atRecord('transfer', 'command-given', ({ data }) =>
      data.kind === 'transfer'
        ? '400 are to go from A001 to A002: one event in each stream, and here no append can write both. So withdraw first, deposit afterwards.'
        : null,
    ),
    atRecord('debit', 'appended', ({ data }) =>
      String(data.id).endsWith('.debit')
        ? `400 have left A001 and have not reached A002. For a moment they are in no account; the event says which transfer they belong to: ${String(data.id)}.`
        : null,
    ),
    atFault(
      'crash',
      'begin',
      'And now the command handler crashes, half-way through the transfer. Who still knows about the 400?',
      {
        question: true,
        after: ['debit'],
        about: { targets: ['commands', 'later-events'], keys: ['T2'] },
      },
    ),
    atRecord(
      'recovered',
      'recovered',
      () =>
        'The event store does. The client sends T2 again under the same name, and the command handler starts over by reading events.',
      { answers: 'crash', about: { targets: ['commands', 'later-events'], keys: ['T2'] } },
    ),
    atTally(
      'not-twice',
      (_, event) =>
        event.type === 'record' && event.name === 'appended' && String(event.data.id).endsWith('.credit')
          ? 'The stream of A001 already holds T2.debit, so the 400 are not withdrawn twice. A002 gets them: the transfer is complete.'
          : null,
      { after: ['recovered'] },
    ),
    atRecord('refused', 'refused', ({ data }) => {
      return `Another transfer: 250 are withdrawn, and then the deposit is refused: ${data.account} is ${data.reason === 'no open account' ? 'not an open account' : data.reason}. The withdrawal cannot be deleted: its event stays for ever.`;
    }),
    atRecord('refund', 'appended', ({ data }) =>
      String(data.id).endsWith('.refund')
        ? 'So another event gives the 250 back. That is a compensation: the history shows both, and the balance is as before.'
        : null,
    ),
    theEnd(
      (tally) =>
        `A001 ends at ${tally.balance('A001')} and A002 at ${tally.balance('A002')}. All accounts together hold ${tally.total.toLocaleString('en-US')}: what clients paid in, less what they took out. Nothing was lost between the two streams.`,
    ),
  ],
});
