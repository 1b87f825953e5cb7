import type { Scenario } from '@/lib/simulation';
import { atFault, atFold, atRecord, counted, customer, goods } from '../../watch';
import { base, theEnd } from './base';
import type { Ledger } from './ledger';

export const shippingUnknown: Scenario = {
  ...base,
  id: 'shipping-unknown',
  title: 'Shipping does not answer',
  summary:
    'A command gets no answer. Did it happen? The saga undoes it in any case, and then it arrives after all.',
  faults: [{ kind: 'late', target: 'create-shipping', at: 1_200_000, until: 4_300_000 }],
  beats: [
    atRecord('order', 'order-placed', ({ data }) => {
      return `Order ${data.order}: ${goods(data)} for €${data.amount}. The fourth step of the saga is the last; shipping is the third.`;
    }),
    atFault(
      'late',
      'begin',
      'Shipping stops taking commands. They wait in front of it, and nobody tells the orchestrator.',
    ),
    {
      id: 'again',
      after: ['late'],
      watch: () => (event) => {
        if (event.type !== 'send' || !event.edge.endsWith('--create-shipping')) return null;
        const { attempt } = event.message.payload as { attempt?: number };
        return attempt === 2
          ? `No answer about order ${event.message.correlation} within the timeout. The same command goes out again, with the same key: if the first one arrives too, it counts once.`
          : null;
      },
    },
    atRecord(
      'unknown',
      'step-unknown',
      ({ data }) =>
        `Still no answer. Order ${data.order} has paid. Is there a parcel or not? What is safe to do, not knowing?`,
      { question: true },
    ),
    atRecord(
      'noted',
      'cancellation-noted',
      ({ data }) =>
        `Undo it, as if it had happened. There was no parcel for order ${data.order} yet, so shipping writes down the cancellation itself.`,
      { answers: 'unknown' },
    ),
    atRecord('refunded', 'refunded', ({ data }) => {
      return `Then the payment: ${customer(data)} gets €${data.amount} back. The charge is not erased; both rows stand in the ledger.`;
    }),
    atFault(
      'heals',
      'heal',
      'Shipping wakes up and finds old commands waiting. Some belong to orders that have been cancelled meanwhile.',
      {
        after: ['refunded'],
      },
    ),
    atRecord(
      'refused',
      'refused',
      ({ data }) =>
        `The command for order ${data.order} is here at last, after its own cancellation, and is refused. Without that memory a parcel would leave that nobody paid for.`,
      { after: ['noted'] },
    ),
    atFold(
      'fresh',
      () => ({ healed: false }),
      (state, event) => {
        if (event.type === 'fault') state.healed = event.phase === 'heal';
        if (!state.healed || event.type !== 'record' || event.name !== 'shipment-created') return null;
        return `Order ${event.data.order} was not given up yet: its parcel is made now, late but welcome.`;
      },
    ),
    theEnd(
      (ledger: Ledger) =>
        `${counted(ledger.completed, 'order')} confirmed, ${ledger.compensated} undone, ${counted(ledger.lateRefused, 'late command')} refused. €${ledger.charged} charged, €${ledger.refunded} given back.`,
    ),
  ],
};
