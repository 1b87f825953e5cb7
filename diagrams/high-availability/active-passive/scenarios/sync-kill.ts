import type { Scenario } from '@/lib/simulation';
import { counted } from '../../../watch';
import { base, is, seconds, told, withDefaults } from './base';

export const syncKill: Scenario = {
  ...base,
  id: 'sync-kill',
  title: 'Primary killed, synchronous',
  summary:
    'Every answer waits for the standby. The primary dies, nothing acknowledged is lost, and something unacknowledged is kept.',
  parameters: withDefaults({ commit: 'synchronous', latency: 60, interval: 120, duration: 13 }),
  faults: [{ kind: 'kill', target: 'postgresql-active', at: 5_110_000, until: 13_000_000 }],
  beats: [
    told('commit', (_, event) =>
      is(event, 'committed')
        ? `Order ${event.data.order} is flushed on the primary, and its client is still waiting: the standby has to flush it too.`
        : null,
    ),
    told('replicated', (_, event) =>
      is(event, 'replicated')
        ? 'The standby has it on disk and says so. That answer travels back first.'
        : null,
    ),
    told('ack', (_, event) =>
      is(event, 'acknowledged')
        ? `Now order ${event.data.order} is acknowledged: one round trip later, and on two disks in two regions.`
        : null,
    ),
    told('killed', (tally, event) =>
      event.type === 'fault' && event.phase === 'begin'
        ? `The primary dies with ${counted(tally.acknowledged, 'order')} acknowledged and ${tally.placed - tally.acknowledged} waiting for an answer.`
        : null,
    ),
    told('unknown', (_, event) =>
      is(event, 'unknown')
        ? `The connection breaks in the middle of order ${event.data.order}. Committed or not? The client cannot know, and neither can we yet.`
        : null,
    ),
    told(
      'promoted',
      (tally, event) =>
        is(event, 'promoted')
          ? `The standby takes over, ${seconds(event.t - tally.faultAt)} after the crash. Of ${tally.acknowledged} acknowledged orders it has ${tally.acknowledged - tally.lost.length}. And those that nobody answered?`
          : null,
      { question: true },
    ),
    told(
      'kept',
      (tally, event) =>
        is(event, 'reconnected')
          ? tally.kept.length > 0
            ? `It has ${tally.kept.join(', ')}, which nobody ever acknowledged. No answer does not mean no: a client that simply tries again orders twice.`
            : 'None of the unanswered orders had reached it. It might have been otherwise: no answer does not mean no.'
          : null,
      { answers: 'promoted' },
    ),
    told('end', (tally, event) =>
      is(event, 'rejoined')
        ? `The old primary follows again. ${tally.lost.length} acknowledged orders lost, ${tally.kept.length} kept that were never acknowledged: that is what synchronous commit means.`
        : null,
    ),
  ],
};
