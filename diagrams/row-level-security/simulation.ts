import type { Simulation } from '@/lib/simulation';
import { craftedQueries } from './scenarios/crafted';
import { policyDown } from './scenarios/policy-down';
import { revoked } from './scenarios/revoked';
import { sameQuestion } from './scenarios/same-question';

/** From one question of four people to the tricks, the changes and the failures that a filter has to survive. */
export const simulation: Simulation = {
  scenarios: [sameQuestion, craftedQueries, revoked, policyDown],
};
