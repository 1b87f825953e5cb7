import type { Scenario } from '@/lib/simulation';
import { atFault, atRecord, goods, textOf } from '../../watch';
import { base, theEnd } from './base';

export const paymentRefused: Scenario = {
  ...base,
  id: 'payment-refused',
  title: 'Payment refused',
  summary:
    'A card is declined when the goods are already held: one step has to be undone, and only that one.',
  faults: [{ kind: 'refuse', target: 'process-payment', at: 1_000_000, until: 1_900_000 }],
  beats: [
    atRecord('order', 'order-placed', ({ data }) => {
      return `Order ${data.order}: ${goods(data)} for €${data.amount}. The saga begins with what is easy to undo, a reservation.`;
    }),
    atRecord('completed', 'saga-ended', ({ data }) =>
      data.end === 'completed' ? `Order ${data.order} went through all its steps.` : null,
    ),
    atFault(
      'declines',
      'begin',
      'From now on the card network declines. It is not broken: it answers, and the answer is no.',
    ),
    atRecord(
      'refused',
      'step-refused',
      ({ data }) =>
        `Order ${data.order} is refused: ${data.reason}. Its goods are held already. Which of the three compensations will run?`,
      { question: true },
    ),
    {
      id: 'only-one',
      answers: 'refused',
      watch: () => (event) =>
        event.type === 'send' && event.message.kind === 'compensation'
          ? `Only Release Inventory. Nothing was paid, so nothing is refunded; nothing was packed. A refused step is not undone: it did not happen.`
          : null,
    },
    atRecord('released', 'released', ({ data }) => {
      return `${goods(data)} are free again for others. For a moment they were gone for everybody: a saga has no isolation.`;
    }),
    atRecord('cancelled', 'saga-ended', ({ data }) =>
      data.end === 'compensated'
        ? `Order ${textOf(data, 'order')} is compensated, and its customer is told. It failed cleanly: that is what a saga can promise.`
        : null,
    ),
    atFault('heals', 'heal', 'Cards are accepted again.'),
    theEnd(
      ({ completed, compensated, charged, refunded }) =>
        `${completed} orders are confirmed and ${compensated} cancelled. €${charged} were charged and €${refunded} given back: whoever was refused never paid.`,
    ),
  ],
};
