import type { Scenario } from '@/lib/simulation';
import { counted } from '../../../watch';
import { outward } from '../nodes';
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
    told(
      'cut',
      (_, event, parameters) =>
        event.type === 'fault' && event.phase === 'begin'
          ? `All connections out of the primary region are cut. Inside, the server is well, and the near application notices nothing${parameters.flag('fencing') ? ' yet' : ''}.`
          : null,
      { about: { targets: ['primary-region', ...outward] } },
    ),
    told(
      'alone',
      (_, event) =>
        is(event, 'suspected')
          ? 'Outside, nobody hears from it any more. Is it dead? The witness has not heard from it either. Should the standby be promoted?'
          : null,
      { question: true },
    ),
    told(
      'promoted',
      (tally, event) =>
        is(event, 'promoted')
          ? `It is promoted, ${seconds(event.t - tally.faultAt)} after the cut, and opens timeline ${event.data.timeline}. The far application will find it; what does the near one do?`
          : null,
      { answers: 'alone' },
    ),
    told('split', (tally, event) => {
      if (is(event, 'acknowledged') && tally.splitBrain === 1)
        return `Order ${event.data.order} is acknowledged by the old primary while a new one is open: split brain. Each server takes itself for the primary.`;
      return event.type === 'record' && event.name === 'fenced'
        ? `The primary’s lease has run out, ${seconds(event.t - tally.faultAt)} after the cut: it refuses even the near application, though nobody could tell it to.`
        : null;
    }),
    told('both', (tally, event) =>
      is(event, 'acknowledged') && tally.splitBrain >= 5
        ? `The old primary has acknowledged ${tally.splitBrain} orders since it was replaced. Nobody notices: every client gets its answers.`
        : null,
    ),
    told('heals', (_, event) =>
      event.type === 'fault' && event.phase === 'heal'
        ? 'The connections are back, and there are two histories. Logs cannot be merged: one of them has to go.'
        : null,
    ),
    told('rewound', (tally, event) =>
      is(event, 'rewound')
        ? `pg_rewind takes the old primary back to where the histories part. ${tally.lost.length === 0 ? 'No acknowledged order is lost.' : `Lost: ${counted(tally.lost.length, 'order')} that had been acknowledged, ${tally.lost.at(-1)} the last of them.`}`
        : null,
    ),
    told('end', (tally, event, parameters) =>
      is(event, 'rejoined')
        ? tally.splitBrain > 0
          ? `${counted(tally.splitBrain, 'order was', 'orders were')} acknowledged by a server that had been replaced. Nothing crashed; only fencing was missing.`
          : `No order was acknowledged by a server that had been replaced${parameters.flag('fencing') ? ': fencing stopped it in time' : ', this time'}.`
        : null,
    ),
  ],
};
