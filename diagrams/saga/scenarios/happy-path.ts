import type { Scenario } from '@/lib/simulation';
import { atFold, atRecord, counted, customer, goods, textOf } from '../../watch';
import { base, theEnd } from './base';
import { Ledger } from './ledger';

export const happyPath: Scenario = {
  ...base,
  id: 'happy-path',
  title: 'Happy path',
  summary:
    'Eight orders go through four services, several at once, and no transaction spans any two of them.',
  faults: [],
  beats: [
    atRecord('order', 'order-placed', ({ data }) => {
      return `${customer(data)} orders ${goods(data)} for €${data.amount}: order ${data.order}. Four services have to agree, and no transaction spans them.`;
    }),
    atRecord('reserved', 'reserved', ({ data }) => {
      return `Step one is committed: ${goods(data)} are held. Everybody can see that, long before order ${data.order} is finished.`;
    }),
    {
      id: 'log-first',
      question: true,
      watch: () => (event) =>
        event.type === 'send' && event.message.kind === 'command' && event.edge.endsWith('--process-payment')
          ? 'Before this command left, the orchestrator wrote “sent” to its log. Why before, and not after?'
          : null,
    },
    atRecord(
      'charged',
      'charged',
      ({ data }) =>
        `€${data.amount} are charged for order ${data.order}. Had the orchestrator died in between, its log would have made it ask again; written after, the charge would be forgotten.`,
      { answers: 'log-first' },
    ),
    atFold(
      'overlap',
      () => new Ledger(),
      (ledger, event) => {
        ledger.see(event);
        return ledger.open >= 2
          ? `${counted(ledger.open, 'saga')} are open at once, each with its own place in the log. None waits for another and none holds a lock.`
          : null;
      },
    ),
    atRecord('parcel', 'shipment-created', ({ data }) => {
      return `A parcel is made for order ${textOf(data, 'order')}. It is the hardest step to undo, so it comes late.`;
    }),
    {
      id: 'complete',
      watch: () => (event) =>
        event.type === 'change' &&
        event.node === 'transaction-complete' &&
        event.changes.some((change) => change.op === 'put' && change.row.cells.steps === '4 of 4')
          ? 'Four of four successes: the transaction is complete. Nobody committed it; it is only now true that nothing has to be undone.'
          : null,
    },
    theEnd(
      (ledger) =>
        `All ${ledger.completed} orders are confirmed and €${ledger.charged} are charged. ${ledger.compensated === 0 ? 'Nothing had to be undone: the other stories begin where this one went well.' : `${counted(ledger.compensated, 'order')} had to be undone.`}`,
    ),
  ],
};
