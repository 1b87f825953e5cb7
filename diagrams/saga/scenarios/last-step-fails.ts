import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord, customer, goods } from '../../watch';
import { base, theEnd } from './base';

export const lastStepFails: Scenario = {
  ...base,
  id: 'last-step-fails',
  title: 'The last step fails',
  summary:
    'Goods held, money taken, parcel made, and then the status cannot be set: everything has to be undone.',
  faults: [{ kind: 'refuse', target: 'update-status', at: 900_000, until: 1_700_000 }],
  beats: [
    atRecord('order', 'order-placed', ({ data }) => {
      return `Order ${data.order} begins: ${goods(data)}, €${data.amount}.`;
    }),
    atFault(
      'locked',
      'begin',
      'Orders are locked: no status can be changed. It is the smallest of the four steps, and the last.',
    ),
    atRecord(
      'refused',
      'step-refused',
      ({ data }) =>
        `Order ${data.order} is held, paid and packed, and its status is refused: ${data.reason}. In which order are the three undone?`,
      { question: true },
    ),
    atRecord(
      'parcel',
      'shipment-cancelled',
      ({ data }) => {
        return `Last done, first undone: the parcel of order ${data.order} is cancelled. The others wait until that is certain.`;
      },
      { answers: 'refused' },
    ),
    atRecord('refunded', 'refunded', ({ data }) => {
      return `Now the payment: ${customer(data)} gets €${data.amount} back. Refunding first would leave a parcel on its way that is paid for by nobody.`;
    }),
    atRecord('released', 'released', ({ data }) => {
      return `And first done, last undone: ${goods(data)} are free again. Order ${data.order} is where it began, with six more rows in three tables.`;
    }),
    atRecord('compensated', 'saga-ended', ({ data }) =>
      data.end === 'compensated'
        ? `The customer of order ${data.order} hears “cancelled”. For about a second the money was gone and the parcel existed: that is the price of not locking.`
        : null,
    ),
    atFault('heals', 'heal', 'The lock is gone. Orders that were refused stay cancelled; new ones pass.'),
    theEnd(
      ({ completed, compensated, charged, refunded }) =>
        `${compensated} orders were undone completely and ${completed} confirmed. Of €${charged} charged, €${refunded} went back.`,
    ),
  ],
};
