import type { Beat, ParameterValues, Scenario } from '@/lib/simulation';
import type { Parameter } from '@/lib/trace';
import { atFold } from '../../watch';
import { buildShop } from '../build';
import { faultKinds } from '../faults';
import { guarantees } from '../guarantees';
import { metrics } from '../metrics';
import { parameters } from '../parameters';
import { Ledger } from './ledger';

/** What every story of the shop shares. */
export const base = {
  view: 'saga',
  defaultSeed: 7,
  parameters,
  faultKinds,
  guarantees,
  metrics,
  build: (world) => buildShop(world),
} as const satisfies Partial<Scenario>;

/** Told when the last saga has ended. */
export function theEnd(
  text: (ledger: Ledger, parameters: ParameterValues) => string,
  options: Pick<Beat, 'after'> = {},
): Beat {
  return atFold(
    'end',
    (parameters) => ({ ledger: new Ledger(), parameters }),
    ({ ledger, parameters }, event) => {
      ledger.see(event);
      return event.type === 'record' && event.name === 'all-ended' ? text(ledger, parameters) : null;
    },
    options,
  );
}

/** The shop's parameters with other defaults. */
export function withDefaults(defaults: Readonly<Record<string, number>>): readonly Parameter[] {
  return parameters.map((parameter) => {
    const value = defaults[parameter.id];
    return parameter.type === 'number' && value !== undefined ? { ...parameter, default: value } : parameter;
  });
}
