import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord, counted, goods, textOf } from '../../watch';
import { base, theEnd } from './base';

export const paymentRefused: Scenario = {
  ...base,
  id: 'payment-refused',
  title: 'Payment refused',
  summary:
    'A card is declined when the goods are already reserved: one step has to be undone, and only that one.',
  faults: [{ kind: 'refuse', target: 'process-payment', at: 1_000_000, until: 1_900_000 }],
  beats: [
    atRecord('order', 'order-placed', ({ data }) => {
      return `Order ${data.order}: ${goods(data)} for €${data.amount}. The saga begins with a step that is easy to undo, a reservation.`;
    }),
    atRecord('completed', 'saga-ended', ({ data }) =>
      data.end === 'completed' ? `Order ${data.order} has gone through all its steps.` : null,
    ),
    atFault(
      'declines',
      'begin',
      'From now on the card network declines every charge. It is not broken: it answers, and the answer is no.',
    ),
    atRecord(
      'refused',
      'step-refused',
      ({ data }) =>
        `The charge for order ${data.order} is refused: ${data.reason}. Its goods are already reserved. Which compensations have to run?`,
      { question: true },
    ),
    {
      id: 'only-one',
      answers: 'refused',
      watch: () => (event) =>
        event.type === 'send' && event.message.kind === 'compensation'
          ? 'Only Release Inventory. Nothing was paid, so nothing is refunded, and there is no parcel. A refused step needs no undoing: it never happened.'
          : null,
    },
    atRecord('released', 'released', ({ data }) => {
      return `${goods(data)} of order ${data.order} available to others again. For a moment nobody else could have them: a saga has no isolation.`;
    }),
    atRecord('cancelled', 'saga-ended', ({ data }) =>
      data.end === 'compensated'
        ? `Order ${textOf(data, 'order')} is undone, and its customer will be told. It failed cleanly: that is what a saga can promise.`
        : null,
    ),
    atFault('heals', 'heal', 'Cards are accepted again.'),
    theEnd(
      ({ completed, compensated, charged, refunded }) =>
        `${counted(completed, 'order')} confirmed and ${compensated} cancelled. €${charged} charged and €${refunded} refunded: whoever was declined never paid.`,
    ),
  ],
};
