import type { Simulation } from '@/lib/simulation';
import { asyncKill } from './active-passive/scenarios/async-kill';
import { cutOffWithFencing } from './active-passive/scenarios/cut-off-with-fencing';
import { cutOffWithoutFencing } from './active-passive/scenarios/cut-off-without-fencing';
import { rejoin } from './active-passive/scenarios/rejoin';
import { standbyLag } from './active-passive/scenarios/standby-lag';
import { syncKill } from './active-passive/scenarios/sync-kill';

export const simulation: Simulation = {
  scenarios: [asyncKill, syncKill, cutOffWithoutFencing, cutOffWithFencing, standbyLag, rejoin],
};
