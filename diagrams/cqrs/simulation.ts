import type { Simulation } from '@/lib/simulation';
import { askTheSource } from './scenarios/ask-the-source';
import type { ShopScenario } from './scenarios/base';
import { builtAnew } from './scenarios/built-anew';
import { deliveredTwice } from './scenarios/delivered-twice';
import { readSideDown } from './scenarios/read-side-down';
import { savedAndGone } from './scenarios/saved-and-gone';
import { syncStopped } from './scenarios/sync-stopped';
import { twoShapes } from './scenarios/two-shapes';
import { waitForIt } from './scenarios/wait-for-it';

/** From two sides that nobody can tell apart to each way in which they can come apart. */
export const simulation = {
  scenarios: [
    twoShapes,
    savedAndGone,
    waitForIt,
    askTheSource,
    syncStopped,
    deliveredTwice,
    builtAnew,
    readSideDown,
  ],
} satisfies Simulation & { readonly scenarios: readonly ShopScenario[] };
