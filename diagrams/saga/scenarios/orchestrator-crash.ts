import type { Scenario } from '@/lib/simulation';
import { atFold, atRecord, counted } from '../../watch';
import { base, theEnd, withDefaults } from './base';
import { Ledger } from './ledger';

export const orchestratorCrash: Scenario = {
  ...base,
  id: 'orchestrator-crash',
  title: 'The orchestrator crashes',
  summary: 'The one that knows what comes next dies between two steps. All it leaves behind is its log.',
  parameters: withDefaults({ interval: 150 }),
  faults: [{ kind: 'crash', target: 'saga-orchestrator', at: 830_000, until: 2_800_000 }],
  beats: [
    atRecord('order', 'order-placed', ({ data }) => {
      return `Order ${data.order} begins. What the orchestrator knows of it stands in its log, and nowhere else.`;
    }),
    atFold(
      'crash',
      () => new Ledger(),
      (ledger, event) => {
        ledger.see(event);
        return event.type === 'fault' && event.phase === 'begin'
          ? `The orchestrator dies with ${counted(ledger.open, 'open saga')}. Commands are on their way and services go on working.`
          : null;
      },
    ),
    {
      id: 'lost',
      after: ['crash'],
      watch: () => (event) =>
        event.type === 'lose'
          ? 'An answer reaches nobody. The step is done, its table says so, and the only one who was waiting to hear it is gone.'
          : null,
    },
    atFold(
      'what-now',
      () => ({ down: false, lost: 0 }),
      (state, event) => {
        if (event.type === 'fault') state.down = event.phase === 'begin';
        if (event.type === 'lose') state.lost++;
        return state.down && state.lost >= 2
          ? 'When it comes back: does it know which steps were done? What can it do about those it cannot know?'
          : null;
      },
      { question: true },
    ),
    atRecord(
      'recovered',
      'recovered',
      ({ data }) => {
        const open = Array.isArray(data.open) ? data.open.length : 0;
        return `It is back with nothing but its log: ${counted(open, 'saga')} without an end. Each command without an answer is sent once more.`;
      },
      { answers: 'what-now' },
    ),
    atRecord(
      'repeated',
      'repeated',
      ({ data }) =>
        `Order ${data.order}: ${data.operation} was done already. The service knows the key, does nothing and answers as it did the first time.`,
      { after: ['recovered'] },
    ),
    atRecord(
      'first-end',
      'saga-ended',
      ({ data }) =>
        `Order ${data.order} is ${data.end}, and nobody but the log knows that it was interrupted.`,
      { after: ['recovered'] },
    ),
    theEnd(
      ({ completed, charged, repeated }) =>
        `${completed} orders confirmed, €${charged} charged, nobody twice. ${counted(repeated, 'command')} came again and ${repeated === 1 ? 'was' : 'were'} recognised: at least once on the wire, exactly once in the tables.`,
    ),
  ],
};
