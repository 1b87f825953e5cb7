import type { DiagramEntry } from '@/lib/simulation';
import { annotation as cdcPipeline } from './cdc-pipeline/diagram';
import { simulation as cdcPipelineRuns } from './cdc-pipeline/simulation';
import { annotation as cqrs } from './cqrs/diagram';
import { simulation as cqrsRuns } from './cqrs/simulation';
import { annotation as dataMasking } from './data-masking/diagram';
import { simulation as dataMaskingRuns } from './data-masking/simulation';
import { annotation as eventSourcing } from './event-sourcing/diagram';
import { simulation as eventSourcingRuns } from './event-sourcing/simulation';
import { annotation as federation } from './federation/diagram';
import { simulation as federationRuns } from './federation/simulation';
import { annotation as highAvailability } from './high-availability/diagram';
import { simulation as highAvailabilityRuns } from './high-availability/simulation';
import { annotation as hybridQuery } from './hybrid-query/diagram';
import { simulation as hybridQueryRuns } from './hybrid-query/simulation';
import { annotation as medallion } from './medallion/diagram';
import { simulation as medallionRuns } from './medallion/simulation';
import { annotation as predicatePushdown } from './predicate-pushdown/diagram';
import { simulation as predicatePushdownRuns } from './predicate-pushdown/simulation';
import { annotation as queryCaching } from './query-caching/diagram';
import { simulation as queryCachingRuns } from './query-caching/simulation';
import { annotation as rowLevelSecurity } from './row-level-security/diagram';
import { simulation as rowLevelSecurityRuns } from './row-level-security/simulation';
import { annotation as saga } from './saga/diagram';
import { simulation as sagaRuns } from './saga/simulation';

/** THE list of the workshop's diagrams, in the workshop's order; each id is a folder here and the path of its page. */
export const diagrams: readonly DiagramEntry[] = [
  { id: 'federation', annotation: federation, simulation: federationRuns },
  { id: 'cdc-pipeline', annotation: cdcPipeline, simulation: cdcPipelineRuns },
  { id: 'saga', annotation: saga, simulation: sagaRuns },
  { id: 'high-availability', annotation: highAvailability, simulation: highAvailabilityRuns },
  { id: 'cqrs', annotation: cqrs, simulation: cqrsRuns },
  { id: 'event-sourcing', annotation: eventSourcing, simulation: eventSourcingRuns },
  { id: 'medallion', annotation: medallion, simulation: medallionRuns },
  { id: 'predicate-pushdown', annotation: predicatePushdown, simulation: predicatePushdownRuns },
  { id: 'query-caching', annotation: queryCaching, simulation: queryCachingRuns },
  { id: 'row-level-security', annotation: rowLevelSecurity, simulation: rowLevelSecurityRuns },
  { id: 'data-masking', annotation: dataMasking, simulation: dataMaskingRuns },
  { id: 'hybrid-query', annotation: hybridQuery, simulation: hybridQueryRuns },
];
