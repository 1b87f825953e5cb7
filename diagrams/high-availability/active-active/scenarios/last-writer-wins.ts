import type { Scenario } from '@/lib/simulation';
import { counted, goods } from '../../../watch';
import { base, byPolicy, fault, is, told } from './base';

export const lastWriterWins: Scenario = {
  ...base,
  id: 'last-writer-wins',
  title: 'Cut off, last writer wins',
  summary:
    'The regions lose contact and go on selling. When they meet again, one side of every conflict is forgotten.',
  faults: [{ kind: 'cut', target: 'region-a-active--region-b-active', at: 3_500_000, until: 9_500_000 }],
  beats: [
    told('sale', (_, event) =>
      is(event, 'sold')
        ? `Order ${event.data.order}: ${goods(event.data)} sold, ${event.data.left} left.`
        : null,
    ),
    told('cut', (_, event) =>
      fault(event, 'begin')
        ? 'The connection between the regions is cut. Both are well, both have customers, and both go on selling.'
        : null,
    ),
    told('apart', (tally) =>
      tally.begun &&
      !tally.healed &&
      tally.soldSince['region-a-active'] >= 5 &&
      tally.soldSince['region-b-active'] >= 5
        ? `By now there ${tally.unheard === 1 ? 'is' : 'are'} ${counted(tally.unheard, 'sale')} that only one region knows of. Each table has only its own.`
        : null,
    ),
    told(
      'heals',
      (tally, event) =>
        fault(event, 'heal')
          ? `The connection is back, and ${counted(tally.unheard, 'sale')} have to be exchanged. ${tally.dispute ? `Region A has ${tally.dispute.a} ${tally.dispute.item}s in stock and B has ${tally.dispute.b}` : 'Both regions have sold'}. What should both show afterwards?`
          : null,
      { question: true },
    ),
    told(
      'conflict',
      (tally, event) =>
        is(event, 'conflict') && (tally.dispute === null || event.data.item === tally.dispute.item)
          ? event.data.merged
            ? `Fewer than either. Orders ${event.data.winner} and ${event.data.loser} changed the ${event.data.item}s without knowing of each other, and both count: ${event.data.left} left.`
            : `Fewer than either. But orders ${event.data.winner} and ${event.data.loser} changed the ${event.data.item}s without knowing of each other, so here ${event.data.winner} stands and ${event.data.loser} is forgotten.`
          : null,
      { answers: 'heals' },
    ),
    told(
      'listed',
      (tally, event, parameters) => {
        if (!is(event, 'conflict')) return null;
        const forgotten =
          tally.discarded >= 5
            ? `${tally.discarded} sales are forgotten. All of them were acknowledged: the customers have their orders, but the stock no longer shows them.`
            : null;
        return byPolicy(parameters, {
          clock: forgotten,
          home: forgotten,
          merged:
            tally.conflicts >= 5
              ? `${tally.conflicts} conflicts, and no sale is forgotten: what each region has sold can be added up.`
              : null,
        });
      },
      { after: ['conflict'] },
    ),
    told(
      'agree',
      (tally) =>
        tally.healed && tally.unheard === 0 && tally.conflicts > 0
          ? `Both regions show the same numbers again. That much is guaranteed${tally.discarded > 0 ? '; that the numbers are right is not' : ''}.`
          : null,
      { after: ['listed'] },
    ),
    told(
      'end',
      (tally, event) =>
        is(event, 'applied') && tally.healed
          ? tally.discarded > 0
            ? `${counted(tally.conflicts, 'conflict')} decided, ${counted(tally.discarded, 'sale')} forgotten. Such a rule loses sales quietly; here, at least, they are counted.`
            : `${counted(tally.conflicts, 'conflict')}, and no sale forgotten.`
          : null,
      { after: ['agree'] },
    ),
  ],
};
