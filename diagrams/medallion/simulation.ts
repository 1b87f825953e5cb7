import type { Simulation } from '@/lib/simulation';
import { badRule } from './scenarios/bad-rule';
import type { MedallionScenario } from './scenarios/base';
import { dirtyBurst } from './scenarios/dirty-burst';
import { lateRow } from './scenarios/late-row';
import { pull } from './scenarios/pull';
import { rerun } from './scenarios/rerun';
import { schemaDrift } from './scenarios/schema-drift';
import { stopped } from './scenarios/stopped';
import { stream } from './scenarios/stream';

/** How rows become trustworthy, what gets in the way, and what is computed again. */
export const simulation = {
  scenarios: [stream, dirtyBurst, stopped, lateRow, rerun, badRule, schemaDrift, pull],
} satisfies Simulation & { readonly scenarios: readonly MedallionScenario[] };
