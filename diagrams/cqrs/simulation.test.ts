import { describe, expect, it } from 'vitest';
import { accepted } from '@/lib/systems/command-handler';
import { ReadModel } from '@/lib/systems/read-model';
import { checkPromises, patience } from '../testing/properties';
import { brokenPromises, play, verdicts, viewOf } from '../testing/run';
import { describeStories } from '../testing/story';
import { annotation } from './diagram';
import { buildShop, type ShopParts } from './model/build';
import { readRule, type Transaction, type Wide } from './model/read-rule';
import { rules } from './model/tables';
import { simulation } from './simulation';

const view = viewOf('cqrs', annotation, 'cqrs');
const named = (id: string) => simulation.scenarios.find((scenario) => scenario.id === id)!;

/** The scenario with a shop of which some parts are broken. */
function withParts(id: string, parts: ShopParts) {
  const scenario = named(id);
  return {
    ...scenario,
    build: (world) => buildShop(world, scenario.script, parts),
  } satisfies typeof scenario;
}

/** Lets a reader through before its version is there. */
class Impatient extends ReadModel<Wide, Transaction> {
  override whenAt(_version: number, wake: () => void) {
    return super.whenAt(0, wake);
  }
}

/** Loses one delivery and never asks for it. */
class Deaf extends ReadModel<Wide, Transaction> {
  override apply(transaction: Transaction) {
    return transaction.position === 3 ? 'repeated' : super.apply(transaction);
  }
}

/** Is empty while it is built anew. */
class InPlace extends ReadModel<Wide, Transaction> {
  override get version() {
    return this.rebuilding ? 0 : super.version;
  }
}

describeStories(view, simulation.scenarios, new URL('golden/', import.meta.url));

describe('what only some runs do', () => {
  it('shows an old page without read-your-writes, and has not promised otherwise', () => {
    const run = play(view, named('saved-and-gone'));
    expect(verdicts(run)['own-writes']).toBe('broken');
    expect(brokenPromises(run)).toEqual([]);
  });

  it.each(['wait', 'route'])(
    'shows no old page when read-your-writes is to %s, and nobody orders twice',
    (readYourWrites) => {
      const run = play(view, named('saved-and-gone'), { parameters: { readYourWrites } });
      expect(verdicts(run)['own-writes']).toBe('holds');
      const placed = run.events.filter(
        (event) => event.type === 'record' && event.name === 'acknowledged' && event.data.kind === 'place',
      );
      expect(placed).toHaveLength(1);
    },
  );

  it('adds a sum twice when the read model does not look at versions', () => {
    const run = play(view, named('delivered-twice'), { parameters: { applyByVersion: false } });
    expect(verdicts(run)['whole-prefix']).toBe('broken');
    expect(brokenPromises(run)).toEqual([]);
  });

  it('fails no query while the read model is built anew', () => {
    const { events } = play(view, named('built-anew'));
    expect(events.filter((event) => event.type === 'record' && event.name === 'failed')).toEqual([]);
  });
});

describe('each guarantee catches its mutant', () => {
  const mutants: [string, string, string, ShopParts][] = [
    [
      'rules-hold',
      'a write side that does not look at the stock',
      'two-shapes',
      {
        rules: {
          ...rules,
          decide: (tables, command) => {
            const decision = rules.decide(tables, command);
            if (decision.outcome === 'accepted') return decision;
            const row = tables.stock.rug!;
            return accepted({
              table: 'stock',
              key: 'rug',
              op: 'update',
              before: row,
              after: { ...row, left: -3 },
            });
          },
        },
      },
    ],
    [
      'whole-prefix',
      'a read model that applies a transaction by half',
      'two-shapes',
      {
        rule: {
          ...readRule,
          apply: (wide, { position, changes }) =>
            readRule.apply(wide, { position, changes: position === 1 ? changes : changes.slice(0, 2) }),
        },
      },
    ],
    [
      'catches-up',
      'a read model that misses a delivery',
      'sync-stopped',
      { model: (rule) => new Deaf(rule) },
    ],
    [
      'own-writes',
      'a read model that does not wait',
      'wait-for-it',
      { model: (rule) => new Impatient(rule) },
    ],
    [
      'never-back',
      'a read model that is built anew in place',
      'built-anew',
      { model: (rule) => new InPlace(rule) },
    ],
  ];
  it.each(mutants)('%s: %s', (guarantee, _, scenario, parts) => {
    expect(verdicts(play(view, named(scenario)))[guarantee]).toBe('holds');
    expect(verdicts(play(view, withParts(scenario, parts)))[guarantee]).toBe('broken');
  });
});

describe('promises', () => {
  it(
    'hold under random seeds, faults and parameters',
    () => {
      const seen = new Map<string, number>();
      const see = (name: string) => seen.set(name, (seen.get(name) ?? 0) + 1);
      checkPromises(view, named('two-shapes'), {
        seconds: 4,
        scale: { more: 12, interval: 300, syncEvery: 1_500, patience: 1_500, stock: 20 },
        each: ({ events }) => {
          for (const event of events) {
            if (event.type !== 'record') continue;
            see(event.name);
            if (event.name === 'answered' && event.data.stale === true) see('stale');
          }
        },
      });
      // A guarantee whose premise never occurs is worth nothing.
      for (const name of [
        'refused',
        'stale',
        'waiting',
        'routed',
        'failed',
        'not-applied',
        'rebuilt',
        'resumed',
      ]) {
        expect(seen.get(name) ?? 0, name).toBeGreaterThan(20);
      }
    },
    patience,
  );
});
