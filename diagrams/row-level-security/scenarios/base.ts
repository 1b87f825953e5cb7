import type { Beat, Scenario } from '@/lib/simulation';
import type { EventOf, Parameter, ParameterValue } from '@/lib/trace';
import { atFold, type BeatOptions, type Words } from '../../watch';
import { buildSecurity } from '../build';
import { faultKinds } from '../faults';
import { guarantees } from '../guarantees';
import { metrics } from '../metrics';
import { catalog, user, warehouse } from '../model/nodes';
import { parameters } from '../parameters';

/** What every story of row-level security shares. */
export const base = {
  view: 'row-level-security',
  parameters,
  faultKinds,
  guarantees,
  metrics,
  build: (world) => buildSecurity(world),
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

/** `Alice`, as captions write names. */
export function named(user: unknown): string {
  const name = String(user);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What is looked at when an answer is there: who got it, and the rows from which it was made. */
export const theAnswer = { targets: [user, warehouse] };

/** Told at the first answer or refusal for which `text` has something to say; it is told who had no filter. */
export function atOutcome(
  id: string,
  text: (record: EventOf<'record'>, exempt: boolean) => Words,
  options: BeatOptions = {},
): Beat {
  return atFold(
    id,
    () => new Set<unknown>(),
    (exempt, event) => {
      if (event.type !== 'record') return null;
      if (event.name === 'decided' && event.data.decision === 'exempt') exempt.add(event.data.query);
      const isOutcome = event.name === 'answered' || event.name === 'refused';
      return isOutcome ? text(event, exempt.has(event.data.query)) : null;
    },
    { about: theAnswer, ...options },
  );
}

export interface Tally {
  asked: number;
  answered: number;
  refused: number;
  audited: number;
}

/** Told when the last query has been asked and every one has come back. */
export function theEnd(text: (tally: Tally) => string): Beat {
  return atFold(
    'end',
    () => ({ tally: { asked: 0, answered: 0, refused: 0, audited: 0 } as Tally, left: 1 }),
    (state, event) => {
      if (event.type !== 'record' || !(event.name in state.tally)) return null;
      const { tally } = state;
      tally[event.name as keyof Tally]++;
      if (event.name === 'asked') state.left = Number(event.data.left);
      return state.left === 0 && tally.answered + tally.refused === tally.asked ? text(tally) : null;
    },
    { about: { targets: [user, catalog], keys: [] } },
  );
}
