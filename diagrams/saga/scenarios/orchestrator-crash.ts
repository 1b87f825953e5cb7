import type { Scenario } from '@/lib/simulation';
import { atFold, atRecord, counted } from '../../watch';
import { base, theEnd, withDefaults } from './base';
import { Ledger } from './ledger';

export const orchestratorCrash: Scenario = {
  ...base,
  id: 'orchestrator-crash',
  title: 'The orchestrator crashes',
  summary:
    'The only one that knows what comes next crashes between two steps. All it leaves behind is its log.',
  parameters: withDefaults({ interval: 150 }),
  faults: [{ kind: 'crash', target: 'saga-orchestrator', at: 830_000, until: 2_800_000 }],
  beats: [
    atRecord('order', 'order-placed', ({ data }) => {
      return `Order ${data.order} begins. All that the orchestrator knows of it is in its log, and nowhere else.`;
    }),
    atFold(
      'crash',
      () => new Ledger(),
      (ledger, event) => {
        ledger.see(event);
        return event.type === 'fault' && event.phase === 'begin'
          ? `The orchestrator crashes with ${counted(ledger.open, 'open saga')}. Commands are on their way, and the services go on working.`
          : null;
      },
    ),
    {
      id: 'lost',
      after: ['crash'],
      watch: () => (event) =>
        event.type === 'lose'
          ? {
              text: 'An answer reaches nobody. The step is done, its table says so, and the only one waiting for the answer is gone.',
              about: { targets: ['saga-orchestrator'], keys: [] },
            }
          : null,
    },
    atFold(
      'what-now',
      () => ({ down: false, lost: 0 }),
      (state, event) => {
        if (event.type === 'fault') state.down = event.phase === 'begin';
        if (event.type === 'lose') state.lost++;
        return state.down && state.lost >= 2
          ? 'When it comes back, will it know which steps were done? What can it do about those it does not know of?'
          : null;
      },
      { question: true, about: { targets: ['saga-orchestrator'] } },
    ),
    atRecord(
      'recovered',
      'recovered',
      ({ data }) => {
        const open = Array.isArray(data.open) ? data.open.length : 0;
        return `It is back with nothing but its log: ${counted(open, 'saga')} without an end. Each command without an answer is sent again.`;
      },
      { answers: 'what-now' },
    ),
    atRecord(
      'repeated',
      'repeated',
      ({ data }) =>
        `Order ${data.order}: ${data.operation} had been done already. The service recognises the key, does nothing, and gives the same answer as the first time.`,
      { after: ['recovered'] },
    ),
    atRecord(
      'first-end',
      'saga-ended',
      ({ data }) =>
        `Order ${data.order} is ${data.end === 'completed' ? 'complete' : data.end}, and only the log knows that it was interrupted.`,
      { after: ['recovered'] },
    ),
    theEnd(({ completed, charged, repeated, chargedTwice }) =>
      chargedTwice > 0
        ? `${counted(completed, 'order')} confirmed, and €${charged} charged: ${counted(chargedTwice, 'order was', 'orders were')} charged twice. Without keys, sending again means doing again.`
        : `${counted(completed, 'order')} confirmed and €${charged} charged, nobody twice. ${counted(repeated, 'repeated command')} recognised: delivered at least once, carried out exactly once.`,
    ),
  ],
};
