import type { Scenario } from '@/lib/simulation';
import { atFault, atFold, atRecord, counted, goods } from '../../watch';
import { base, theEnd } from './base';
import { Ledger } from './ledger';

export const duplicatedCommand: Scenario = {
  ...base,
  id: 'duplicated-command',
  title: 'Commands arrive twice',
  summary:
    'The network delivers every charge twice. Switch the idempotency keys off and see who pays for it.',
  faults: [
    { kind: 'duplicate', target: 'saga-orchestrator--process-payment', at: 600_000, until: 1_900_000 },
  ],
  beats: [
    atRecord('order', 'order-placed', ({ data }) => {
      return `Order ${data.order}: ${goods(data)} for €${data.amount}. Its charge is sent once.`;
    }),
    atFault(
      'doubles',
      'begin',
      'From now on, whatever is sent to the payment service arrives twice. Delivery “at least once” means just that.',
    ),
    atFold(
      'two',
      () => ({ doubled: false }),
      (state, event) => {
        if (event.type === 'fault') state.doubled = event.phase === 'begin';
        return state.doubled &&
          event.type === 'send' &&
          event.edge.endsWith('--process-payment') &&
          !event.backwards
          ? `Two identical charges for order ${event.message.correlation} are on their way. How can the service know that they are one and the same?`
          : null;
      },
      { question: true },
    ),
    atRecord(
      'recognised',
      'repeated',
      ({ data }) =>
        `By the key that the orchestrator gave it, order ${data.order} and the name of the step. That key was answered before, so the same answer is sent again and nothing is done.`,
      { answers: 'two' },
    ),
    atFold(
      'charged-twice',
      () => new Map<string, number>(),
      (charges, event) => {
        if (event.type !== 'record' || event.name !== 'charged') return null;
        const order = String(event.data.order);
        charges.set(order, (charges.get(order) ?? 0) + 1);
        return charges.get(order) === 2
          ? `It cannot: without a key, order ${order} is charged a second time. That is €${event.data.amount} too much, and every log says that all went well.`
          : null;
      },
      { answers: 'two' },
    ),
    {
      id: 'late-answer',
      after: ['two'],
      watch: () => (event) =>
        event.type === 'send' && event.backwards && event.edge.endsWith('--process-payment')
          ? 'Both copies are answered. When the second answer arrives, the saga has moved on, and it changes nothing.'
          : null,
    },
    atFold(
      'heals',
      () => new Ledger(),
      (ledger, event) => {
        ledger.see(event);
        if (event.type !== 'fault' || event.phase !== 'heal') return null;
        return ledger.chargedTwice > 0
          ? `Each command is delivered once again. ${counted(ledger.chargedTwice, 'customer has', 'customers have')} paid twice, and somebody has to find out.`
          : 'Each command is delivered once again. There is nothing to clean up.';
      },
    ),
    theEnd(({ completed, charged, repeated }) =>
      repeated > 0
        ? `${counted(completed, 'order')} confirmed and €${charged} charged; ${counted(repeated, 'repeated command')} recognised.`
        : `${counted(completed, 'order')} confirmed and €${charged} charged. No repeated command was recognised: count the charges.`,
    ),
  ],
};
