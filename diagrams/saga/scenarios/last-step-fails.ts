import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord, counted, customer, goods } from '../../watch';
import { base, theEnd } from './base';

export const lastStepFails: Scenario = {
  ...base,
  id: 'last-step-fails',
  title: 'The last step fails',
  summary:
    'Goods reserved, money taken, parcel created, and then the status cannot be set: everything has to be undone.',
  faults: [{ kind: 'refuse', target: 'update-status', at: 900_000, until: 1_700_000 }],
  beats: [
    atRecord('order', 'order-placed', ({ data }) => {
      return `Order ${data.order} begins: ${goods(data)}, €${data.amount}.`;
    }),
    atFault(
      'locked',
      'begin',
      'Orders are locked: no status can be changed. Updating the status is the smallest of the four steps, and the last.',
    ),
    atRecord(
      'refused',
      'step-refused',
      ({ data }) =>
        `Order ${data.order} is reserved, paid and packed, and its status update is refused: ${data.reason}. In which sequence should the three be undone?`,
      { question: true },
    ),
    atRecord(
      'parcel',
      'shipment-cancelled',
      ({ data }) => {
        return `Last done, first undone: the parcel of order ${data.order} is cancelled. The other two wait until that is certain.`;
      },
      { answers: 'refused' },
    ),
    atRecord('refunded', 'refunded', ({ data }) => {
      return `Now the payment of order ${data.order}: ${customer(data)} gets €${data.amount} back. Had it been refunded first, a parcel might be on its way that nobody has paid for.`;
    }),
    atRecord('released', 'released', ({ data }) => {
      return `And first done, last undone: ${goods(data)} of order ${data.order} available again. All is as before the order, except for the traces in the tables.`;
    }),
    atRecord('compensated', 'saga-ended', ({ data }) =>
      data.end === 'compensated'
        ? `Order ${data.order} is undone, and its customer will hear “cancelled”. For a while the money was gone and the parcel existed: that is the price of not locking.`
        : null,
    ),
    atFault('heals', 'heal', 'The lock is gone. Cancelled orders stay cancelled; new ones go through.'),
    theEnd(
      ({ completed, compensated, charged, refunded }) =>
        `${counted(compensated, 'order')} undone completely and ${completed} confirmed. Of €${charged} charged, €${refunded} went back.`,
    ),
  ],
};
