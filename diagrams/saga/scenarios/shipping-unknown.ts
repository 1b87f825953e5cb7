import type { Scenario } from '@/lib/simulation';
import { atFault, atFold, atRecord, counted, customer, goods } from '../../watch';
import { base, theEnd } from './base';
import type { Ledger } from './ledger';

export const shippingUnknown: Scenario = {
  ...base,
  id: 'shipping-unknown',
  title: 'Shipping does not answer',
  summary:
    'A command gets no answer. Was it carried out? The saga undoes it in any case, and then the command arrives after all.',
  faults: [{ kind: 'late', target: 'create-shipping', at: 1_200_000, until: 4_300_000 }],
  beats: [
    atRecord('order', 'order-placed', ({ data }) => {
      return `Order ${data.order}: ${goods(data)} for €${data.amount}. It has four steps, and shipping is the third.`;
    }),
    atFault(
      'late',
      'begin',
      'Shipping stops taking commands. They queue in front of it, and nobody tells the orchestrator.',
    ),
    {
      id: 'again',
      after: ['late'],
      watch: (parameters) => (event) => {
        if (event.type !== 'send' || !event.edge.endsWith('--create-shipping')) return null;
        const { attempt } = event.message.payload as { attempt?: number };
        return attempt === 2
          ? `No answer for order ${event.message.correlation} within the timeout. The same command is sent again${parameters.flag('idempotent') ? ' with the same key: if both arrive, it counts once' : ', and nothing marks it as the same'}.`
          : null;
      },
    },
    atRecord(
      'unknown',
      'step-unknown',
      ({ data }) =>
        `Still no answer. Order ${data.order} is paid. Is there a parcel or not? What is safe to do without knowing?`,
      { question: true },
    ),
    atRecord(
      'noted',
      'cancellation-noted',
      ({ data }, parameters) =>
        `Undo it, as if it had been done. There is no parcel for order ${data.order} yet, so shipping ${parameters.flag('idempotent') ? 'records the cancellation and remembers it' : 'has nothing to cancel, and without keys it will not know the order again'}.`,
      { answers: 'unknown' },
    ),
    atRecord('refunded', 'refunded', ({ data }) => {
      return `Next the payment of order ${data.order}: ${customer(data)} gets €${data.amount} back. The charge is not erased; the ledger keeps both entries.`;
    }),
    atFault(
      'heals',
      'heal',
      'Shipping is back and finds old commands waiting. Some belong to orders that have been cancelled in the meantime.',
      {
        after: ['refunded'],
      },
    ),
    atRecord(
      'refused',
      'refused',
      ({ data }) =>
        `The command for order ${data.order} is read at last, after its own cancellation, and is refused. Without that memory, a parcel would leave that nobody has paid for.`,
      { after: ['noted'] },
    ),
    atFold(
      'fresh',
      () => ({ healed: false }),
      (state, event) => {
        if (event.type === 'fault') state.healed = event.phase === 'heal';
        if (!state.healed || event.type !== 'record' || event.name !== 'shipment-created') return null;
        return `The saga still waits for order ${event.data.order}: its parcel is created now, late but welcome.`;
      },
    ),
    theEnd(
      (ledger: Ledger) =>
        `${counted(ledger.completed, 'order')} confirmed, ${ledger.compensated} undone, ${ledger.lateRefused > 0 ? `${counted(ledger.lateRefused, 'late command')} refused` : 'no late command refused: parcels were made for cancelled orders'}. €${ledger.charged} charged, €${ledger.refunded} given back.`,
    ),
  ],
};
