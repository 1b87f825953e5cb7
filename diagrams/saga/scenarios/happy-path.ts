import type { Scenario } from '@/lib/simulation';
import { atFold, atRecord, counted, customer, goods, textOf } from '../../watch';
import { base, theEnd } from './base';
import { Ledger } from './ledger';

export const happyPath: Scenario = {
  ...base,
  id: 'happy-path',
  title: 'Happy path',
  summary:
    'Orders go through four services, several at once, and no transaction spans any two of the services.',
  faults: [],
  beats: [
    atRecord('order', 'order-placed', ({ data }) => {
      return `${customer(data)} orders ${goods(data)} for €${data.amount}: order ${data.order}. Four services have to do their part, and no transaction spans them.`;
    }),
    atRecord('reserved', 'reserved', ({ data }) => {
      return `Step one is committed: ${goods(data)} reserved. Everybody can see that, long before order ${data.order} is complete.`;
    }),
    {
      id: 'log-first',
      question: true,
      watch: () => (event) =>
        event.type === 'send' && event.message.kind === 'command' && event.edge.endsWith('--process-payment')
          ? 'Before this command left, the orchestrator logged “sent” for the charge. Why before, and not after?'
          : null,
    },
    atRecord(
      'charged',
      'charged',
      ({ data }) =>
        `€${data.amount} charged for order ${data.order}. Had the orchestrator crashed after sending, its log would tell it to ask again. Logged only afterwards, the charge would be forgotten.`,
      { answers: 'log-first' },
    ),
    atFold(
      'overlap',
      () => new Ledger(),
      (ledger, event) => {
        ledger.see(event);
        return ledger.open >= 2
          ? `${counted(ledger.open, 'saga')} are open at once, each with its own line in the log. None waits for another, and none holds a lock.`
          : null;
      },
    ),
    atRecord('parcel', 'shipment-created', ({ data }) => {
      return `A parcel is created for order ${textOf(data, 'order')}. Of the steps that move something, it is the hardest to undo, so it comes late.`;
    }),
    {
      id: 'complete',
      watch: () => (event) => {
        if (event.type !== 'change' || event.node !== 'transaction-complete') return null;
        const whole = event.changes.flatMap((change) =>
          change.op === 'put' && change.row.cells.steps === '4 of 4' ? [change.row.key] : [],
        );
        if (whole.length === 0) return null;
        return {
          text: `Four of four steps done for order ${whole[0]}. There was no commit: it is complete once the last step has succeeded.`,
          about: { targets: [event.node], keys: whole },
        };
      },
    },
    theEnd(
      (ledger) =>
        `${counted(ledger.completed, 'order')} confirmed and €${ledger.charged} charged. ${ledger.compensated === 0 ? 'Nothing had to be undone. The other stories show what happens when something goes wrong.' : `${counted(ledger.compensated, 'order')} had to be undone.`}`,
    ),
  ],
};
