import type { Beat, Scenario } from '@/lib/simulation';
import type { EventOf, Parameter, ParameterValue } from '@/lib/trace';
import { atFold, spotlit } from '../../watch';
import { buildFederation } from '../build';
import { faultKinds } from '../faults';
import { guarantees } from '../guarantees';
import { metrics } from '../metrics';
import { named as nameOf } from '../model/queries';
import { parameters } from '../parameters';

/** What every story of the federation shares. */
export const base = {
  view: 'federation',
  parameters,
  faultKinds,
  guarantees,
  metrics,
  build: (world) => buildFederation(world),
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

/** `Ana`, as captions write names. */
export function named(user: unknown): string {
  return nameOf(String(user));
}

/** How queries ended so far. */
export interface Tally {
  asked: number;
  answered: number;
  refused: number;
  failed: number;
  audited: number;
}

/** A scenario whose captions speak of the queries that their records name. */
export function lit(scenario: Scenario): Scenario {
  const keysOf = ({ data }: EventOf<'record'>) => (typeof data.query === 'string' ? [data.query] : []);
  return { ...scenario, beats: spotlit(scenario.beats, scenario.faults, keysOf) };
}

/** Told when the last query has been asked and every one has come back. */
export function theEnd(text: (tally: Tally) => string): Beat {
  return atFold(
    'end',
    () => ({ tally: { asked: 0, answered: 0, refused: 0, failed: 0, audited: 0 } as Tally, left: 1 }),
    (state, event) => {
      if (event.type !== 'record' || !(event.name in state.tally)) return null;
      const { tally } = state;
      tally[event.name as keyof Tally]++;
      if (event.name === 'asked') state.left = Number(event.data.left);
      const ended = tally.answered + tally.refused + tally.failed;
      return state.left === 0 && ended === tally.asked ? text(tally) : null;
    },
  );
}
