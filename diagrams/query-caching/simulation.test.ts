import { describe, expect, it } from 'vitest';
import type { Scenario } from '@/lib/simulation';
import { MaterializedView } from '@/lib/systems/materialized-view';
import { ResultCache } from '@/lib/systems/result-cache';
import { type Flight, SingleFlight } from '@/lib/systems/single-flight';
import { describePicture } from '../testing/on-picture';
import { checkPromises, patience } from '../testing/properties';
import { brokenPromises, type PlayedRun, play, verdicts, viewOf } from '../testing/run';
import { describeStories } from '../testing/story';
import { buildLayers, type Parts } from './build';
import { annotation } from './diagram';
import type { Answer } from './model/answer';
import type { Request } from './model/cache-layer';
import { simulation } from './simulation';

const view = viewOf('query-caching', annotation, 'query-caching');
const named = (id: string) => simulation.scenarios.find((scenario) => scenario.id === id)!;

describeStories(view, simulation.scenarios, new URL('golden/', import.meta.url));
// A percentile is explained, not shown.
describePicture(view, simulation.scenarios, { 'source-slow': { nothing: ['99'] } });

/** Records of this name. */
function records({ events }: PlayedRun, name: string) {
  return events.flatMap((event) => (event.type === 'record' && event.name === name ? [event] : []));
}

describe('a stampede', () => {
  it('sends one query for everybody without single-flight, and one in all with it', () => {
    const without = play(view, named('stampede'));
    const withIt = play(view, named('stampede'), { parameters: { singleFlight: true } });
    expect(verdicts(without)['one-fetch']).toBe('broken');
    expect(brokenPromises(without)).toEqual([]);
    expect(verdicts(withIt)['one-fetch']).toBe('holds');
    const misses = (run: PlayedRun) => new Set(records(run, 'miss').map(({ data }) => data.key)).size;
    expect(records(withIt, 'query-ran')).toHaveLength(misses(withIt));
    expect(records(without, 'query-ran')).toHaveLength(10 * misses(without));
  });
});

describe('a source that is down', () => {
  it('gives errors, or marked answers where that is allowed', () => {
    const strict = play(view, named('source-down'));
    const lenient = play(view, named('source-down'), { parameters: { serveStale: true } });
    const stale = (run: PlayedRun) => records(run, 'answered').filter(({ data }) => data.stale === true);
    expect(stale(strict)).toEqual([]);
    expect(stale(lenient).length).toBeGreaterThan(0);
    expect(records(lenient, 'refused').length).toBeLessThan(records(strict, 'refused').length);
  });
});

it('lets a view that is too old step aside when stale answers are not allowed', () => {
  const run = play(view, named('refresh-fails'), { parameters: { serveStale: false } });
  expect(records(run, 'view-passed').some(({ data }) => data.why === 'is too old')).toBe(true);
  expect(brokenPromises(run)).toEqual([]);
});

class EternalCache extends ResultCache<Answer> {
  constructor() {
    super(Number.POSITIVE_INFINITY);
  }
}

/** Its key leaves out which store or order is asked for. */
class CarelessCache extends ResultCache<Answer> {
  protected override keyOf(question: string): string {
    return question.slice(0, 5);
  }
}

class ForgetfulFlight extends SingleFlight<Request> {
  protected override waitersOf({ waiting }: Flight<Request>): readonly Request[] {
    return waiting.slice(0, 1);
  }
}

/** Says that it has just been refreshed. */
class BoastfulView extends MaterializedView<string> {
  override read(question: string) {
    const row = super.read(question);
    return row && { ...row, asOf: row.asOf + 6_000_000 };
  }
}

describe('each guarantee catches its mutant', () => {
  const mutants: [string, string, string, Partial<Parts>, Record<string, number>][] = [
    [
      'fresh-or-marked',
      'a cache that keeps answers for ever',
      'three-layers',
      { results: () => new EternalCache() },
      { ttl: 1, refresh: 5, timeout: 2_000, warm: 1 },
    ],
    [
      'one-fetch',
      'a single-flight that is none',
      'source-slow',
      { flights: () => new SingleFlight(false) },
      {},
    ],
    [
      'once-true',
      'a cache key without its filter',
      'three-layers',
      { results: (ttl) => new CarelessCache(ttl) },
      {},
    ],
    [
      'once-true',
      'a view that makes itself younger',
      'refresh-fails',
      { table: () => new BoastfulView() },
      {},
    ],
  ];
  it.each(mutants)('%s: %s', (guarantee, _, id, parts, { warm, ...numbers }) => {
    const scenario = named(id);
    const parameters = warm === undefined ? numbers : { ...numbers, warm: true };
    const mutant: Scenario = { ...scenario, build: (world) => buildLayers(world, parts) };
    expect(verdicts(play(view, scenario, { parameters }))[guarantee]).toBe('holds');
    expect(verdicts(play(view, mutant, { parameters }))[guarantee]).toBe('broken');
  });

  it('all-told: a single-flight that forgets who waits', () => {
    const mutant: Scenario = {
      ...named('source-slow'),
      build: (world) => buildLayers(world, { flights: () => new ForgetfulFlight(true) }),
    };
    expect(() => play(view, mutant)).toThrow('does not come to rest');
  });
});

describe.each(['three-layers', 'refresh-fails'])('promises, from %s', (id) => {
  it(
    'hold under random seeds, faults and parameters',
    () => {
      const seen = new Map<string, number>();
      const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
      checkPromises(view, named(id), {
        seconds: 12,
        scale: {
          rounds: 40,
          refresh: 20,
          ttl: 6,
          interval: 1_500,
          together: 4,
          questions: 10,
          timeout: 4_000,
        },
        each: ({ events }) => {
          for (const event of events) {
            if (event.type !== 'record') continue;
            count(event.name);
            if (event.name === 'answered' && event.data.stale) count('stale');
            if (event.name === 'view-passed') count(String(event.data.why));
          }
        },
      });
      for (const name of [
        'hit',
        'joined',
        'view-answered',
        'is too old',
        'refused',
        'stale',
        'refresh-failed',
        'flushed',
      ]) {
        expect(seen.get(name) ?? 0, name).toBeGreaterThan(3);
      }
    },
    patience,
  );
});
