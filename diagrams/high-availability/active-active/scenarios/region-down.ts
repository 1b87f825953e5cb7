import type { Scenario } from '@/lib/simulation';
import { counted } from '../../../watch';
import { base, fault, is, told } from './base';

export const regionDown: Scenario = {
  ...base,
  id: 'region-down',
  title: 'A region goes down',
  summary: 'One region fails, and hardly anybody notices: the other sells for both and tells it later.',
  faults: [{ kind: 'down', target: 'region-a-active', at: 4_000_000, until: 10_000_000 }],
  beats: [
    told('sale', (_, event) =>
      is(event, 'sold')
        ? `Order ${event.data.order} is sold in the region nearest to its customer, from that region’s own table, without asking the other.`
        : null,
    ),
    told('told', (_, event) =>
      is(event, 'applied')
        ? `A moment later the other region hears of order ${event.data.write}. The version vectors, which count each region’s sales, say that nothing contradicts it.`
        : null,
    ),
    told(
      'down',
      (tally, event) =>
        fault(event, 'begin')
          ? `Region A is down, after ${counted(tally.total, 'sale')}. There is no standby to promote. What happens to its customers?`
          : null,
      { question: true },
    ),
    told(
      'redirected',
      (_, event) =>
        is(event, 'redirected')
          ? `Order ${event.data.order} is turned away at region A and redirected to B. Nobody has to be promoted; B has been selling all along.`
          : null,
      { answers: 'down' },
    ),
    told('alone', (tally) =>
      tally.begun && !tally.healed && tally.soldSince['region-b-active'] >= 12
        ? `Region B has sold for both: ${counted(tally.soldSince['region-b-active'], 'order')} since then. It keeps what A has not heard of, however long that takes.`
        : null,
    ),
    told('back', (tally, event) =>
      fault(event, 'heal')
        ? `Region A is back, with an old table. B has ${counted(tally.unheard, 'sale')} to report.`
        : null,
    ),
    told(
      'caught-up',
      (tally, event) =>
        is(event, 'applied') && event.node === 'region-a-active' && tally.healed && tally.unheard === 0
          ? 'Region A has heard of every sale. It sold nothing in the meantime, so there is no conflict: the sales are applied in sequence.'
          : null,
      { after: ['back'] },
    ),
    told(
      'end',
      (tally, event) =>
        is(event, 'sold') && event.node === 'region-a-active' && tally.healed
          ? `Region A sells again. ${counted(tally.redirected, 'order')} had to be redirected, and that was all anybody saw of the outage. Conflicts so far: ${tally.conflicts}.`
          : null,
      { after: ['caught-up'] },
    ),
  ],
};
