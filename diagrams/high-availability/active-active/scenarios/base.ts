import type { Beat, ParameterValues, Scenario } from '@/lib/simulation';
import type { Parameter, ParameterValue, RunEvent } from '@/lib/trace';
import { atFold, type BeatOptions } from '../../../watch';
import { buildMarket } from '../build';
import { faultKinds } from '../faults';
import { guarantees } from '../guarantees';
import { metrics } from '../metrics';
import { parameters } from '../parameters';
import { Tally } from './tally';

/** What every story of the two regions shares. */
export const base = {
  view: 'active-active',
  defaultSeed: 7,
  parameters,
  faultKinds,
  guarantees,
  metrics,
  build: (world) => buildMarket(world),
} as const satisfies Partial<Scenario>;

/** The parameters with other defaults. */
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

/** What this run says where a conflict is decided by the clock, by the home region, or not at all because both sales count. */
export function byPolicy(
  parameters: ParameterValues,
  words: { readonly clock: string | null; readonly home: string | null; readonly merged: string | null },
): string | null {
  const policy = parameters.choice('policy');
  return policy === 'merged-counter' ? words.merged : policy === 'home-region' ? words.home : words.clock;
}

/** True for the beginning or the end of the run's fault with this index. */
export function fault(event: RunEvent, phase: 'begin' | 'heal', index = 0): boolean {
  return event.type === 'fault' && event.phase === phase && event.fault === index;
}
