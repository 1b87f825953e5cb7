import type { Scenario } from '@/lib/simulation';
import { counted } from '../../../watch';
import { base, fault, is, told, withDefaults } from './base';

export const clockSkew: Scenario = {
  ...base,
  id: 'clock-skew',
  title: 'A clock runs fast',
  summary:
    'The last writer wins, but who was last? The region whose clock is ahead wins arguments it should have lost.',
  parameters: withDefaults({ interval: 150, exchange: 600, skew: 1_500, duration: 12 }),
  faults: [{ kind: 'skew', target: 'region-b-active', at: 3_000_000, until: 8_000_000 }],
  beats: [
    told('exchange', (_, event) =>
      is(event, 'applied')
        ? 'Every 600 ms the regions tell each other what they sold. What overlaps is decided by the clock.'
        : null,
    ),
    told('fair', (_, event) =>
      is(event, 'conflict')
        ? `A conflict: order ${event.data.winner} was written ${Math.round((Number(event.data.winnerStamp) - Number(event.data.loserStamp)) / 1_000)} ms after order ${event.data.loser}, and wins. So far the clocks tell the truth.`
        : null,
    ),
    told(
      'skewed',
      (_, event) =>
        fault(event, 'begin')
          ? 'Region B’s clock jumps one and a half seconds ahead. No error, no alarm. Who will win from now on?'
          : null,
      { question: true },
    ),
    told(
      'unfair',
      (_, event) =>
        is(event, 'conflict') && event.data.winnerRegion === 'B' && Number(event.data.winnerStamp) > event.t
          ? `Region B, by a stamp that lies in the future: order ${event.data.winner} is dated ${Math.round((Number(event.data.winnerStamp) - event.t) / 1_000)} ms from now, and order ${event.data.loser} from region A is discarded.`
          : null,
      { answers: 'skewed' },
    ),
    told(
      'again',
      (tally, event) =>
        is(event, 'conflict') && tally.conflicts >= 24
          ? `${tally.conflicts} conflicts by now. Region A sells as before, and hardly any of its sales survive an argument.`
          : null,
      { after: ['unfair'] },
    ),
    told(
      'order',
      (tally, event) =>
        is(event, 'applied') && event.node === 'region-b-active' && tally.followed(String(event.data.write))
          ? `But order ${event.data.write} stands, slow clock and all: region A knew of B’s sale when it wrote. Version vectors see what followed what; the clock is asked only when nothing did.`
          : null,
      { after: ['skewed'] },
    ),
    told('heals', (_, event) =>
      fault(event, 'heal')
        ? 'B’s clock is set right. Its stamps still may not go backwards, so it waits for real time to catch up.'
        : null,
    ),
    told(
      'end',
      (tally, event) =>
        is(event, 'conflict') && event.data.winnerRegion === 'A' && tally.healed
          ? `Region A wins an argument again. ${counted(tally.discarded, 'sale')} discarded in all: the tables agree, and the clock decided what they agree on.`
          : null,
      { after: ['heals'] },
    ),
  ],
};
