import type { Scenario } from '@/lib/simulation';
import { counted } from '../../../watch';
import { base, is, seconds, synchronous, told, withDefaults } from './base';

export const asyncKill: Scenario = {
  ...base,
  id: 'async-kill',
  title: 'Primary killed, asynchronous replication',
  summary:
    'The primary answers before the standby has the order. Then it dies, and its last answers were promises nobody can keep.',
  parameters: withDefaults({ latency: 300, interval: 150 }),
  faults: [{ kind: 'kill', target: 'postgresql-active', at: 5_830_000, until: 14_000_000 }],
  beats: [
    told('write', (_, event, parameters) =>
      is(event, 'committed')
        ? `Order ${event.data.order} is in the primary’s log. The standby is ${parameters.number('latency')} ms away on a busy line; ${synchronous(parameters) ? 'the client waits for it' : 'no client waits for it'}.`
        : null,
    ),
    told('ack', (_, event, parameters) =>
      is(event, 'acknowledged')
        ? synchronous(parameters)
          ? `Now the client gets its answer. Order ${event.data.order} is on two disks in two regions.`
          : `The client gets its answer at once. Order ${event.data.order} is on one disk in one region, and its record is on the way to the other.`
        : null,
    ),
    told('killed', (tally, event) =>
      event.type === 'fault' && event.phase === 'begin'
        ? `The primary dies with ${counted(tally.acknowledged, 'order')} acknowledged. ${counted(tally.behind, 'order')} in its log ${tally.behind === 1 ? 'is' : 'are'} not on the standby.`
        : null,
    ),
    told('suspected', (tally, event) =>
      is(event, 'suspected')
        ? `${seconds(event.t - tally.faultAt)} later, without a heartbeat, the detector suspects it. A dead server and a cut cable look alike from here, so it asks the witness.`
        : null,
    ),
    told(
      'granted',
      (tally, event, parameters) =>
        is(event, 'granted')
          ? `${parameters.flag('fencing') ? 'The primary’s lease has run out, and the witness' : 'The witness has not heard from the primary either, and'} agrees after ${seconds(event.t - tally.faultAt)}. Which orders will be missing: the oldest, the newest, or some in between?`
          : null,
      { question: true },
    ),
    told(
      'promoted',
      (tally, event) =>
        is(event, 'promoted')
          ? `Timeline ${event.data.timeline} opens with what the standby has. ${tally.lost.length > 0 ? `Missing: ${tally.lost.join(', ')}. They are always the newest, the end of the log, never one in between.` : 'No order that was acknowledged is missing. If some were, it would be the newest: the end of the log.'}`
          : null,
      { answers: 'granted' },
    ),
    told('reconnected', (tally, event) =>
      is(event, 'reconnected')
        ? `Clients write again, ${seconds(event.t - tally.faultAt)} after the crash. Most of that was detecting and deciding; promoting took a seventh of a second.`
        : null,
    ),
    told('rewound', (_, event) =>
      is(event, 'rewound')
        ? `The old primary is back. Its log has ${counted(Array.isArray(event.data.orders) ? event.data.orders.length : 0, 'order')} that the new primary’s has not, so pg_rewind drops ${Array.isArray(event.data.orders) && event.data.orders.length === 1 ? 'it' : 'them'}, and it follows.`
        : null,
    ),
    told(
      'end',
      (tally, event) =>
        is(event, 'rejoined')
          ? `${counted(tally.lost.length, 'acknowledged order')} lost, ${counted(tally.unknown.length, 'write')} without an answer. ${tally.lost.length > 0 ? 'Asynchronous replication never promised more; it was only quick.' : 'Nothing that was acknowledged is missing.'}`
          : null,
      { after: ['rewound'] },
    ),
  ],
};
