import type { Scenario } from '@/lib/simulation';
import { counted } from '../../../watch';
import { base, is, seconds, synchronous, told, withDefaults } from './base';

export const syncKill: Scenario = {
  ...base,
  id: 'sync-kill',
  title: 'Primary killed, synchronous replication',
  summary:
    'Every answer waits for the standby. The primary dies, nothing acknowledged is lost, and an order that was never acknowledged is kept.',
  parameters: withDefaults({ commit: 'synchronous', latency: 60, interval: 120, duration: 13 }),
  faults: [{ kind: 'kill', target: 'postgresql-active', at: 5_110_000, until: 13_000_000 }],
  beats: [
    told('commit', (_, event, parameters) =>
      is(event, 'committed')
        ? `Order ${event.data.order} is flushed on the primary${synchronous(parameters) ? ', but its client still waits: the standby has to flush it, too' : '. Its client need not wait for the standby'}.`
        : null,
    ),
    told('replicated', (_, event, parameters) =>
      is(event, 'replicated')
        ? `The standby has it on disk and reports that. ${synchronous(parameters) ? 'This report has to travel back first.' : 'Nobody has waited for this report.'}`
        : null,
    ),
    told('ack', (_, event, parameters) =>
      is(event, 'acknowledged')
        ? synchronous(parameters)
          ? `Now order ${event.data.order} is acknowledged: one round trip later, and on two disks in two regions.`
          : `Order ${event.data.order} is acknowledged at once, and so far it is on one disk in one region.`
        : null,
    ),
    told('killed', (tally, event) =>
      event.type === 'fault' && event.phase === 'begin'
        ? `The primary dies with ${counted(tally.acknowledged, 'order')} acknowledged and ${tally.placed - tally.acknowledged} waiting for an answer.`
        : null,
    ),
    told('unknown', (_, event) =>
      is(event, 'unknown')
        ? `The connection breaks while order ${event.data.order} waits for its answer. Is it committed or not? The client cannot know.`
        : null,
    ),
    told(
      'promoted',
      (tally, event) =>
        is(event, 'promoted')
          ? `The standby takes over, ${seconds(event.t - tally.faultAt)} after the crash. Of ${tally.acknowledged} acknowledged orders it has ${tally.acknowledged - tally.lost.length}. And what about orders that never got an answer: can they be there?`
          : null,
      { question: true },
    ),
    told(
      'kept',
      (tally, event) =>
        is(event, 'reconnected')
          ? tally.kept.length > 0
            ? `They can: the standby has ${tally.kept.join(', ')}, which was never acknowledged. No answer does not mean no: a client that simply tries again orders twice.`
            : 'They can, but this time none had reached it. No answer does not mean no.'
          : null,
      { answers: 'promoted' },
    ),
    told('end', (tally, event) =>
      is(event, 'rejoined')
        ? `The old primary follows again. ${counted(tally.lost.length, 'acknowledged order')} lost, and ${tally.kept.length} kept that ${tally.kept.length === 1 ? 'was' : 'were'} never acknowledged.`
        : null,
    ),
  ],
};
