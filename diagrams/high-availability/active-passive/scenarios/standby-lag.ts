import type { Scenario } from '@/lib/simulation';
import { counted } from '../../../watch';
import { base, is, seconds, told, withDefaults } from './base';

export const standbyLag: Scenario = {
  ...base,
  id: 'standby-lag',
  title: 'The standby lags',
  summary: 'With synchronous commit a slow standby slows everybody: nothing fails, and nothing is answered.',
  parameters: withDefaults({ commit: 'synchronous', interval: 320, duration: 14 }),
  faults: [
    { kind: 'lag', target: 'postgresql-standby', at: 4_000_000, until: 7_000_000 },
    { kind: 'kill', target: 'postgresql-standby', at: 9_000_000, until: 12_000_000 },
  ],
  beats: [
    told('normal', (_, event) =>
      is(event, 'acknowledged')
        ? `Order ${event.data.order} is answered after one round trip to the standby. That is what every commit costs here.`
        : null,
    ),
    told('lags', (_, event) =>
      event.type === 'fault' && event.fault === 0 && event.phase === 'begin'
        ? 'The standby’s disk is busy. It still receives, but it does not flush, and so it does not confirm.'
        : null,
    ),
    told(
      'waiting',
      (tally, event) =>
        is(event, 'committed') && tally.behind >= 4
          ? `${tally.behind} orders are in the primary’s log, and their clients wait. Will they get an error, a late answer, or none?`
          : null,
      { question: true },
    ),
    told(
      'caught-up',
      (tally, event) =>
        is(event, 'acknowledged') && tally.healed.has(0)
          ? `A late answer: the standby has caught up, and order ${event.data.order} is acknowledged after ${seconds(tally.waited(event))} of waiting. No error, no timeout.`
          : null,
      { answers: 'waiting' },
    ),
    told('gone', (_, event) =>
      event.type === 'fault' && event.fault === 1 && event.phase === 'begin'
        ? 'Now the standby dies altogether. The primary is in perfect health.'
        : null,
    ),
    told(
      'stands',
      (tally, event) =>
        is(event, 'committed') && tally.behind >= 4 && tally.begun.has(1)
          ? `And it stands still: ${tally.behind} commits wait for a standby that does not exist. A second standby would have kept the shop open.`
          : null,
      { after: ['gone'] },
    ),
    told(
      'back',
      (tally, event) =>
        is(event, 'replicated') && tally.healed.has(1)
          ? 'The standby is back and takes what it missed, in order.'
          : null,
      { after: ['stands'] },
    ),
    told(
      'end',
      (tally, event) =>
        is(event, 'acknowledged') && tally.healed.has(1) && tally.behind === 0
          ? `All ${counted(tally.acknowledged, 'order')} are acknowledged and on two disks. Nothing failed over and nothing was lost; it was only closed for a while.`
          : null,
      { after: ['back'] },
    ),
  ],
};
