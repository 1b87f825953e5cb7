import type { Simulation } from '@/lib/simulation';
import { cutHalfway } from './scenarios/cut-halfway';
import { everythingTravels } from './scenarios/everything-travels';
import { filterTravels } from './scenarios/filter-travels';
import { functionAtHome } from './scenarios/function-at-home';
import { halfACondition } from './scenarios/half-a-condition';
import { slowLine } from './scenarios/slow-line';

/** Without pushdown first, then with it: the first two stories that differ in nothing else make the pair. */
export const simulation: Simulation = {
  scenarios: [everythingTravels, cutHalfway, filterTravels, halfACondition, functionAtHome, slowLine],
};
