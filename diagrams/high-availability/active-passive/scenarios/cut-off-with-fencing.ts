import type { Scenario } from '@/lib/simulation';
import { counted } from '../../../watch';
import { base, is, seconds, told, withDefaults } from './base';

export const cutOffWithFencing: Scenario = {
  ...base,
  id: 'cut-off-with-fencing',
  title: 'Cut off, with fencing',
  summary:
    'The same cut. This time the primary may write only while its lease lasts, and stops by itself before anybody else begins.',
  parameters: withDefaults({ duration: 14 }),
  faults: [{ kind: 'cut', target: 'primary-region', at: 4_200_000, until: 12_000_000 }],
  beats: [
    {
      id: 'lease',
      watch: () => (event) =>
        event.type === 'send' && event.edge.endsWith('--witness') && !event.backwards
          ? 'Every second the primary asks the witness for four more seconds in which it may acknowledge. It counts from when it asked.'
          : null,
    },
    told('cut', (_, event) =>
      event.type === 'fault' && event.phase === 'begin'
        ? 'The line out of the primary region is cut. Its own clients still reach it, and it still answers them.'
        : null,
    ),
    told('suspected', (tally, event) =>
      is(event, 'suspected')
        ? `${seconds(event.t - tally.faultAt)} later the detector suspects it and asks for the right to write.`
        : null,
    ),
    told(
      'refused',
      (_, event) =>
        is(event, 'refused')
          ? 'Not yet, says the witness: the old lease has not run out. It cannot reach the primary. How can it be sure that the primary will stop?'
          : null,
      { question: true },
    ),
    told(
      'fenced',
      (tally, event) =>
        is(event, 'fenced')
          ? `Because the primary has a clock. ${seconds(event.t - tally.faultAt)} after the cut its lease ends, and it refuses its own clients: nobody told it to, and nobody had to.`
          : null,
      { answers: 'refused' },
    ),
    told('granted', (_, event) =>
      is(event, 'granted')
        ? 'Only now does the witness say yes. For a moment nobody can write: that gap is the price of never having two.'
        : null,
    ),
    told('promoted', (tally, event) =>
      is(event, 'promoted')
        ? `Timeline ${event.data.timeline} opens, ${seconds(event.t - tally.faultAt)} after the cut.`
        : null,
    ),
    told('near', (_, event) =>
      is(event, 'unreachable') && event.data.place === 'near'
        ? 'The near application cannot reach the new primary through the cut. It waits: consistent, and not available.'
        : null,
    ),
    told('rewound', (tally, event) =>
      is(event, 'rewound')
        ? `The line is back and the old primary is rewound. It acknowledged ${counted(tally.splitBrain, 'order')} after it was replaced; ${tally.lost.length} that it acknowledged before, alone behind the cut, are gone.`
        : null,
    ),
    told(
      'end',
      (tally, event) =>
        is(event, 'rejoined')
          ? `One writer at every instant. The ${tally.lost.length} lost orders are asynchronous commit’s doing, not the failover’s: fencing keeps one history, not every answer.`
          : null,
      { after: ['rewound'] },
    ),
  ],
};
