import type { Scenario } from '@/lib/simulation';
import { counted } from '../../../watch';
import { base, is, seconds, synchronous, told, withDefaults } from './base';

export const standbyLag: Scenario = {
  ...base,
  id: 'standby-lag',
  title: 'The standby lags',
  summary:
    'With synchronous replication a slow standby slows everybody: nothing fails, and nothing is answered.',
  parameters: withDefaults({ commit: 'synchronous', interval: 320, duration: 14 }),
  faults: [
    { kind: 'lag', target: 'postgresql-standby', at: 4_000_000, until: 7_000_000 },
    { kind: 'kill', target: 'postgresql-standby', at: 9_000_000, until: 12_000_000 },
  ],
  beats: [
    told('normal', (_, event, parameters) =>
      is(event, 'acknowledged')
        ? synchronous(parameters)
          ? `Order ${event.data.order} is answered after one round trip to the standby. That is what every commit costs here.`
          : `Order ${event.data.order} is answered as soon as the primary has it on disk. No commit waits for the standby.`
        : null,
    ),
    told('lags', (_, event) =>
      event.type === 'fault' && event.fault === 0 && event.phase === 'begin'
        ? 'The standby’s disk is busy. It still receives records but cannot flush them, so it does not confirm them.'
        : null,
    ),
    told(
      'waiting',
      (tally, event, parameters) =>
        is(event, 'committed') && tally.behind >= 4
          ? `${tally.behind} orders are in the primary’s log, but not on the standby. ${synchronous(parameters) ? 'What will their clients get: an error, a late answer, or none?' : 'Their clients have their answers. What could that cost?'}`
          : null,
      { question: true },
    ),
    told(
      'caught-up',
      (tally, event, parameters) => {
        if (!tally.healed.has(0)) return null;
        if (!synchronous(parameters))
          return is(event, 'replicated') && tally.behind <= 1
            ? 'Those orders, had the primary died before now. It has not, and the standby has caught up: it cost nothing, this time.'
            : null;
        return is(event, 'acknowledged')
          ? `A late answer: the standby has caught up, and order ${event.data.order} is acknowledged after ${seconds(tally.waited(event))}. No error, no timeout.`
          : null;
      },
      { answers: 'waiting' },
    ),
    told('gone', (_, event) =>
      event.type === 'fault' && event.fault === 1 && event.phase === 'begin'
        ? 'Now the standby crashes. The primary is in perfect health.'
        : null,
    ),
    told(
      'stands',
      (tally, event, parameters) =>
        is(event, 'committed') && tally.behind >= 4 && tally.begun.has(1)
          ? synchronous(parameters)
            ? `And yet the standby lacks ${tally.behind} orders and confirms none: with synchronous replication, the shop stands still. A second standby would have kept it open.`
            : `The standby lacks ${tally.behind} orders, and the shop stays open. But until it is back, they are on one disk alone.`
          : null,
      { after: ['gone'] },
    ),
    told(
      'back',
      (tally, event) =>
        is(event, 'replicated') && tally.healed.has(1)
          ? 'The standby is back and receives what it missed, in sequence.'
          : null,
      { after: ['stands'] },
    ),
    told(
      'end',
      (tally, event, parameters) =>
        is(event, synchronous(parameters) ? 'acknowledged' : 'replicated') &&
        tally.healed.has(1) &&
        tally.behind === 0
          ? `All ${counted(tally.acknowledged, 'order')} are acknowledged and on two disks. There was no failover, and nothing was lost${synchronous(parameters) ? '; the shop was only closed for a while' : ''}.`
          : null,
      { after: ['back'] },
    ),
  ],
};
