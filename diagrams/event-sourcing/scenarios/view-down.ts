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
        ? 'Event 4 is stored, and the command is answered. The views do not have it yet, and the store does not wait for them.'
        : null,
    ),
    atRecord('slow', 'projected', ({ data }) =>
      data.view === 'Analytics' && data.position === 4
        ? 'The Analytics View is the last to show it: it has more to compute. Each view reads at its own speed and keeps its own position.'
        : null,
    ),
    atFault('down', 'begin', 'The Analytics View is stopped for an upgrade. Its position stays at event 4.', {
      about: { targets: ['analytics-view'] },
    }),
    atRecord(
      'goes-on',
      'command-ended',
      ({ data }) =>
        data.kind === 'transfer'
          ? 'The bank goes on: accounts open, money moves, three views follow. Whoever looks at Analytics sees old totals.'
          : null,
      { after: ['down'] },
    ),
    atTally(
      'how-far',
      ({ events }, event) =>
        event.type === 'fault' && event.phase === 'heal'
          ? `The Analytics View is back. The store has ${events} events and keeps no list of who has read what. How does the view get what it missed?`
          : null,
      { question: true, after: ['down'], about: { targets: ['analytics-view', 'later-events'] } },
    ),
    atRecord(
      'asks',
      'subscribing',
      ({ data }) =>
        `It asks. Its position, ${data.position}, is stored with its own rows, and it asks for everything after that. All the store needs is numbered events.`,
      { answers: 'how-far' },
    ),
    {
      id: 'batch',
      after: ['asks'],
      watch: () => (event) =>
        event.type === 'send' && event.message.kind === 'batch'
          ? {
              text: `It gets ${event.message.count} old events at a time, in order. Catching up runs the same code as live operation: apply an event, move the position, repeat.`,
              about: { targets: [event.edge, 'analytics-view'], keys: [] },
            }
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
          ? 'It has caught up with the store. From now on events come one by one, as they happen.'
          : null,
      { after: ['batch'] },
    ),
    theEnd(
      ({ events }) =>
        `All four views have read all ${events} events. One was down for two seconds, and no command took longer because of it.`,
    ),
  ],
});
