import type { Scenario } from '@/lib/simulation';
import { counted } from '../../../watch';
import { base, fault, is, told, withDefaults } from './base';

export const mergedCounter: Scenario = {
  ...base,
  id: 'merged-counter',
  title: 'Cut off, both count',
  summary: 'Stock as a counter that merges: no sale is ever forgotten, and the last rug is sold twice.',
  parameters: withDefaults({ policy: 'merged-counter', stock: 18, interval: 200 }),
  faults: [{ kind: 'cut', target: 'region-a-active--region-b-active', at: 3_500_000, until: 10_500_000 }],
  beats: [
    told('counter', (_, event) =>
      is(event, 'sold')
        ? 'This time the regions do not send each other what is left, but what each of them has sold. Sums can be added in any order.'
        : null,
    ),
    told('merged', (_, event) =>
      is(event, 'conflict')
        ? `Orders ${event.data.winner} and ${event.data.loser} did not know of each other, and both count: ${event.data.left} ${event.data.item}s left. There is no loser.`
        : null,
    ),
    told('cut', (_, event) =>
      fault(event, 'begin')
        ? 'The line is cut. Each region goes on counting down from what it last knew.'
        : null,
    ),
    told('sold-out', (tally, event) =>
      is(event, 'refused') && tally.begun
        ? `Region ${event.node === 'region-a-active' ? 'A' : 'B'} has sold out: ${counted(Number(event.data.left), String(event.data.item))} left by its own count. It says so, and sells nothing that it does not see.`
        : null,
    ),
    told(
      'heals',
      (tally, event) =>
        fault(event, 'heal')
          ? `The line is back. ${counted(tally.unheard, 'sale')} have to be added up, and none may be forgotten. What can go wrong with a sum?`
          : null,
      { question: true },
    ),
    told(
      'oversold',
      (_, event) =>
        is(event, 'conflict') && Number(event.data.left) < 0
          ? `It can be negative: ${event.data.left} ${event.data.item}s. Both regions sold what there was only once, and every one of those sales was acknowledged.`
          : null,
      { answers: 'heals' },
    ),
    told(
      'enough',
      (tally, event) =>
        is(event, 'conflict') && tally.unheard === 0 && tally.least >= 0
          ? 'Nothing, as long as there is enough: everything sold fits into what there was. With less in stock it would not have.'
          : null,
      { answers: 'heals' },
    ),
    told(
      'end',
      (tally, event) =>
        is(event, 'conflict') && tally.healed && tally.unheard === 0
          ? `All ${counted(tally.total, 'sale')} count. What two regions cannot promise without asking each other is the last piece; somebody will get an apology instead.`
          : null,
      { after: ['heals'] },
    ),
  ],
};
