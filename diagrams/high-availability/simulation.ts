import type { Scenario, Simulation } from '@/lib/simulation';
import { spotlit } from '../watch';
import { clockSkew } from './active-active/scenarios/clock-skew';
import { homeRegion } from './active-active/scenarios/home-region';
import { lastWriterWins } from './active-active/scenarios/last-writer-wins';
import { mergedCounter } from './active-active/scenarios/merged-counter';
import { regionDown } from './active-active/scenarios/region-down';
import { asyncKill } from './active-passive/scenarios/async-kill';
import { cutOffWithFencing } from './active-passive/scenarios/cut-off-with-fencing';
import { cutOffWithoutFencing } from './active-passive/scenarios/cut-off-without-fencing';
import { rejoin } from './active-passive/scenarios/rejoin';
import { standbyLag } from './active-passive/scenarios/standby-lag';
import { syncKill } from './active-passive/scenarios/sync-kill';

export const simulation: Simulation = {
  scenarios: [
    asyncKill,
    syncKill,
    cutOffWithoutFencing,
    cutOffWithFencing,
    standbyLag,
    rejoin,
    regionDown,
    lastWriterWins,
    homeRegion,
    mergedCounter,
    clockSkew,
  ].map(lit),
};

/** Its captions speak of the orders that their records name: one, or the two of a conflict. */
function lit(scenario: Scenario): Scenario {
  const beats = spotlit(
    scenario.beats,
    scenario.faults,
    ({ data }) =>
      [data.order, data.write, data.winner, data.loser].flatMap((order) =>
        typeof order === 'string' ? [order] : [],
      ),
    (correlation) => (/^\d+$/.test(correlation) ? [correlation] : []),
  );
  return { ...scenario, beats };
}
