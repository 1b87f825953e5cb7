import { describe, expect, it } from 'vitest';
import type { Scenario } from '@/lib/simulation';
import { type Received, RegionStore, type Version } from '@/lib/systems/region-store';
import { checkPromises, patience } from '../../testing/properties';
import { brokenPromises, play, verdicts, viewOf } from '../../testing/run';
import { describeStories } from '../../testing/story';
import { annotation } from '../diagram';
import { simulation } from '../simulation';
import { buildMarket } from './build';

const view = viewOf('high-availability', annotation, 'active-active');
const scenarios = simulation.scenarios.filter((scenario) => scenario.view === view.id);
const named = (id: string) => scenarios.find((scenario) => scenario.id === id)!;

function withStores(scenario: Scenario, store: typeof RegionStore): Scenario {
  return { ...scenario, build: (world) => buildMarket(world, store) };
}

/** Each region believes that it is everything's home. */
class Stubborn extends RegionStore {
  constructor(...[region, , initial]: ConstructorParameters<typeof RegionStore>) {
    super(region, 'home-region', initial, { mug: region, lamp: region, rug: region });
  }
}

/** Takes over what it should recognise as a conflict. */
class Careless extends RegionStore {
  override receive(remote: Version): Received {
    const received = super.receive(remote);
    return received.outcome === 'conflict' ? { outcome: 'applied', version: received.version } : received;
  }
}

/** Names the winner as the loser, so that what is lost is not listed. */
class Secretive extends RegionStore {
  override receive(remote: Version): Received {
    const received = super.receive(remote);
    return received.outcome === 'conflict' ? { ...received, loser: received.winner } : received;
  }
}

/** Lets the last writer win where both should count. */
class Forgetful extends RegionStore {
  constructor(...[region, , initial, homes]: ConstructorParameters<typeof RegionStore>) {
    super(region, 'last-writer-wins', initial, homes);
  }
}

describeStories(view, scenarios, new URL('../golden/', import.meta.url));

describe('what each policy costs', () => {
  it('last writer wins forgets sales, and had not promised otherwise', () => {
    const run = play(view, named('last-writer-wins'));
    expect(verdicts(run)['no-sale-lost']).toBe('broken');
    expect(brokenPromises(run)).toEqual([]);
  });

  it('a merged counter forgets none and sells what is not there', () => {
    const run = play(view, named('merged-counter'));
    expect(verdicts(run)).toMatchObject({ 'no-sale-lost': 'holds', 'never-oversold': 'broken' });
  });
});

describe('each guarantee catches its mutant', () => {
  const mutants: [string, string, string, typeof RegionStore][] = [
    ['regions-agree', 'regions that insist on their own version', 'last-writer-wins', Stubborn],
    ['conflicts-are-counted', 'conflicts taken for news', 'last-writer-wins', Careless],
    ['discards-are-listed', 'losers that are not named', 'last-writer-wins', Secretive],
    ['no-sale-lost', 'a counter that is overwritten', 'merged-counter', Forgetful],
  ];
  it.each(mutants)('%s: %s', (guarantee, _, scenario, store) => {
    // No sale comes after the cut: a later one would cover up what the two disagree about.
    const options = { parameters: { duration: 9 } };
    expect(verdicts(play(view, named(scenario), options))[guarantee]).toBe('holds');
    expect(verdicts(play(view, withStores(named(scenario), store), options))[guarantee]).toBe('broken');
  });

  it('never-oversold: enough of everything is never oversold, little of it is', () => {
    const run = (stock: number) => verdicts(play(view, named('merged-counter'), { parameters: { stock } }));
    expect(run(500)['never-oversold']).toBe('holds');
    expect(run(12)['never-oversold']).toBe('broken');
  });
});

describe('promises', () => {
  it(
    'hold under random seeds, faults and parameters',
    () => {
      const seen = new Map<string, number>();
      checkPromises(view, named('last-writer-wins'), {
        seconds: 6,
        scale: { duration: 7, latency: 400, exchange: 2_000, interval: 600, stock: 60 },
        each: ({ events }) => {
          for (const event of events) {
            if (event.type === 'record') seen.set(event.name, (seen.get(event.name) ?? 0) + 1);
          }
        },
      });
      for (const name of ['sold', 'applied', 'conflict', 'redirected', 'refused', 'turned-away']) {
        expect(seen.get(name) ?? 0, name).toBeGreaterThan(10);
      }
    },
    patience,
  );
});
