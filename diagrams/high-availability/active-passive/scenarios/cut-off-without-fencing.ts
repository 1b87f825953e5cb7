import type { Scenario } from '@/lib/simulation';
import { counted } from '../../../watch';
import { base, is, seconds, told, withDefaults } from './base';

export const cutOffWithoutFencing: Scenario = {
  ...base,
  id: 'cut-off-without-fencing',
  title: 'Cut off, without fencing',
  summary:
    'The primary’s region loses its connection to the world, but not to its own clients. Two primaries, two histories.',
  parameters: withDefaults({ fencing: false, duration: 14 }),
  faults: [{ kind: 'cut', target: 'primary-region', at: 4_000_000, until: 12_000_000 }],
  beats: [
    told('two', (tally, event) =>
      is(event, 'acknowledged') && tally.acknowledged === 2
        ? 'Two applications write: one in the primary’s own region, one far away. Both reach the same server.'
        : null,
    ),
    told('cut', (_, event) =>
      event.type === 'fault' && event.phase === 'begin'
        ? 'The line out of the primary region is cut. Inside, the server is well and its own clients notice nothing.'
        : null,
    ),
    told(
      'alone',
      (_, event) =>
        is(event, 'suspected')
          ? 'Outside, nobody hears it any more. Is it dead? The witness has not heard it either, and there is no lease to wait for. Promote?'
          : null,
      { question: true },
    ),
    told(
      'promoted',
      (tally, event) =>
        is(event, 'promoted')
          ? `Promoted, ${seconds(event.t - tally.faultAt)} after the cut. The far application will find timeline ${event.data.timeline}; the near one still writes to timeline 1.`
          : null,
      { answers: 'alone' },
    ),
    told('split', (tally, event) =>
      is(event, 'acknowledged') && tally.splitBrain === 1
        ? `Order ${event.data.order} is acknowledged by the old primary while a new one is open: split brain. Both servers are sure of themselves.`
        : null,
    ),
    told('both', (tally, event) =>
      is(event, 'acknowledged') && tally.splitBrain >= 5
        ? `${tally.splitBrain} orders by now that only one side of the cut knows. From outside there is nothing to see: every client gets its answers.`
        : null,
    ),
    told('heals', (_, event) =>
      event.type === 'fault' && event.phase === 'heal'
        ? 'The line is back, and two histories face each other. Logs cannot be merged: one of them has to go.'
        : null,
    ),
    told('rewound', (tally, event) =>
      is(event, 'rewound')
        ? `pg_rewind takes the old primary back to where they parted. Gone are ${counted(tally.lost.length, 'acknowledged order')}, from ${tally.lost[0] ?? 'none'} to ${tally.lost.at(-1) ?? 'none'}.`
        : null,
    ),
    told('end', (tally, event) =>
      is(event, 'rejoined')
        ? `${tally.splitBrain} orders were acknowledged by a server that had been replaced. Nothing crashed today. Only fencing was missing.`
        : null,
    ),
  ],
};
