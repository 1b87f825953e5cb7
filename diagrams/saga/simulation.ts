import type { Scenario, Simulation } from '@/lib/simulation';
import { spotlit } from '../watch';
import { compensationRetried } from './scenarios/compensation-retried';
import { duplicatedCommand } from './scenarios/duplicated-command';
import { happyPath } from './scenarios/happy-path';
import { lastStepFails } from './scenarios/last-step-fails';
import { orchestratorCrash } from './scenarios/orchestrator-crash';
import { parked } from './scenarios/parked';
import { paymentRefused } from './scenarios/payment-refused';
import { shippingUnknown } from './scenarios/shipping-unknown';

/** From the story in which nothing happens to those that try its promises. */
export const simulation: Simulation = {
  scenarios: [
    happyPath,
    paymentRefused,
    shippingUnknown,
    lastStepFails,
    orchestratorCrash,
    compensationRetried,
    parked,
    duplicatedCommand,
  ].map(lit),
};

/** Its captions speak of the orders that their records name. */
function lit(scenario: Scenario): Scenario {
  const beats = spotlit(scenario.beats, scenario.faults, ({ data }) => {
    const orders = Array.isArray(data.open) ? data.open : [data.order];
    return orders.flatMap((order) => (typeof order === 'string' ? [order] : []));
  });
  return { ...scenario, beats };
}
