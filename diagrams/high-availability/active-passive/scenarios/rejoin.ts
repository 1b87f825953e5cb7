import type { Scenario } from '@/lib/simulation';
import { counted } from '../../../watch';
import { base, is, told, withDefaults } from './base';

export const rejoin: Scenario = {
  ...base,
  id: 'rejoin',
  title: 'The old primary comes back',
  summary: 'A primary that was replaced wants to join again, with orders in its log that nobody else has.',
  parameters: withDefaults({ latency: 150, interval: 150, duration: 15 }),
  faults: [{ kind: 'kill', target: 'postgresql-active', at: 2_950_000, until: 9_000_000 }],
  beats: [
    told('steady', (tally, event, parameters) =>
      is(event, 'replicated')
        ? `The standby follows, ${parameters.number('latency')} ms away and ${counted(tally.behind, 'order')} behind. Both servers are on timeline 1.`
        : null,
    ),
    told('killed', (tally, event) =>
      event.type === 'fault' && event.phase === 'begin'
        ? `The primary is killed after ${counted(tally.history.log('postgresql-active').length, 'order')}. ${tally.behind === 0 ? 'All of them had reached the standby, too.' : `${tally.behind} of them had not reached the standby, but they are still on the primary’s disk.`}`
        : null,
    ),
    told('promoted', (_, event) =>
      is(event, 'promoted')
        ? 'Timeline 2 begins in the other region, after the last order the standby has. Up to there, both logs are the same.'
        : null,
    ),
    told('grows', (tally, event) =>
      is(event, 'acknowledged') &&
      tally.promotedAt > 0 &&
      tally.history.log('postgresql-standby').length > tally.history.log('postgresql-active').length
        ? 'Timeline 2 has grown past the end of the old log. At the same positions the two servers now have different records.'
        : null,
    ),
    told(
      'back',
      (_, event) =>
        event.type === 'fault' && event.phase === 'heal'
          ? 'The old primary starts again with its log intact and takes itself for the primary. What has to happen before it may join?'
          : null,
      { question: true },
    ),
    {
      id: 'denied',
      answers: 'back',
      watch: () => (event) =>
        event.type === 'send' &&
        event.edge.endsWith('--witness') &&
        event.backwards &&
        event.message.kind === 'refusal'
          ? 'First, it has to learn of its replacement: the witness refuses the lease. So it acknowledges nothing and asks the new primary where their histories part.'
          : null,
    },
    told('rewound', (_, event) =>
      is(event, 'rewound')
        ? `Second, it has to forget: pg_rewind drops ${counted(Array.isArray(event.data.orders) ? event.data.orders.length : 0, 'order')} of timeline 1 and copies what differs. Now its log is the beginning of the new primary’s log.`
        : null,
    ),
    told('rejoined', (_, event) =>
      is(event, 'rejoined')
        ? 'Third, it follows as a standby: records now travel the other way along the replication line.'
        : null,
    ),
    told(
      'caught-up',
      (tally, event) =>
        is(event, 'replicated') && event.node === 'postgresql-active'
          ? `It receives what it missed and now has ${counted(tally.history.log('postgresql-active').length, 'order')}, record for record as the new primary has them.`
          : null,
      { after: ['rejoined'] },
    ),
    told(
      'end',
      (tally, event) =>
        is(event, 'acknowledged')
          ? `The pair is complete again, with the roles exchanged. ${counted(tally.lost.length, 'acknowledged order')} had to be dropped.`
          : null,
      { after: ['caught-up'] },
    ),
  ],
};
