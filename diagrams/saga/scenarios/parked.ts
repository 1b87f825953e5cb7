import type { Scenario } from '@/lib/simulation';
import { atFold, atRecord, counted, goods } from '../../watch';
import { base, withDefaults } from './base';
import { Ledger } from './ledger';

export const parked: Scenario = {
  ...base,
  id: 'parked',
  title: 'A compensation never works',
  summary: 'After three failed refunds the saga stops and says so: some things only a person can settle.',
  parameters: withDefaults({ compensationAttempts: 3 }),
  faults: [
    { kind: 'refuse', target: 'create-shipping', at: 700_000, until: 1_050_000 },
    { kind: 'fail', target: 'refund-payment', at: 800_000, until: 6_000_000 },
  ],
  beats: [
    atRecord('order', 'order-placed', ({ data }) => {
      return `Order ${data.order}: ${goods(data)} for €${data.amount}.`;
    }),
    atRecord('refused', 'step-refused', ({ data }) => {
      return `No carrier for order ${data.order}: its payment has to be refunded.`;
    }),
    atFold(
      'failing',
      () => ({ failures: 0 }),
      (state, event) => {
        if (event.type === 'record' && event.name === 'failed') state.failures++;
        return state.failures === 2
          ? 'The refund has failed again. How often would you try, and what would you do after that?'
          : null;
      },
      { question: true },
    ),
    atRecord(
      'parked',
      'saga-ended',
      ({ data }) =>
        data.end === 'parked'
          ? `Three times; then order ${data.order} is parked. It is charged and has neither parcel nor refund, and the log says so where a person will look.`
          : null,
      { answers: 'failing' },
    ),
    {
      id: 'still-held',
      after: ['parked'],
      watch: () => {
        let order = '';
        return (event) => {
          if (event.type === 'record' && event.data.end === 'parked') order = String(event.data.order);
          if (event.type !== 'arrive') return null;
          return {
            text: `The goods of order ${order} stay reserved: they are released only after the refund, and there has been none. Parking keeps the sequence.`,
            about: { targets: ['reserve-inventory', 'process-payment', 'saga-orchestrator'], keys: [order] },
          };
        };
      },
    },
    atFold(
      'end',
      () => new Ledger(),
      (ledger, event) => {
        ledger.see(event);
        if (event.type !== 'fault' || event.fault !== 1 || event.phase !== 'heal') return null;
        const { completed, parked: stuck, charged, refunded } = ledger;
        return `Refunds work again, but a parked saga does not try again by itself. ${counted(completed, 'order')} confirmed, ${stuck} parked, €${charged} charged, €${refunded} refunded: the rest is on somebody’s desk.`;
      },
    ),
  ],
};
