import { describe, expect, it } from 'vitest';
import type { View } from '@/lib/model';
import type { Scenario } from '@/lib/simulation';
import { planFederated } from '@/lib/systems/query-planner';
import type { RowSet } from '@/lib/systems/row-set';
import { ForeignScan } from '@/lib/systems/sql-warehouse';
import { describePicture } from '../testing/on-picture';
import { checkPromises, patience } from '../testing/properties';
import { brokenPromises, type PlayedRun, play, verdicts, viewOf } from '../testing/run';
import { describeStories } from '../testing/story';
import { buildQuery, type Parts } from './build';
import { annotation } from './diagram';
import { writings } from './model/question';
import { Source } from './model/source';
import { Warehouse } from './model/warehouse';
import { simulation } from './simulation';

const views: Readonly<Record<string, View>> = {
  'without-pushdown': viewOf('predicate-pushdown', annotation, 'without-pushdown'),
  'with-pushdown': viewOf('predicate-pushdown', annotation, 'with-pushdown'),
};
const named = (id: string) => simulation.scenarios.find((scenario) => scenario.id === id)!;
const viewFor = (scenario: Scenario) => views[scenario.view]!;
const run = (id: string, options = {}) => play(viewFor(named(id)), named(id), options);

describe.each(Object.entries(views))('%s', (id, view) => {
  const scenarios = simulation.scenarios.filter((scenario) => scenario.view === id);
  describeStories(view, scenarios, new URL('golden/', import.meta.url));
  describePicture(view, scenarios);
});

/** What a run came to. */
function outcome({ events }: PlayedRun) {
  const answered = events.find((event) => event.type === 'record' && event.name === 'answered');
  const rows = events.filter((event) => event.type === 'send' && event.edge === 'postgresql--databricks');
  const count = rows.reduce((sum, event) => sum + (event.type === 'send' ? event.message.count : 0), 0);
  return { answer: answered?.type === 'record' ? answered.data : {}, travelled: count };
}

describe('the drawing’s numbers', () => {
  it('sends a million rows without pushdown and a hundred thousand with it, for the same answer', () => {
    const without = outcome(run('everything-travels'));
    const withIt = outcome(run('filter-travels'));
    expect(without.travelled).toBe(1_000_000);
    expect(withIt.travelled).toBe(100_000);
    expect(without.answer).toMatchObject({ rows: 100_000, removed: 900_000 });
    expect(withIt.answer).toMatchObject({ rows: 100_000, removed: 0 });
    expect(withIt.answer.keySum).toBe(without.answer.keySum);
  });

  it.each([
    ['pushable', 100_000],
    ['partly', 200_000],
    ['either', 1_000_000],
    ['udf', 1_000_000],
  ])('%s: %i rows cross with pushdown on', (predicate, rows) => {
    expect(outcome(run('filter-travels', { parameters: { predicate } })).travelled).toBe(rows);
  });

  it('has the same parameters in both views', () => {
    const ids = simulation.scenarios.map(({ parameters }) => parameters.map(({ id }) => id).join());
    expect(new Set(ids).size).toBe(1);
  });
});

it.each(['everything-travels', 'filter-travels'])('%s: the query comes before the transfer', (id) => {
  const drawn = viewFor(named(id)).edges.map(({ label }) => label?.split(' ')[0]);
  expect(drawn).toEqual(['Query', 'Remote', 'Transfer']);
  const sent = run(id).events.flatMap((event) => (event.type === 'send' ? [event.edge] : []));
  const order = ['analyst--databricks', 'databricks--postgresql', 'postgresql--databricks'];
  expect([...new Set(sent)]).toEqual(order);
});

it.each([
  ['partly', '100,000 filtered out, 100,000 returned'],
  ['udf', '900,000 filtered out, 100,000 returned'],
])('%s: the story of the filter says what is left for Databricks', (predicate, words) => {
  const { events } = run('filter-travels', { parameters: { predicate } });
  const told = events.find((event) => event.type === 'beat' && event.beat === 'nothing-left');
  expect(told?.type === 'beat' && told.text).toContain(words);
});

it('shows without having promised it that rows travel in vain', () => {
  for (const id of ['everything-travels', 'function-at-home']) {
    expect(verdicts(run(id))['only-matching-travel']).toBe('broken');
    expect(brokenPromises(run(id))).toEqual([]);
  }
});

it('fails openly when the line stays cut', () => {
  const faults = [{ kind: 'cut', target: 'postgresql--databricks', at: 0, until: 60_000_000 }];
  const failed = run('filter-travels', { faults });
  expect(failed.events.some((event) => event.type === 'record' && event.name === 'query-failed')).toBe(true);
  expect(brokenPromises(failed)).toEqual([]);
});

/** Takes up again where it broke off, and so has rows twice. */
class HoardingScan extends ForeignScan {
  protected override forget(): void {}
}

class DeafSource extends Source {
  protected override select(): RowSet {
    return super.select([]);
  }
}

class PatientWarehouse extends Warehouse {
  override silence(): void {}
}

describe('each guarantee catches its mutant', () => {
  const conditions = ({ kept }: ReturnType<typeof planFederated>) => kept.map(({ predicate }) => predicate);
  const mutants: [string, string, string, Partial<Parts>][] = [
    [
      'right-answer',
      'a retry that keeps the rows of the attempt before',
      'cut-halfway',
      { scan: (plan) => new HoardingScan(conditions(plan)) },
    ],
    [
      'right-answer',
      'a plan whose second half nobody evaluates',
      'half-a-condition',
      { scan: () => new ForeignScan([]) },
    ],
    [
      'only-matching-travel',
      'a source that reads over the WHERE',
      'filter-travels',
      { source: (...args) => new DeafSource(...args) },
    ],
    [
      'only-shippable',
      'a planner that pushes everything',
      'function-at-home',
      {
        plan: (query, options) => ({
          ...planFederated(query, options),
          pushed: [query.where],
          kept: [],
          remoteSql: 'SELECT id FROM orders WHERE (is_return(status))',
        }),
      },
    ],
  ];
  it.each(mutants)('%s: %s', (guarantee, _, id, parts) => {
    const mutant = { ...named(id), build: (world) => buildQuery(world, parts) } satisfies Scenario;
    expect(verdicts(run(id))[guarantee]).toBe('holds');
    expect(verdicts(play(viewFor(mutant), mutant))[guarantee]).toBe('broken');
  });

  it('every-query-ends: a warehouse that waits for ever', () => {
    const mutant = {
      ...named('cut-halfway'),
      build: (world) => buildQuery(world, { warehouse: (...args) => new PatientWarehouse(...args) }),
    } satisfies Scenario;
    expect(() => play(viewFor(mutant), mutant)).toThrow('does not come to rest');
  });
});

describe.each(['cut-halfway', 'slow-line'])('promises, from %s', (id) => {
  it(
    'hold under random seeds, faults and parameters',
    () => {
      const seen = new Map<string, number>();
      const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
      checkPromises(viewFor(named(id)), named(id), {
        seconds: 1,
        scale: { rows: 100_000, rowWidth: 200 },
        each: ({ header, events }) => {
          count(String(header.input.parameters.predicate));
          for (const event of events) if (event.type === 'record') count(event.name);
        },
      });
      for (const name of ['answered', 'attempt-broken', 'query-failed', ...writings]) {
        expect(seen.get(name) ?? 0, name).toBeGreaterThan(3);
      }
    },
    patience,
  );
});
