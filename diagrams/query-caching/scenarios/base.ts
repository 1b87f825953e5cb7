import type { Beat, ParameterValues, Scenario } from '@/lib/simulation';
import type { EventOf, Parameter, ParameterValue } from '@/lib/trace';
import { atFold, type BeatOptions, type Words } from '../../watch';
import { buildLayers } from '../build';
import { faultKinds } from '../faults';
import { guarantees } from '../guarantees';
import { metrics } from '../metrics';
import { application, cache, source, view } from '../model/nodes';
import { parameters } from '../parameters';
import { Totals } from './totals';

/** What every story of the layers shares. */
export const base = {
  view: 'query-caching',
  parameters,
  faultKinds,
  guarantees,
  metrics,
  build: (world) => buildLayers(world),
} as const satisfies Partial<Scenario>;

/** The parameters with other defaults. Throws for a name or a type that none of them has. */
export function withDefaults(defaults: Readonly<Record<string, ParameterValue>>): readonly Parameter[] {
  for (const [id, value] of Object.entries(defaults)) {
    const known = parameters.find((parameter) => parameter.id === id);
    if (typeof known?.default !== typeof value) throw new Error(`no parameter "${id}" takes ${value}`);
  }
  return parameters.map((parameter) =>
    parameter.id in defaults ? ({ ...parameter, default: defaults[parameter.id] } as Parameter) : parameter,
  );
}

/** What several captions look at besides the layer where something happens: who asks. */
export const asking = { targets: [application, cache] };

/** Told at the first record of this name, once a fault of the run has begun, for which `text` has something to say. */
export function atRecordInFault(
  id: string,
  name: string,
  text: (record: EventOf<'record'>, totals: Totals, parameters: ParameterValues) => Words,
  options: BeatOptions & { readonly healed?: boolean } = {},
): Beat {
  const { healed = false, ...rest } = options;
  return atFold(
    id,
    (parameters) => ({ totals: new Totals(), parameters, begun: false }),
    (state, event) => {
      state.totals.see(event);
      if (event.type === 'fault' && event.phase === (healed ? 'heal' : 'begin')) state.begun = true;
      return state.begun && event.type === 'record' && event.name === name
        ? text(event, state.totals, state.parameters)
        : null;
    },
    rest,
  );
}

/** Told when everybody has been told. */
export function theEnd(text: (totals: Totals) => string, options: Pick<Beat, 'after'> = {}): Beat {
  return atFold(
    'end',
    () => new Totals(),
    (totals, event) => {
      totals.see(event);
      return totals.over ? text(totals) : null;
    },
    { about: { targets: [application, cache, view, source], keys: [] }, ...options },
  );
}
