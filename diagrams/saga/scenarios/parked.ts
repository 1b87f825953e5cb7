import type { Scenario } from '@/lib/simulation';
import { atFold, atRecord, goods } from '../../watch';
import { base, withDefaults } from './base';
import { Ledger } from './ledger';

export const parked: Scenario = {
  ...base,
  id: 'parked',
  title: 'A compensation never works',
  summary: 'After three refunds in vain the saga stops and says so: some things only a person can settle.',
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
      return `No carrier for order ${data.order}: its payment has to go back.`;
    }),
    atFold(
      'failing',
      () => ({ failures: 0 }),
      (state, event) => {
        if (event.type === 'record' && event.name === 'failed') state.failures++;
        return state.failures === 2
          ? 'The refund has failed again. How often would you try, and what would you do then?'
          : null;
      },
      { question: true },
    ),
    atRecord(
      'parked',
      'saga-ended',
      ({ data }) =>
        data.end === 'parked'
          ? `Three times, then order ${data.order} is parked. It is charged, has no parcel and no refund, and it says so where a person will look.`
          : null,
      { answers: 'failing' },
    ),
    {
      id: 'still-held',
      after: ['parked'],
      watch: () => (event) =>
        event.type === 'arrive'
          ? 'Its goods stay reserved: the release comes after the refund, and the refund has not happened. Parking keeps the order of things.'
          : null,
    },
    atFold(
      'end',
      () => new Ledger(),
      (ledger, event) => {
        ledger.see(event);
        if (event.type !== 'fault' || event.fault !== 1 || event.phase !== 'heal') return null;
        const { completed, parked: stuck, charged, refunded } = ledger;
        return `Refunds work again, and the parked saga does not notice. ${completed} orders confirmed, ${stuck} parked, €${charged} charged, €${refunded} given back: the rest is on somebody’s desk.`;
      },
    ),
  ],
};
