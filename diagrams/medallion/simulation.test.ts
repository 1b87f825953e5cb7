import { describe, expect, it } from 'vitest';
import { BronzeTable, type RawRecord } from '@/lib/systems/medallion-bronze';
import { type SilverRules, SilverTable } from '@/lib/systems/medallion-silver';
import type { RowVersion } from '@/lib/systems/scd2';
import { describePicture } from '../testing/on-picture';
import { checkPromises, patience } from '../testing/properties';
import { brokenPromises, play, verdicts, viewOf } from '../testing/run';
import { describeStories } from '../testing/story';
import { annotation } from './diagram';
import { buildMedallion, type Parts } from './model/medallion';
import { wrongRule } from './model/rules';
import { simulation } from './simulation';

const view = viewOf('medallion', annotation, 'medallion');
const named = (id: string) => simulation.scenarios.find((scenario) => scenario.id === id)!;

/** The scenario with layers of which some are broken. */
function withParts(id: string, parts: () => Parts) {
  const scenario = named(id);
  return {
    ...scenario,
    build: (world) => buildMedallion(world, scenario.story, parts()),
  } satisfies typeof scenario;
}

/** Mends values on the way in. */
class TidyBronze extends BronzeTable {
  override append(records: readonly RawRecord[]) {
    return super.append(
      records.map((record) => ({ ...record, row: record.row && { ...record.row, country: 'DE' } })),
    );
  }
}

/** Calls every row of a rerun a duplicate. */
class ForgetfulSilver extends SilverTable {
  #offset = -1;
  override update(...[records, rules]: Parameters<SilverTable['update']>) {
    const update = super.update(records, rules);
    const first = records[0]?.offset ?? 0;
    const again = first <= this.#offset;
    this.#offset = Math.max(this.#offset, first);
    if (!again || update.outcome === 'failed') return update;
    return { ...update, settled: update.settled.map((one) => ({ ...one, fate: 'duplicate' as const })) };
  }
}

/** Adds instead of merging. */
class AppendingSilver extends SilverTable {
  override update(...[records, rules]: Parameters<SilverTable['update']>) {
    return super.update(records, { ...rules, orderBy: 'arrival' } satisfies SilverRules);
  }
}

/** Never ends a version. */
class EndlessSilver extends SilverTable {
  override versions(key: string): readonly RowVersion[] {
    return super.versions(key).map((version) => ({ ...version, end: null }));
  }
}

describeStories(view, simulation.scenarios, new URL('golden/', import.meta.url));
// What a snapshot cannot see any more is not on the picture either; nothing is €0, since there is an expectation.
describePicture(view, simulation.scenarios, { pull: { snapshot: ['200'] }, 'schema-drift': { null: ['0'] } });

describe('captions follow the switches of a run', () => {
  const told = (id: string, parameters: Record<string, string>) =>
    play(view, named(id), { parameters }).events.flatMap((event) =>
      event.type === 'beat' ? [event.text] : [],
    );

  it('no quarantine is spoken of where rows are dropped or kept', () => {
    for (const onViolation of ['drop', 'warn']) {
      for (const id of ['dirty-burst', 'schema-drift']) {
        const texts = told(id, { onViolation }).join('\n');
        expect(texts, `${id} ${onViolation}`).not.toMatch(/reads the quarantine|in quarantine/);
      }
    }
  });

  it('a stopped update holds everyone up, and no caption says otherwise', () => {
    const texts = told('dirty-burst', { onViolation: 'fail' }).join('\n');
    expect(texts).toContain('the update stops, for the good rows, too');
    expect(texts).not.toContain('holds nobody up');
  });

  it('a merge of pulled rows is no append', () => {
    expect(told('rerun', { ingest: 'pull' }).join('\n')).not.toContain('rows are added');
    expect(told('rerun', { orderBy: 'arrival' }).join('\n')).toContain('rows are added');
  });
});

describe('what only some runs do', () => {
  it('counts a late row as the newest when history is ordered by arrival', () => {
    const run = play(view, named('late-row'), { parameters: { orderBy: 'arrival' } });
    expect(verdicts(run)).toMatchObject({ 'gold-is-right': 'broken', 'history-in-order': 'broken' });
    expect(brokenPromises(run)).toEqual([]);
  });

  it('adds a rerun’s rows again when history is ordered by arrival', () => {
    const run = play(view, named('rerun'), { parameters: { orderBy: 'arrival' } });
    expect(verdicts(run)['rerun-changes-nothing']).toBe('broken');
    expect(brokenPromises(run)).toEqual([]);
  });

  it('misses a delete between snapshots, without having promised otherwise', () => {
    const run = play(view, named('pull'));
    expect(verdicts(run)['gold-is-right']).toBe('broken');
    expect(brokenPromises(run)).toEqual([]);
  });

  it.each(['warn', 'drop', 'fail'])('keeps every promise when a dirty row means %s', (onViolation) => {
    const run = play(view, named('dirty-burst'), { parameters: { onViolation } });
    expect(brokenPromises(run)).toEqual([]);
  });
});

describe('each guarantee catches its mutant', () => {
  const mutants: [string, string, string, () => Parts][] = [
    ['bronze-is-faithful', 'a Bronze that tidies up', 'stream', () => ({ bronze: new TidyBronze() })],
    [
      'one-fate',
      'a Silver that forgets who brought a row',
      'rerun',
      () => ({ silver: new ForgetfulSilver() }),
    ],
    ['rerun-changes-nothing', 'a Silver that adds', 'rerun', () => ({ silver: new AppendingSilver() })],
    [
      'history-in-order',
      'a Silver that never ends a version',
      'stream',
      () => ({ silver: new EndlessSilver() }),
    ],
    [
      'gold-is-right',
      'a Gold that counts what was returned',
      'schema-drift',
      () => ({ goldRule: { ...wrongRule, amount: () => 1 } }),
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
      checkPromises(view, named('late-row'), {
        seconds: 12,
        scale: { more: 12, interval: 800, every: 3_000, mendAfter: 4_000, pullEvery: 4_000 },
        each: ({ events }) => {
          for (const event of events) {
            if (event.type !== 'record') continue;
            const names =
              event.name === 'fate'
                ? [String(event.data.fate), ...(event.data.late ? ['late'] : [])]
                : [event.name];
            for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);
          }
        },
      });
      // A guarantee whose premise never occurs is worth nothing.
      const premises = [
        'applied',
        'duplicate',
        'dropped',
        'quarantined',
        'late',
        'stopped',
        'mended',
        'refresh',
      ];
      for (const name of [
        ...premises,
        'died',
        'restarted',
        'resent',
        'snapshot',
        'pull-failed',
        'rule-mended',
      ]) {
        expect(seen.get(name) ?? 0, name).toBeGreaterThan(20);
      }
    },
    patience,
  );
});
