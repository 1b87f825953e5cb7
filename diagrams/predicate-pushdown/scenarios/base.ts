import type { Beat, ParameterValues, Scenario } from '@/lib/simulation';
import type { Parameter } from '@/lib/trace';
import { atFold, type BeatOptions, type Words } from '../../watch';
import { buildQuery } from '../build';
import { faultKinds } from '../faults';
import { withGuarantees, withoutGuarantees } from '../guarantees';
import { metrics } from '../metrics';
import { remote, wire } from '../model/network';
import type { Writing } from '../model/question';
import { parameters } from '../parameters';
import { Totals } from './totals';

const both = {
  defaultSeed: 7,
  parameters,
  faultKinds,
  faults: [],
  metrics,
  build: (world) => buildQuery(world),
} as const satisfies Partial<Scenario>;

/** What every story of a view shares; the views differ in nothing but where the condition is evaluated. */
export const withoutPushdown = { ...both, view: 'without-pushdown', guarantees: withoutGuarantees } as const;
export const withPushdown = { ...both, view: 'with-pushdown', guarantees: withGuarantees } as const;

/** The parameters, the condition written in this way unless one asks otherwise. */
export function written(writing: Writing): readonly Parameter[] {
  return parameters.map((parameter) =>
    parameter.type === 'choice' ? { ...parameter, default: writing } : parameter,
  );
}

/** Told by what has come over the wire so far. */
export function atTotals(
  id: string,
  text: (totals: Totals, parameters: ParameterValues) => Words,
  options: BeatOptions = {},
): Beat {
  return atFold(
    id,
    (parameters) => ({ totals: new Totals(), parameters }),
    ({ totals, parameters }, event) => {
      totals.see(event);
      return text(totals, parameters);
    },
    options,
  );
}

/** What captions look at: who asks, the remote SQL and who gets it, the rows and who sends or takes them. */
export const at = {
  asking: { targets: ['analyst', 'databricks'], keys: [] },
  planning: { targets: ['databricks', remote], keys: [] },
  reading: { targets: [remote, 'postgresql'], keys: [] },
  sending: { targets: ['postgresql', wire], keys: [] },
  taking: { targets: [wire, 'databricks'], keys: [] },
  whole: { targets: ['postgresql', wire, 'databricks', 'analyst'], keys: [] },
} as const;

/** Told when the analyst has an answer, or an error. */
export function theEnd(text: (totals: Totals, parameters: ParameterValues) => string): Beat {
  return atTotals(
    'end',
    (totals, parameters) => {
      if (!totals.over) return null;
      return totals.failed
        ? `The analyst sees an error after ${totals.attempts} attempts: no answer is better than half of one.`
        : text(totals, parameters);
    },
    { about: at.whole },
  );
}
