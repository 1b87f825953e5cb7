import { describe, expect, it } from 'vitest';
import type { Scenario } from '@/lib/simulation';
import type { DerivedColumn } from '@/lib/systems/lineage';
import { checkPromises, patience } from '../testing/properties';
import { brokenPromises, type PlayedRun, play, verdicts, viewOf } from '../testing/run';
import { describeStories } from '../testing/story';
import { buildFederation, type Parts } from './build';
import { annotation } from './diagram';
import { Foreign } from './model/foreign';
import { Lake } from './model/lake';
import type { Part, Request } from './model/request';
import { SqlWarehouse } from './model/sql-warehouse';
import { type Decision, UnityCatalog } from './model/unity-catalog';
import { simulation } from './simulation';

const view = viewOf('federation', annotation, 'federation');
const named = (id: string) => simulation.scenarios.find((scenario) => scenario.id === id)!;
const withParts = (id: string, parts: Partial<Parts>): Scenario => ({
  ...named(id),
  build: (world) => buildFederation(world, parts),
});

describeStories(view, simulation.scenarios, new URL('golden/', import.meta.url));

/** How the queries of a run ended, in order. */
function ends({ events }: PlayedRun): string[] {
  return events.flatMap((event) =>
    event.type === 'record' && ['answered', 'refused', 'failed'].includes(event.name)
      ? [`${event.data.user} ${event.name}: ${event.data.got}`]
      : [],
  );
}

it('answers who may, and refuses who may not before anything is read', () => {
  const run = play(view, named('three-sources'));
  expect(ends(run)).toEqual([
    'ana answered: 4 orders',
    'ben refused: no grant on mysql.erp.inventory',
    'cy answered: 4 orders',
    'ben answered: 4 orders',
  ]);
  const read = run.events.filter(
    (event) => event.type === 'record' && event.name === 'read' && event.data.query === 'q2',
  );
  expect(read).toEqual([]);
});

it('sends a condition to the source that can decide it, and gets only rows that fulfil it', () => {
  const { events } = play(view, named('three-sources'));
  const messages = events.flatMap((event) =>
    event.type === 'send' && event.edge.endsWith('mysql') ? [event.message] : [],
  );
  expect(messages[0]!.payload).toEqual({
    sql: 'SELECT item, on_hand\nFROM erp.inventory\nWHERE ((on_hand >= 1))',
  });
  expect(messages[1]!.payload).toEqual({
    rows: [
      { item: 'mug', on_hand: 7 },
      { item: 'rug', on_hand: 3 },
    ],
  });
});

it('gives a source up after its timeout, and no query later than that', () => {
  const { events } = play(view, named('mysql-slow'));
  const asked = new Map<unknown, number>();
  for (const event of events) {
    if (event.type !== 'record') continue;
    if (event.name === 'asked') asked.set(event.data.query, event.t);
    if (event.name === 'failed') expect(event.t - asked.get(event.data.query)!).toBeLessThan(1_700_000);
  }
});

it('shows the skew of sources that share no snapshot', () => {
  const answers = play(view, named('commit-under-way')).events.flatMap((event) =>
    event.type === 'record' && event.name === 'answered' ? [[event.data.orders, event.data.lonely]] : [],
  );
  expect(answers[0]).toEqual([4, 0]);
  expect(answers.some(([, lonely]) => Number(lonely) > 0)).toBe(true);
});

/** Asks the sources while the catalog still looks up. */
class HastyWarehouse extends SqlWarehouse {
  protected override govern(request: Request): void {
    this.fanOut(request);
  }
}

/** Writes all down and refuses nobody. */
class GenerousCatalog extends UnityCatalog {
  protected override decide(): Decision {
    return { allowed: true };
  }
}

/** Takes every answer for one of the lake's. */
class NarrowCatalog extends UnityCatalog {
  protected override derived(request: Request): readonly DerivedColumn[] {
    return super.derived(request).filter(({ from }) => from.every((column) => column.startsWith('lake.')));
  }
}

