import { atFault, atRecord } from '../../watch';
import { atTally, bankScenario, theEnd } from './base';

export const viewDown = bankScenario({
  id: 'view-down',
  title: 'A view falls behind and catches up',
  summary: 'Analytics stops for a while. Nobody waits for it, and it misses nothing.',
  faults: [{ kind: 'down', target: 'analytics-view', at: 900_000, until: 3_100_000 }],
  story: {
    script: [
      [400, { kind: 'deposit', account: 'A001', amount: 100 }],
      [1_100, { kind: 'open', account: 'A002', amount: 250 }],
      [1_500, { kind: 'transfer', account: 'A001', to: 'A002', amount: 350 }],
      [1_900, { kind: 'withdraw', account: 'A002', amount: 50 }],
      [2_300, { kind: 'deposit', account: 'A001', amount: 120 }],
      [2_700, { kind: 'withdraw', account: 'A001', amount: 80 }],
      [3_500, { kind: 'deposit', account: 'A002', amount: 30 }],
    ],
  },
  beats: [
    atRecord('start', 'appended', ({ data }) =>
      data.position === 4
        ? 'Event 4 is stored, and the command is answered. That the views do not know yet is nobody’s concern at the store.'
        : null,
    ),
    atRecord('slow', 'projected', ({ data }) =>
      data.view === 'Analytics' && data.position === 4
        ? 'Analytics is the last to show it: it has more to compute. Each view reads as fast as it can and keeps its own position.'
        : null,
    ),
    atFault('down', 'begin', 'Analytics is stopped for an upgrade. Its position stays at event 4.'),
    atRecord(
      'goes-on',
      'command-ended',
      ({ data }) =>
        data.kind === 'transfer'
          ? 'The bank goes on: accounts open, money moves, three views follow. Whoever looks at Analytics sees yesterday.'
          : null,
      { after: ['down'] },
    ),
    atTally(
      'how-far',
      ({ events }, event) =>
        event.type === 'fault' && event.phase === 'heal'
          ? `Analytics is back. The store has ${events} events and never kept a list of who has read what. How does Analytics get what it missed?`
          : null,
      { question: true, after: ['down'] },
    ),
    atRecord(
      'asks',
      'subscribing',
      ({ data }) =>
        `It asks. Its position, ${data.position}, is stored with its own rows, and it wants everything after that. The store only has to be able to count.`,
      { answers: 'how-far' },
    ),
    {
      id: 'batch',
      after: ['asks'],
      watch: () => (event) =>
        event.type === 'send' && event.message.kind === 'batch'
          ? `Old events come ${event.message.count} at a time and in order. Catching up is the same code as living: apply, move the position, repeat.`
          : null,
    },
    atTally(
      'caught-up',
      ({ events }, event) =>
        event.type === 'record' &&
        event.name === 'projected' &&
        event.data.view === 'Analytics' &&
        event.data.position === events &&
        events >= 10
          ? 'It is level with the store again. From here on events come one by one, as they happen.'
          : null,
      { after: ['batch'] },
    ),
    theEnd(
      ({ events }) =>
        `All four views have read all ${events} events. One was away for two seconds, and no command took longer for it.`,
    ),
  ],
});
