import type { Simulation } from '@/lib/simulation';
import { connectorCrash } from './scenarios/connector-crash';
import { scenarioOf } from './scenarios/define';
import { steadyFlow } from './scenarios/steady-flow';

/** THE list of the pipeline's stories. */
export const stories = [steadyFlow, connectorCrash] as const;

export const simulation: Simulation = { scenarios: stories.map((story) => scenarioOf(story)) };
