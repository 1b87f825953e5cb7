import type { Simulation } from '@/lib/simulation';
import type { BankScenario } from './scenarios/base';
import { deliveredTwice } from './scenarios/delivered-twice';
import { lostAnswer } from './scenarios/lost-answer';
import { race } from './scenarios/race';
import { snapshots } from './scenarios/snapshots';
import { threeEvents } from './scenarios/three-events';
import { transfer } from './scenarios/transfer';
import { viewDamaged } from './scenarios/view-damaged';
import { viewDown } from './scenarios/view-down';

/** From the drawing's own three events to what each part of the idea is good for. */
export const simulation = {
  scenarios: [threeEvents, race, transfer, viewDamaged, viewDown, deliveredTwice, lostAnswer, snapshots],
} satisfies Simulation & { readonly scenarios: readonly BankScenario[] };
