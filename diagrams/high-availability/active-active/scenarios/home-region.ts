import type { Scenario } from '@/lib/simulation';
import { counted, goods } from '../../../watch';
import { base, fault, is, told, withDefaults } from './base';

export const homeRegion: Scenario = {
  ...base,
  id: 'home-region',
  title: 'Cut off, home region wins',
  summary: 'Every item has a home, and in an argument the home is right, whatever the clocks say.',
  parameters: withDefaults({ policy: 'home-region' }),
  faults: [{ kind: 'cut', target: 'region-a-active--region-b-active', at: 3_500_000, until: 9_500_000 }],
  beats: [
    told('homes', (_, event) =>
      is(event, 'sold')
        ? 'Mugs and rugs are at home in region A, lamps in region B. Everybody may sell everything; the home decides arguments.'
        : null,
    ),
    told('cut', (_, event) =>
      fault(event, 'begin') ? 'The line between the regions is cut, and both go on selling.' : null,
    ),
    told('visitor', (tally, event) =>
      is(event, 'sold') &&
      tally.begun &&
      !tally.healed &&
      event.node === 'region-b-active' &&
      event.data.item !== 'lamp'
        ? `Region B sells ${goods(event.data)} as a guest: order ${event.data.order} is acknowledged, and nobody at home knows of it.`
        : null,
    ),
    told(
      'heals',
      (tally, event) =>
        fault(event, 'heal')
          ? `The line is back with ${counted(tally.unheard, 'untold sale')}. Suppose a guest sold last: whose number stands?`
          : null,
      { question: true },
    ),
    told(
      'home-wins',
      (_, event) =>
        is(event, 'conflict')
          ? `The home’s. The ${event.data.item}s are at home in region ${event.data.winnerRegion}: order ${event.data.winner} stands and order ${event.data.loser} does not.`
          : null,
      { answers: 'heals' },
    ),
    told(
      'earlier',
      (_, event) =>
        is(event, 'conflict') && Number(event.data.winnerStamp) < Number(event.data.loserStamp)
          ? `Order ${event.data.loser} was the later one, by ${Math.round((Number(event.data.loserStamp) - Number(event.data.winnerStamp)) / 1_000)} ms, and lost all the same. No clock can change that.`
          : null,
      { after: ['heals'] },
    ),
    told(
      'end',
      (tally, event) =>
        is(event, 'applied') && tally.healed && tally.unheard === 0
          ? `${counted(tally.discarded, 'guest sale')} discarded, home sales none. Predictable, and hard on guests: they might as well have asked first.`
          : null,
      { after: ['home-wins'] },
    ),
  ],
};
