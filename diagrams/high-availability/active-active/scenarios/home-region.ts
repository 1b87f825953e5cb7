import type { Scenario } from '@/lib/simulation';
import { counted, goods } from '../../../watch';
import { base, byPolicy, fault, is, told, withDefaults } from './base';

export const homeRegion: Scenario = {
  ...base,
  id: 'home-region',
  title: 'Cut off, home region wins',
  summary: 'Every item has a home region, and in a conflict the home region wins, whatever the clocks say.',
  parameters: withDefaults({ policy: 'home-region' }),
  faults: [{ kind: 'cut', target: 'region-a-active--region-b-active', at: 3_500_000, until: 9_500_000 }],
  beats: [
    told('homes', (_, event, parameters) =>
      is(event, 'sold')
        ? `Mugs and rugs are at home in region A, lamps in region B. Both may sell everything; ${byPolicy(
            parameters,
            {
              home: 'the home region decides conflicts',
              clock: 'the clock decides conflicts',
              merged: 'of two sales that conflict both count',
            },
          )}.`
        : null,
    ),
    told('cut', (_, event) =>
      fault(event, 'begin') ? 'The connection between the regions is cut, and both go on selling.' : null,
    ),
    told('visitor', (tally, event) =>
      is(event, 'sold') &&
      tally.begun &&
      !tally.healed &&
      event.node === 'region-b-active' &&
      event.data.item !== 'lamp'
        ? `Region B sells ${goods(event.data)} away from its home: order ${event.data.order} is acknowledged, and the home region does not know of it.`
        : null,
    ),
    told(
      'heals',
      (tally, event) =>
        fault(event, 'heal')
          ? `The connection is back, with ${counted(tally.unheard, 'sale')} to exchange. If the region that is not the home sold last, which sale counts?`
          : null,
      { question: true },
    ),
    told(
      'home-wins',
      (_, event, parameters) =>
        is(event, 'conflict')
          ? byPolicy(parameters, {
              home: `The home region’s. The ${event.data.item}s are at home in region ${event.data.winnerRegion}: order ${event.data.winner} stands, and order ${event.data.loser} does not.`,
              clock: `The later one, wherever it was sold: order ${event.data.winner} stands, and order ${event.data.loser} does not.`,
              merged: `Both: orders ${event.data.winner} and ${event.data.loser} are added up, and ${counted(Number(event.data.left), String(event.data.item))} ${Number(event.data.left) === 1 ? 'is' : 'are'} left.`,
            })
          : null,
      { answers: 'heals' },
    ),
    told(
      'earlier',
      (_, event) =>
        is(event, 'conflict') &&
        event.data.merged !== true &&
        Number(event.data.winnerStamp) < Number(event.data.loserStamp)
          ? `Order ${event.data.loser} was later than order ${event.data.winner}, by ${((Number(event.data.loserStamp) - Number(event.data.winnerStamp)) / 1_000_000).toFixed(1)} s, and is discarded all the same. No clock can change that.`
          : null,
      { after: ['heals'] },
    ),
    told(
      'end',
      (tally, event, parameters) =>
        is(event, 'applied') && tally.healed && tally.unheard === 0
          ? byPolicy(parameters, {
              home: `${counted(tally.discarded, 'sale')} discarded. The outcome is predictable, but a region that sells away from home might as well have asked first.`,
              clock: `${counted(tally.discarded, 'sale')} discarded, and the clock decided which.`,
              merged: `${counted(tally.conflicts, 'conflict')}, and every sale counts.`,
            })
          : null,
      { after: ['home-wins'] },
    ),
  ],
};
