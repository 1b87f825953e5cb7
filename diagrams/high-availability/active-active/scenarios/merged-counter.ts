import type { Scenario } from '@/lib/simulation';
import { counted } from '../../../watch';
import { base, byPolicy, fault, is, told, withDefaults } from './base';

export const mergedCounter: Scenario = {
  ...base,
  id: 'merged-counter',
  title: 'Cut off, both count',
  summary:
    'Stock as a counter that can be merged: no sale is forgotten, and the last piece may be sold twice.',
  parameters: withDefaults({ policy: 'merged-counter', stock: 18, interval: 200 }),
  faults: [{ kind: 'cut', target: 'region-a-active--region-b-active', at: 3_500_000, until: 10_500_000 }],
  beats: [
    told('counter', (_, event, parameters) =>
      is(event, 'sold')
        ? byPolicy(parameters, {
            merged:
              'This time the regions tell each other not what is left but what each has sold. Sums can be added up in any sequence.',
            clock:
              'The regions tell each other what is left. Of two sales that conflict, the later one counts.',
            home: 'The regions tell each other what is left. Of two sales that conflict, that of the item’s home region counts.',
          })
        : null,
    ),
    told('merged', (_, event) =>
      is(event, 'conflict')
        ? `Orders ${event.data.winner} and ${event.data.loser} did not know of each other, and ${event.data.merged ? `both count: ${event.data.left} ${event.data.item}s left` : `only one counts: ${event.data.left} ${event.data.item}s left`}.`
        : null,
    ),
    told('cut', (_, event) =>
      fault(event, 'begin')
        ? 'The connection is cut. Each region goes on counting down from what it last knew.'
        : null,
    ),
    told('sold-out', (tally, event) =>
      is(event, 'refused') && tally.begun
        ? `Region ${event.node === 'region-a-active' ? 'A' : 'B'} refuses order ${event.data.order}: only ${counted(Number(event.data.left), String(event.data.item))} left by its own count. It sells nothing that it does not have.`
        : null,
    ),
    told(
      'heals',
      (tally, event, parameters) => {
        if (!fault(event, 'heal')) return null;
        const exchanged = `The connection is back, and ${counted(tally.unheard, 'sale has', 'sales have')} to be exchanged. Will all of them count?`;
        return byPolicy(parameters, {
          merged: `The connection is back. ${counted(tally.unheard, 'sale has', 'sales have')} to be added up, and none may be forgotten. What can go wrong with a sum?`,
          clock: exchanged,
          home: exchanged,
        });
      },
      { question: true },
    ),
    told(
      'oversold',
      (_, event) =>
        is(event, 'conflict') && event.data.merged === true && Number(event.data.left) < 0
          ? `It can become negative: ${String(event.data.left).replace('-', '−')} ${Number(event.data.left) === -1 ? event.data.item : `${event.data.item}s`}. Both regions sold what there was only once, and each sale was acknowledged.`
          : null,
      { answers: 'heals', about: { keys: [] } },
    ),
    told(
      'enough',
      (tally, event, parameters) => {
        if (!is(event, 'conflict') || tally.unheard > 0) return null;
        const forgotten = `No: where two conflict one counts, and ${counted(tally.discarded, 'sale is', 'sales are')} forgotten by now.`;
        return byPolicy(parameters, {
          merged:
            tally.least >= 0
              ? 'Nothing, as long as there is enough in stock for all that was sold. With less, the sum would have become negative.'
              : null,
          clock: forgotten,
          home: forgotten,
        });
      },
      { answers: 'heals' },
    ),
    told(
      'end',
      (tally, event) =>
        is(event, 'conflict') && tally.healed && tally.unheard === 0
          ? `${tally.discarded > 0 ? `${tally.discarded} of ${counted(tally.total, 'sale')} forgotten: a counter that can be merged would have kept them` : `All ${counted(tally.total, 'sale')} count`}. Without asking each other, two regions cannot promise the last piece; somebody may get an apology instead.`
          : null,
      { after: ['heals'] },
    ),
  ],
};
