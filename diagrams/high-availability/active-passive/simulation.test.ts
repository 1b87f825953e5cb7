import { describe, expect, it } from 'vitest';
import type { Scenario } from '@/lib/simulation';
import type { WalRecord } from '@/lib/systems/replica';
import { checkPromises, patience } from '../../testing/properties';
import { brokenPromises, play, verdicts, viewOf } from '../../testing/run';
import { describeStories } from '../../testing/story';
import { annotation } from '../diagram';
import { simulation } from '../simulation';
import { buildCluster } from './build';
import type { Server } from './nodes';
import { PostgresServer } from './server';

const view = viewOf('high-availability', annotation, 'active-passive');
const scenarios = simulation.scenarios.filter((scenario) => scenario.view === view.id);
const named = (id: string) => scenarios.find((scenario) => scenario.id === id)!;

function withServers(scenario: Scenario, server: typeof PostgresServer): Scenario {
  return { ...scenario, build: (world) => buildCluster(world, server) };
}

class NeverFenced extends PostgresServer {
  override checkLease(): boolean {
    return false;
  }
}

class AnswersAtOnce extends PostgresServer {
  constructor(...[world, name, role, options, links]: ConstructorParameters<typeof PostgresServer>) {
    super(world, name, role, { ...options, synchronous: false }, links);
  }
}

class CommitsTwice extends PostgresServer {
  override commit(order: string): void {
    super.commit(order);
    super.commit(order);
  }
}

/** Writes the contents of two neighbouring records in the wrong order. */
function swapping(server: Server): typeof PostgresServer {
  return class extends PostgresServer {
    override receive(records: readonly WalRecord[]): boolean {
      const [first, second, ...rest] = records;
      if (this.name !== server || !first || !second) return super.receive(records);
      return super.receive([
        { ...first, transaction: second.transaction },
        { ...second, transaction: first.transaction },
        ...rest,
      ]);
    }
  };
}

describeStories(view, scenarios, new URL('../golden/', import.meta.url));

describe('what PostgreSQL does', () => {
  const count = (run: ReturnType<typeof play>, name: string) =>
    run.events.filter((event) => event.type === 'record' && event.name === name).length;

  it('loses acknowledged orders asynchronously, and had not promised otherwise', () => {
    const run = play(view, named('async-kill'));
    expect(verdicts(run)['nothing-acknowledged-lost']).toBe('broken');
    expect(brokenPromises(run)).toEqual([]);
  });

  it('keeps an order that was never acknowledged when it commits synchronously', () => {
    const run = play(view, named('sync-kill'));
    expect(verdicts(run)['nothing-acknowledged-lost']).toBe('holds');
    expect(
      run.events.some(
        (event) => event.type === 'beat' && event.beat === 'kept' && event.text.includes('1082'),
      ),
    ).toBe(true);
  });

  it('splits in two without fencing, and not with it', () => {
    expect(verdicts(play(view, named('cut-off-without-fencing')))['one-writer']).toBe('broken');
    expect(verdicts(play(view, named('cut-off-with-fencing')))['one-writer']).toBe('holds');
  });

  it('does not fail over when only the detector is cut off', () => {
    const faults = [
      { kind: 'cut', target: 'postgresql-active--failure-detector', at: 2_000_000, until: 9_000_000 },
    ];
    const run = play(view, named('rejoin'), { faults });
    expect(count(run, 'suspected')).toBe(1);
    expect(count(run, 'promoted')).toBe(0);
  });

  it('does not fail over when the primary is back in time', () => {
    const run = play(view, named('rejoin'), {
      faults: [{ kind: 'kill', target: 'postgresql-active', at: 2_000_000, until: 3_000_000 }],
    });
    expect(count(run, 'promoted')).toBe(0);
    expect(count(run, 'reconnected')).toBeGreaterThan(0);
  });

  it('lets synchronous commits wait when the standby is gone, and answers them when it is back', () => {
    const run = play(view, named('standby-lag'));
    expect(count(run, 'acknowledged')).toBe(count(run, 'committed'));
    expect(count(run, 'unknown')).toBe(0);
  });
});

describe('each guarantee catches its mutant', () => {
  const slow = { latency: 300, interval: 100 };
  const mutants: [string, string, string, typeof PostgresServer, Record<string, number>][] = [
    ['one-writer', 'a primary that ignores its lease', 'cut-off-with-fencing', NeverFenced, {}],
    [
      'nothing-acknowledged-lost',
      'a primary that does not wait for its standby',
      'sync-kill',
      AnswersAtOnce,
      slow,
    ],
    [
      'only-a-suffix-lost',
      'a standby that swaps two records',
      'async-kill',
      swapping('postgresql-standby'),
      slow,
    ],
    [
      'rejoined-is-prefix',
      'a rejoined server that swaps two records',
      'rejoin',
      swapping('postgresql-active'),
      slow,
    ],
    ['nothing-invented', 'a server that commits twice', 'rejoin', CommitsTwice, {}],
  ];
  it.each(mutants)('%s: %s', (guarantee, _, scenario, server, parameters) => {
    expect(verdicts(play(view, named(scenario), { parameters }))[guarantee]).toBe('holds');
    expect(verdicts(play(view, withServers(named(scenario), server), { parameters }))[guarantee]).toBe(
      'broken',
    );
  });
});

describe('promises', () => {
  it(
    'hold under random seeds, faults and parameters',
    () => {
      const seen = new Map<string, number>();
      checkPromises(view, named('async-kill'), {
        seconds: 6,
        scale: { duration: 7, latency: 400, detection: 5_000, interval: 600 },
        each: ({ events }) => {
          for (const event of events) {
            if (event.type === 'record') seen.set(event.name, (seen.get(event.name) ?? 0) + 1);
          }
        },
      });
      for (const name of [
        'promoted',
        'fenced',
        'rewound',
        'rejoined',
        'unknown',
        'reconnected',
        'trusted-again',
      ]) {
        expect(seen.get(name) ?? 0, name).toBeGreaterThan(10);
      }
    },
    patience,
  );
});
