import type { Scenario } from '@/lib/simulation';
import { counted } from '../../../watch';
import { base, fault, is, told } from './base';

export const regionDown: Scenario = {
  ...base,
  id: 'region-down',
  title: 'A region goes down',
  summary: 'One region fails and hardly anybody notices: the other sells for both, and tells it later.',
  faults: [{ kind: 'down', target: 'region-a-active', at: 4_000_000, until: 10_000_000 }],
  beats: [
    told('sale', (_, event) =>
      is(event, 'sold')
        ? `Order ${event.data.order} is sold where the customer is nearest, from that region’s own table, without asking the other.`
        : null,
    ),
    told('told', (_, event) =>
      is(event, 'applied')
        ? `A moment later the other region hears of order ${event.data.write}. The version numbers say that it is news and nothing else.`
        : null,
    ),
    told(
      'down',
      (tally, event) =>
        fault(event, 'begin')
          ? `Region A is down, after ${counted(tally.total, 'sale')}. No failover is prepared and no standby waits. What happens to its customers?`
          : null,
      { question: true },
    ),
    told(
      'redirected',
      (_, event) =>
        is(event, 'redirected')
          ? `Order ${event.data.order} is turned away at A and sold by B a few milliseconds later. Nobody was promoted; B was writing all along.`
          : null,
      { answers: 'down' },
    ),
    told('alone', (tally) =>
      tally.begun && !tally.healed && tally.soldSince['region-b-active'] >= 12
        ? `B has sold for both: ${counted(tally.soldSince['region-b-active'], 'order')}. It keeps what A has not heard of, however long that takes.`
        : null,
    ),
    told('back', (tally, event) =>
      fault(event, 'heal')
        ? `A is back, with an old table. B has ${counted(tally.unheard, 'sale')} to tell.`
        : null,
    ),
    told(
      'caught-up',
      (tally, event) =>
        is(event, 'applied') && event.node === 'region-a-active' && tally.healed && tally.unheard === 0
          ? 'A has heard it all. It sold nothing meanwhile, so nothing contradicts: plain news, applied in order.'
          : null,
      { after: ['back'] },
    ),
    told(
      'end',
      (tally, event) =>
        is(event, 'sold') && event.node === 'region-a-active' && tally.healed
          ? `A sells again. ${counted(tally.redirected, 'order')} went to the wrong door first, and that was all the outage anybody saw. Conflicts so far: ${tally.conflicts}.`
          : null,
      { after: ['caught-up'] },
    ),
  ],
};
