import type { Simulation } from '@/lib/simulation';
import type { HybridScenario } from './scenarios/base';
import { behind } from './scenarios/behind';
import { correction } from './scenarios/correction';
import { down } from './scenarios/down';
import { moving } from './scenarios/moving';
import { naive } from './scenarios/naive';
import { threeWays } from './scenarios/three-ways';

/** Two halves of one table, and the seam between them. */
export const simulation = {
  scenarios: [threeWays, moving, naive, down, behind, correction],
} satisfies Simulation & { readonly scenarios: readonly HybridScenario[] };
