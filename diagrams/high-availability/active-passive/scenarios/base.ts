import type { Beat, ParameterValues, Scenario } from '@/lib/simulation';
import type { Parameter, ParameterValue, RunEvent } from '@/lib/trace';
import { atFold, type BeatOptions } from '../../../watch';
import { buildCluster } from '../build';
import { faultKinds } from '../faults';
import { guarantees } from '../guarantees';
import { metrics } from '../metrics';
import { parameters } from '../parameters';
import { Tally } from './tally';

/** What every story of the cluster shares. */
export const base = {
  view: 'active-passive',
  defaultSeed: 7,
  parameters,
  faultKinds,
  guarantees,
  metrics,
  build: (world) => buildCluster(world),
} as const satisfies Partial<Scenario>;

/** The cluster's parameters with other defaults. */
export function withDefaults(defaults: Readonly<Record<string, ParameterValue>>): readonly Parameter[] {
  return parameters.map(
    (parameter) => ({ ...parameter, default: defaults[parameter.id] ?? parameter.default }) as Parameter,
  );
}

/** A beat with the counts of the run so far, and the run's own parameters: what it says is true whatever switch is turned. */
export function told(
  id: string,
  text: (tally: Tally, event: RunEvent, parameters: ParameterValues) => string | null,
  options: BeatOptions = {},
): Beat {
  return atFold(
    id,
    (parameters) => ({ tally: new Tally(), parameters }),
    ({ tally, parameters }, event) => {
      tally.see(event);
      return text(tally, event, parameters);
    },
    options,
  );
}

/** True for the record of this name. */
export function is(event: RunEvent, name: string): event is Extract<RunEvent, { type: 'record' }> {
  return event.type === 'record' && event.name === name;
}

/** True where an answer waits for the standby. */
export function synchronous(parameters: ParameterValues): boolean {
  return parameters.choice('commit') === 'synchronous';
}

/** Microseconds as `2.4 s`. */
export function seconds(us: number): string {
  return `${(us / 1_000_000).toFixed(1)} s`;
}
