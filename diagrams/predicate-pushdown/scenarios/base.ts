import type { Beat, Scenario } from '@/lib/simulation';
import type { Parameter } from '@/lib/trace';
import { atFold } from '../../watch';
import { buildQuery } from '../build';
import { faultKinds } from '../faults';
import { withGuarantees, withoutGuarantees } from '../guarantees';
import { metrics } from '../metrics';
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
  text: (totals: Totals) => string | null,
  options: Pick<Beat, 'question' | 'answers' | 'after'> = {},
): Beat {
  return atFold(
    id,
    () => new Totals(),
    (totals, event) => {
      totals.see(event);
      return text(totals);
    },
    options,
  );
}

/** Told when the analyst has an answer, or an error. */
export function theEnd(text: (totals: Totals) => string): Beat {
  return atTotals('end', (totals) => {
    if (!totals.over) return null;
    return totals.failed
      ? `The analyst sees an error after ${totals.attempts} attempts: no answer is better than half of one.`
      : text(totals);
  });
}
