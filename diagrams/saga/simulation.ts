import type { Simulation } from '@/lib/simulation';
import { compensationRetried } from './scenarios/compensation-retried';
import { duplicatedCommand } from './scenarios/duplicated-command';
import { happyPath } from './scenarios/happy-path';
import { lastStepFails } from './scenarios/last-step-fails';
import { orchestratorCrash } from './scenarios/orchestrator-crash';
import { parked } from './scenarios/parked';
import { paymentRefused } from './scenarios/payment-refused';
import { shippingUnknown } from './scenarios/shipping-unknown';

/** From the story in which nothing happens to the one that nobody can end but a person. */
export const simulation: Simulation = {
  scenarios: [
    happyPath,
    paymentRefused,
    shippingUnknown,
    lastStepFails,
    orchestratorCrash,
    compensationRetried,
    duplicatedCommand,
    parked,
  ],
};
