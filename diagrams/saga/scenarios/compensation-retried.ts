import type { Scenario } from '@/lib/simulation';
import { atFault, atFold, atRecord, counted, customer, goods } from '../../watch';
import { base, theEnd } from './base';

export const compensationRetried: Scenario = {
  ...base,
  id: 'compensation-retried',
  title: 'A compensation fails twice',
  summary: 'A compensation cannot be compensated: a refund that fails is tried again until it works.',
  faults: [
    { kind: 'refuse', target: 'create-shipping', at: 700_000, until: 1_050_000 },
    { kind: 'fail', target: 'refund-payment', at: 800_000, until: 2_200_000 },
  ],
  beats: [
    atRecord('order', 'order-placed', ({ data }) => {
      return `Order ${data.order} begins: ${goods(data)}, €${data.amount}.`;
    }),
    atFault('carrier', 'begin', 'For a moment, no carrier takes parcels.'),
    atRecord('refused', 'step-refused', ({ data }) => {
      return `Shipping refuses order ${data.order}: ${data.reason}. Undoing begins with the refund.`;
    }),
    atRecord(
      'failed',
      'failed',
      ({ data }) =>
        `The refund for order ${data.order} fails. A step that fails can be undone. What can be done when undoing fails?`,
      { question: true },
    ),
    {
      id: 'again',
      answers: 'failed',
      watch: (parameters) => (event) => {
        if (event.type !== 'send' || event.message.kind !== 'compensation') return null;
        const { attempt } = event.message.payload as { attempt?: number };
        return attempt === 2
          ? `Try again. After half a second, the same refund is sent ${parameters.flag('idempotent') ? 'with the same key: however often it arrives, it is paid once' : 'once more. Without keys that is safe only because the first one failed'}.`
          : null;
      },
    },
    atFold(
      'backoff',
      () => ({ failures: 0 }),
      (state, event) => {
        if (event.type === 'record' && event.name === 'failed') state.failures++;
        return state.failures === 2
          ? 'It fails a second time. The wait doubles: a service in trouble does not recover faster when it is asked more often.'
          : null;
      },
    ),
    atRecord('refunded', 'refunded', ({ data }) => {
      return `${customer(data)} gets €${data.amount} back for order ${data.order}. Only now is the reservation released: the sequence is kept, however long one step takes.`;
    }),
    atRecord('compensated', 'saga-ended', ({ data }) =>
      data.end === 'compensated' ? `Order ${data.order} is undone: late, but completely.` : null,
    ),
    theEnd(
      ({ completed, compensated, charged, refunded }, parameters) =>
        `${counted(completed, 'order')} confirmed, ${compensated} undone. €${charged} charged, €${refunded} refunded${parameters.flag('idempotent') ? ', and every refund exactly once' : ''}.`,
    ),
  ],
};
