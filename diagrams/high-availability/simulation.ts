import type { Simulation } from '@/lib/simulation';
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
  ],
};
