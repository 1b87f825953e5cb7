import type { Scenario } from '@/lib/simulation';
import { counted, goods } from '../../../watch';
import { base, fault, is, told } from './base';

export const lastWriterWins: Scenario = {
  ...base,
  id: 'last-writer-wins',
  title: 'Cut off, last writer wins',
  summary:
    'The regions lose each other and go on selling. When they meet again, one side of every argument is forgotten.',
  faults: [{ kind: 'cut', target: 'region-a-active--region-b-active', at: 3_500_000, until: 9_500_000 }],
  beats: [
    told('sale', (_, event) =>
      is(event, 'sold')
        ? `Order ${event.data.order}: ${goods(event.data)} sold, ${event.data.left} left.`
        : null,
    ),
    told('cut', (_, event) =>
      fault(event, 'begin')
        ? 'The line between the regions is cut. Both are well, both have customers, and both go on.'
        : null,
    ),
    told('apart', (tally) =>
      tally.begun &&
      !tally.healed &&
      tally.soldSince['region-a-active'] >= 5 &&
      tally.soldSince['region-b-active'] >= 5
        ? `${counted(tally.unheard, 'sale')} by now that only one region knows of. Each table is right about half of the world.`
        : null,
    ),
    told(
      'heals',
      (tally, event) =>
        fault(event, 'heal')
          ? `The line is back, and ${counted(tally.unheard, 'sale')} have to be told. A sold mugs and B sold mugs, and each wrote down what was left. Which number is right?`
          : null,
      { question: true },
    ),
    told(
      'conflict',
      (_, event) =>
        is(event, 'conflict')
          ? `Neither. Order ${event.data.winner} and order ${event.data.loser} changed the ${event.data.item}s without knowing of each other; the later clock wins, and ${event.data.left} it is.`
          : null,
      { answers: 'heals' },
    ),
    told(
      'listed',
      (tally, event) =>
        is(event, 'conflict') && tally.discarded >= 5
          ? `${tally.discarded} sales have lost. All of them were acknowledged: the customers have their orders, and the stock has forgotten them.`
          : null,
      { after: ['conflict'] },
    ),
    told(
      'agree',
      (tally) =>
        tally.healed && tally.unheard === 0 && tally.conflicts > 0
          ? 'Both regions show the same numbers again, and that much is guaranteed. That the numbers are true is not.'
          : null,
      { after: ['listed'] },
    ),
    told(
      'end',
      (tally, event) =>
        is(event, 'applied') && tally.healed
          ? `${counted(tally.conflicts, 'conflict')} decided, ${counted(tally.discarded, 'sale')} discarded and each one listed. Last writer wins is a rule for losing quietly; here at least it is counted.`
          : null,
      { after: ['agree'] },
    ),
  ],
};
