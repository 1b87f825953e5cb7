import type { Scenario } from '@/lib/simulation';
import { counted } from '../../../watch';
import { base, byPolicy, fault, is, told, withDefaults } from './base';

export const clockSkew: Scenario = {
  ...base,
  id: 'clock-skew',
  title: 'A clock runs fast',
  summary:
    'The last writer wins, but who was last? The region whose clock is ahead wins conflicts it should have lost.',
  parameters: withDefaults({ interval: 150, exchange: 600, skew: 1_500, duration: 12 }),
  faults: [{ kind: 'skew', target: 'region-b-active', at: 3_000_000, until: 8_000_000 }],
  beats: [
    told('exchange', (_, event, parameters) =>
      is(event, 'applied')
        ? `Every ${parameters.number('exchange')} ms the regions tell each other what they have sold. ${byPolicy(
            parameters,
            {
              clock: 'When two sales conflict, the clock decides.',
              home: 'When two sales conflict, the home region decides.',
              merged: 'When two sales conflict, both count.',
            },
          )}`
        : null,
    ),
    told('fair', (_, event, parameters) =>
      is(event, 'conflict')
        ? byPolicy(parameters, {
            clock: `A conflict: order ${event.data.winner} was written ${Math.round((Number(event.data.winnerStamp) - Number(event.data.loserStamp)) / 1_000)} ms after order ${event.data.loser}, and wins. So far the clocks are right.`,
            home: `A conflict: order ${event.data.winner} of the home region wins over order ${event.data.loser}, whenever they were written.`,
            merged: `A conflict: orders ${event.data.winner} and ${event.data.loser} did not know of each other, and both count.`,
          })
        : null,
    ),
    told(
      'skewed',
      (_, event) =>
        fault(event, 'begin')
          ? 'Region B’s clock jumps ahead. There is no error and no alarm. Who will win conflicts from now on?'
          : null,
      { question: true },
    ),
    told(
      'unfair',
      (tally, event, parameters) => {
        if (!is(event, 'conflict') || !tally.begun) return null;
        const ahead = event.data.winnerRegion === 'B' && Number(event.data.winnerStamp) > event.t;
        return byPolicy(parameters, {
          clock: ahead
            ? `Region B, with a timestamp in the future: order ${event.data.winner} is dated ${((Number(event.data.winnerStamp) - event.t) / 1_000_000).toFixed(1)} s from now, and order ${event.data.loser} of region A is discarded.`
            : null,
          home: `The home region, as before: order ${event.data.winner} stands. No clock has a say in it.`,
          merged: `Nobody, as before: orders ${event.data.winner} and ${event.data.loser} both count. No clock has a say in it.`,
        });
      },
      { answers: 'skewed' },
    ),
    told(
      'again',
      (tally, event, parameters) =>
        is(event, 'conflict') && tally.conflicts >= 24 && parameters.choice('policy') === 'last-writer-wins'
          ? `${tally.conflicts} conflicts by now. Region A sells as before, but hardly any of its sales survive a conflict.`
          : null,
      { after: ['unfair'] },
    ),
    told(
      'order',
      (tally, event, parameters) =>
        is(event, 'applied') &&
        event.node === 'region-b-active' &&
        tally.followed(String(event.data.write)) &&
        parameters.choice('policy') === 'last-writer-wins'
          ? 'But a later sale of region A stands, because A knew of B’s sale when it wrote. The version vectors show which sale followed which; the clock decides only when neither did.'
          : null,
      { after: ['skewed'], about: { keys: [] } },
    ),
    told('heals', (_, event) =>
      fault(event, 'heal')
        ? 'Region B’s clock is set right. Its timestamps may not go backwards, so they stand still until real time has caught up.'
        : null,
    ),
    told(
      'end',
      (tally, event, parameters) => {
        if (!is(event, 'conflict') || !tally.healed) return null;
        return byPolicy(parameters, {
          clock:
            event.data.winnerRegion === 'A'
              ? `Region A wins a conflict again. ${counted(tally.discarded, 'sale')} discarded in all: the tables agree, but a clock decided on what.`
              : null,
          home: `${counted(tally.discarded, 'sale')} discarded in all: the tables agree, and no clock decided on what.`,
          merged: `${counted(tally.conflicts, 'conflict')}, and no sale is discarded: the tables agree, and no clock decided on what.`,
        });
      },
      { after: ['heals'] },
    ),
  ],
};
