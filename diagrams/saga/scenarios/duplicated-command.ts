import type { Scenario } from '@/lib/simulation';
import { atFault, atFold, atRecord, goods } from '../../watch';
import { base, theEnd } from './base';

export const duplicatedCommand: Scenario = {
  ...base,
  id: 'duplicated-command',
  title: 'Commands arrive twice',
  summary:
    'The network delivers every charge twice. Switch the idempotency keys off and see who pays for it.',
  faults: [
    { kind: 'duplicate', target: 'saga-orchestrator--process-payment', at: 600_000, until: 2_600_000 },
  ],
  beats: [
    atRecord('order', 'order-placed', ({ data }) => {
      return `Order ${data.order}: ${goods(data)} for €${data.amount}. Its charge will be sent once.`;
    }),
    atFault(
      'doubles',
      'begin',
      'From now on what is sent to the payment service arrives twice. Networks that promise delivery do that.',
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
          ? `Two charges are on their way for order ${event.message.correlation}, alike to the last byte. How can the service know that they are one?`
          : null;
      },
      { question: true },
    ),
    atRecord(
      'recognised',
      'repeated',
      ({ data }) =>
        `By the key that the orchestrator made: ${data.order}/${data.operation}. It was answered before, so it is answered again and nothing is done.`,
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
          ? `Order ${order} is charged a second time: €${event.data.amount} too much, and every log says that all went well.`
          : null;
      },
      { answers: 'two' },
    ),
    {
      id: 'late-answer',
      after: ['two'],
      watch: () => (event) =>
        event.type === 'send' && event.backwards && event.edge.endsWith('--process-payment')
          ? 'Both copies are answered. The second answer finds that the saga has moved on, and changes nothing.'
          : null,
    },
    atFault('heals', 'heal', 'The network delivers once again. Nobody had to clean up.'),
    theEnd(({ completed, charged, repeated }) =>
      repeated > 0
        ? `${completed} orders confirmed and €${charged} charged; ${repeated} commands were recognised as repetitions.`
        : `${completed} orders confirmed and €${charged} charged. No command was recognised as a repetition: count the charges.`,
    ),
  ],
};
