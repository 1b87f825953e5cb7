import { describe, expect, it } from 'vitest';
import type { Scenario } from '@/lib/simulation';
import { SagaLog } from '@/lib/systems/saga-log';
import { checkPromises, patience } from '../testing/properties';
import { brokenPromises, play, verdicts, viewOf } from '../testing/run';
import { describeStories } from '../testing/story';
import { buildShop, type ShopParts } from './build';
import { annotation } from './diagram';
import { type OperationName, steps } from './operations';
import { type Effect, Services } from './services';
import { simulation } from './simulation';

const view = viewOf('saga', annotation, 'saga');
const named = (id: string) => simulation.scenarios.find((scenario) => scenario.id === id)!;

/** The scenario with a shop of which some parts are broken. */
function withParts(id: string, parts: () => ShopParts): Scenario {
  return { ...named(id), build: (world) => buildShop(world, parts()) };
}

const stock = { mug: 12, lamp: 12, rug: 12 };
const swapped = (a: string, b: string) =>
  steps.map((step) =>
    step.compensation === a
      ? { ...step, compensation: b }
      : step.compensation === b
        ? { ...step, compensation: a }
        : step,
  );

/** A shop whose releases are written down but do not reach the table. */
class ForgetfulStock extends Services {
  override perform(...args: Parameters<Services['perform']>): Effect {
    const effect = super.perform(...args);
    return args[0] === ('release-inventory' satisfies OperationName) ? { ...effect, changes: [] } : effect;
  }
}

class AmnesicLog extends SagaLog {
  override unfinished(): string[] {
    return [];
  }
}

describeStories(view, simulation.scenarios, new URL('golden/', import.meta.url));

describe('what only some runs do', () => {
  it('leaves a parked saga where a person sees it', () => {
    const run = play(view, named('parked'));
    const ends = run.events.flatMap((event) =>
      event.type === 'record' && event.name === 'saga-ended' ? [event.data.end] : [],
    );
    expect(ends.filter((end) => end === 'parked')).toHaveLength(1);
  });

  it('charges twice without idempotency keys, and says so without having promised otherwise', () => {
    const run = play(view, named('duplicated-command'), { parameters: { idempotent: false } });
    expect(verdicts(run)['charged-once']).toBe('broken');
    expect(brokenPromises(run)).toEqual([]);
  });
});

describe('each guarantee catches its mutant', () => {
  const mutants: [string, string, string, () => ShopParts][] = [
    [
      'every-saga-ends',
      'a log that is forgotten in a crash',
      'orchestrator-crash',
      () => ({ log: (told) => new AmnesicLog(told) }),
    ],
    [
      'charged-once',
      'services that forget what they did',
      'duplicated-command',
      () => ({ services: new Services(stock, false) }),
    ],
    [
      'late-is-refused',
      'services that forget what was cancelled',
      'shipping-unknown',
      () => ({ services: new Services(stock, false) }),
    ],
    [
      'stock-adds-up',
      'a release that does not reach the table',
      'last-step-fails',
      () => ({ services: new ForgetfulStock(stock, true) }),
    ],
    [
      'reverse-order',
      'compensations in the order of their steps',
      'last-step-fails',
      () => ({ steps: swapped('release-inventory', 'cancel-shipping') }),
    ],
    [
      'paid-is-shipped',
      'a saga that never refunds',
      'last-step-fails',
      () => ({ steps: swapped('refund-payment', 'reset-status') }),
    ],
  ];
  it.each(mutants)('%s: %s', (guarantee, _, scenario, parts) => {
    const healthy = play(view, named(scenario));
    expect(verdicts(healthy)[guarantee]).toBe('holds');
    expect(verdicts(play(view, withParts(scenario, parts)))[guarantee]).toBe('broken');
  });
});

describe('promises', () => {
  it(
    'hold under random seeds, faults and parameters',
    () => {
      const seen = new Map<string, number>();
      checkPromises(view, named('happy-path'), {
        seconds: 3,
        scale: { orders: 12, interval: 300 },
        each: ({ events }) => {
          for (const event of events) {
            if (event.type !== 'record') continue;
            const name = event.name === 'saga-ended' ? `saga-ended ${event.data.end}` : event.name;
            seen.set(name, (seen.get(name) ?? 0) + 1);
          }
        },
      });
      // A guarantee whose premise never occurs is worth nothing.
      for (const name of [
        'saga-ended completed',
        'saga-ended compensated',
        'saga-ended parked',
        'released',
        'refunded',
        'shipment-cancelled',
        'cancellation-noted',
        'repeated',
        'recovered',
        'step-unknown',
      ]) {
        expect(seen.get(name) ?? 0, name).toBeGreaterThan(3);
      }
    },
    patience,
  );
});
