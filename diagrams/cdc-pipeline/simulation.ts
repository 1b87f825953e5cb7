import type { Simulation } from '@/lib/simulation';
import { brokersBelowMinIsr } from './scenarios/brokers-below-min-isr';
import { connectorCrash } from './scenarios/connector-crash';
import { type Story, scenarioOf } from './scenarios/define';
import { initialSnapshot } from './scenarios/initial-snapshot';
import { longTransaction } from './scenarios/long-transaction';
import { malformedEvent } from './scenarios/malformed-event';
import { pipelinePause } from './scenarios/pipeline-pause';
import { schemaChange } from './scenarios/schema-change';
import { steadyFlow } from './scenarios/steady-flow';

/** THE list of the pipeline's stories, in the order in which one would tell them. */
export const stories: readonly Story[] = [
  steadyFlow,
  initialSnapshot,
  connectorCrash,
  brokersBelowMinIsr,
  pipelinePause,
  malformedEvent,
  schemaChange,
  longTransaction,
];

export const simulation: Simulation = { scenarios: stories.map((story) => scenarioOf(story)) };
