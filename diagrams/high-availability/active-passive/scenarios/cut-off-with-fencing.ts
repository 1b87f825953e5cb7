import type { Scenario } from '@/lib/simulation';
import { counted } from '../../../watch';
import { outward } from '../nodes';
import { base, is, seconds, told, withDefaults } from './base';

export const cutOffWithFencing: Scenario = {
  ...base,
  id: 'cut-off-with-fencing',
  title: 'Cut off, with fencing',
  summary:
    'The same cut. This time the primary may write only while its lease lasts, and it stops by itself before anybody else begins.',
  parameters: withDefaults({ duration: 14 }),
  faults: [{ kind: 'cut', target: 'primary-region', at: 4_200_000, until: 12_000_000 }],
  beats: [
    {
      id: 'lease',
      watch: (parameters) => (event) =>
        event.type === 'send' && event.edge.endsWith('--witness') && !event.backwards
          ? parameters.flag('fencing')
            ? 'Every second the primary asks the witness for four more seconds during which it may acknowledge. They count from when it asked.'
            : 'Every second the primary asks the witness for its lease. Without fencing it acknowledges all the same, whatever the answer is.'
          : null,
    },
    told(
      'cut',
      (_, event) =>
        event.type === 'fault' && event.phase === 'begin'
          ? 'All connections out of the primary region are cut. The near application still reaches the primary, and it still answers.'
          : null,
      { about: { targets: ['primary-region', ...outward] } },
    ),
    told('suspected', (tally, event) =>
      is(event, 'suspected')
        ? `${seconds(event.t - tally.faultAt)} later the detector suspects it and asks the witness whether the standby may take over.`
        : null,
    ),
    told(
      'refused',
      (_, event) =>
        is(event, 'refused')
          ? 'Not yet: the old lease has not run out. But the witness cannot reach the primary. How can it be sure that the primary will stop?'
          : null,
      { question: true },
    ),
    told(
      'fenced',
      (tally, event) =>
        is(event, 'fenced')
          ? `Because the primary has a clock. ${seconds(event.t - tally.faultAt)} after the cut its lease ends, and it refuses even the near application: nobody had to tell it to.`
          : null,
      { answers: 'refused' },
    ),
    told('granted', (_, event, parameters) =>
      is(event, 'granted')
        ? parameters.flag('fencing')
          ? 'Now the witness says yes. For a moment nobody can write: that gap is the price of never having two primaries.'
          : 'The witness has not heard from the primary either, and says yes at once. Nobody has made sure that the primary stops.'
        : null,
    ),
    told('promoted', (tally, event) =>
      is(event, 'promoted')
        ? `Timeline ${event.data.timeline} opens, ${seconds(event.t - tally.faultAt)} after the cut.`
        : null,
    ),
    told('near', (_, event) =>
      is(event, 'unreachable') && event.data.place === 'near'
        ? 'The near application cannot reach the new primary through the cut. It has to wait: consistent, but not available.'
        : null,
    ),
    told('rewound', (tally, event) =>
      is(event, 'rewound')
        ? `The connections are back, and the old primary is rewound. It acknowledged ${counted(tally.splitBrain, 'order')} after it was replaced. ${counted(tally.lost.length - tally.splitBrain, 'order')} it had acknowledged behind the cut before that ${tally.lost.length - tally.splitBrain === 1 ? 'is' : 'are'} gone.`
        : null,
    ),
    told(
      'end',
      (tally, event) =>
        is(event, 'rejoined')
          ? tally.splitBrain > 0
            ? `For a while there were two primaries, and ${counted(tally.lost.length, 'acknowledged order is', 'acknowledged orders are')} lost. Without fencing, a cut makes two histories.`
            : tally.lost.length > 0
              ? `One writer at every instant. ${counted(tally.lost.length, 'order was', 'orders were')} lost to asynchronous replication, not to the failover: fencing keeps one history, not every answer.`
              : 'One writer at every instant, and no acknowledged order is lost.'
          : null,
      { after: ['rewound'] },
    ),
  ],
};
