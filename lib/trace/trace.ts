import type { NodeId } from '@/lib/model';
import type { TraceEvent } from './event';
import type { Fault, GuaranteeInfo, MetricInfo, ParameterValue } from './scenario';
import type { NodeState } from './state';

/** Everything a run depends on: same input, same bytes. */
export interface RunInput {
  readonly diagram: string;
  readonly view: string;
  readonly scenario: string;
  /** Integer, 0 to 2^31 - 1. */
  readonly seed: number;
  /** All of them, defaults filled in. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly faults: readonly Fault[];
}

/** The first line of a trace. */
export interface TraceHeader {
  readonly type: 'run';
  readonly version: 1;
  /** Hash of the simulator's version. */
  readonly model: string;
  readonly input: RunInput;
  readonly guarantees: readonly GuaranteeInfo[];
  readonly metrics: readonly MetricInfo[];
  /** State of the nodes before the first event. */
  readonly initial: Readonly<Record<NodeId, NodeState>>;
}

/** A run as a value. As NDJSON: the header's line, then a line for each event, in order of time. */
export interface Trace {
  readonly header: TraceHeader;
  readonly events: readonly TraceEvent[];
}