/** Says that answers come from columns that nobody has read. */
class InventiveCatalog extends UnityCatalog {
  protected override derived(): readonly DerivedColumn[] {
    return [{ column: 'sum(amount)', from: ['lake.sales.orders.discount'] }];
  }
}

/** Has the lineage of whatever was asked, answered or not. */
class EagerCatalog extends UnityCatalog {
  protected override audit(request: Request, decision: Decision): void {
    super.audit(request, decision);
    if (!decision.allowed) this.trace(request);
  }
}

class DiscreetCatalog extends UnityCatalog {
  protected override audit(request: Request, decision: Decision): void {
    if (decision.allowed) super.audit(request, decision);
  }
}

/** Reads whatever is the latest. */
class RestlessLake extends Lake {
  protected override versionFor(): number {
    return this.version;
  }
}

class VagueForeign extends Foreign {
  protected override blame(): string {
    return 'something went wrong';
  }
}

/** Fails everything as long as anything has failed before. */
class SulkingWarehouse extends SqlWarehouse {
  #hurt: Part | null = null;
  protected override finish(request: Request, parts: readonly Part[]): void {
    this.#hurt = parts.find((part) => 'error' in part) ?? this.#hurt;
    super.finish(request, this.#hurt ? [this.#hurt] : parts);
  }
}

describe('each guarantee catches its mutant', () => {
  const mutants: [string, string, string, Partial<Parts>][] = [
    [
      'grant-first',
      'sources asked without the catalog',
      'three-sources',
      { warehouse: (...args) => new HastyWarehouse(...args) },
    ],
    [
      'grant-first',
      'a catalog that allows everybody',
      'three-sources',
      { catalog: (...args) => new GenerousCatalog(...args) },
    ],
    [
      'audited-once',
      'denials left out of the log',
      'three-sources',
      { catalog: (...args) => new DiscreetCatalog(...args) },
    ],
    [
      'lineage-true',
      'tables left out of the lineage',
      'three-sources',
      { catalog: (...args) => new NarrowCatalog(...args) },
    ],
    [
      'lineage-true',
      'a column that was not read',
      'three-sources',
      { catalog: (...args) => new InventiveCatalog(...args) },
    ],
    [
      'lineage-true',
      'a lineage without an answer',
      'three-sources',
      { catalog: (...args) => new EagerCatalog(...args) },
    ],
    [
      'one-version',
      'each file at its latest',
      'commit-under-way',
      { lake: (...args) => new RestlessLake(...args) },
    ],
    [
      'blames-the-source',
      'an error without a name',
      'postgres-lost',
      { foreign: (...args) => new VagueForeign(...args) },
    ],
    [
      'blames-the-source',
      'one failure failing all',
      'postgres-lost',
      { warehouse: (...args) => new SulkingWarehouse(...args) },
    ],
  ];
  it.each(mutants)('%s: %s', (guarantee, _, id, parts) => {
    expect(verdicts(play(view, named(id)))[guarantee]).toBe('holds');
    expect(verdicts(play(view, withParts(id, parts)))[guarantee]).toBe('broken');
  });
});

it(
  'keeps its promises under random seeds, faults and parameters',
  () => {
    const seen = new Map<string, number>();
    checkPromises(view, named('postgres-lost'), {
      seconds: 12,
      scale: { rounds: 8, interval: 2_500 },
      each: (run) => {
        expect(brokenPromises(run)).toEqual([]);
        for (const event of run.events) {
          if (event.type !== 'record') continue;
          seen.set(event.name, (seen.get(event.name) ?? 0) + 1);
        }
      },
    });
    for (const name of ['answered', 'refused', 'failed', 'committed', 'deleted', 'health'])
      expect(seen.get(name) ?? 0, name).toBeGreaterThan(40);
  },
  patience,
);
