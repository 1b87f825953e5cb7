import type { Scenario } from '@/lib/simulation';
import { counted } from '../../../watch';
import { base, is, told, withDefaults } from './base';

export const rejoin: Scenario = {
  ...base,
  id: 'rejoin',
  title: 'The old primary comes back',
  summary:
    'A primary that was replaced wants to join again, with a log that has gone on where nobody else’s has.',
  parameters: withDefaults({ latency: 150, interval: 150, duration: 15 }),
  faults: [{ kind: 'kill', target: 'postgresql-active', at: 2_950_000, until: 9_000_000 }],
  beats: [
    told('steady', (tally, event) =>
      is(event, 'replicated')
        ? `The standby follows, 150 ms away and ${counted(tally.behind, 'order')} behind. Both servers are on timeline 1.`
        : null,
    ),
    told('killed', (tally, event) =>
      event.type === 'fault' && event.phase === 'begin'
        ? `The primary is killed after ${counted(tally.history.log('postgresql-active').length, 'order')}. ${tally.behind} of them had not reached the standby, and all of them are still on its disk.`
        : null,
    ),
    told('promoted', (_, event) =>
      is(event, 'promoted')
        ? `Timeline 2 begins in the other region, at the last position the standby had. Everything up to there the two have in common.`
        : null,
    ),
    told('grows', (tally, event) =>
      is(event, 'acknowledged') &&
      tally.promotedAt > 0 &&
      tally.history.log('postgresql-standby').length > tally.history.log('postgresql-active').length
        ? 'Timeline 2 has grown past the end of the old log. Same positions, other records: the two servers now disagree about what stands there.'
        : null,
    ),
    told(
      'back',
      (_, event) =>
        event.type === 'fault' && event.phase === 'heal'
          ? 'The old primary starts again, log intact, believing that it is the primary. What has to happen before it may take part?'
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
          ? 'First it has to be told: the witness refuses its lease. It acknowledges nothing, and asks the new primary where their histories part.'
          : null,
    },
    told('rewound', (_, event) =>
      is(event, 'rewound')
        ? `Then it has to forget: pg_rewind takes back ${counted(Array.isArray(event.data.orders) ? event.data.orders.length : 0, 'order')} of timeline 1 and copies what differs. Now its log is a beginning of the other one.`
        : null,
    ),
    told('rejoined', (_, event) =>
      is(event, 'rejoined')
        ? 'And then it follows, as a standby, on the edge it used to send on: records now travel the other way.'
        : null,
    ),
    told(
      'caught-up',
      (tally, event) =>
        is(event, 'replicated') && event.node === 'postgresql-active'
          ? `It takes what it missed: ${counted(tally.history.log('postgresql-active').length, 'order')}, record for record as the new primary has them.`
          : null,
      { after: ['rejoined'] },
    ),
    told(
      'end',
      (tally, event) =>
        is(event, 'acknowledged')
          ? `The pair is whole again, with the roles exchanged. ${counted(tally.lost.length, 'acknowledged order')} had to be forgotten for it.`
          : null,
      { after: ['caught-up'] },
    ),
  ],
};
