import { describe, expect, it } from 'vitest';
import { accepted } from '@/lib/systems/command-handler';
import { EventStore } from '@/lib/systems/event-store';
import { Snapshots } from '@/lib/systems/snapshot';
import { checkPromises, patience } from '../testing/properties';
import { brokenPromises, play, verdicts, viewOf } from '../testing/run';
import { describeStories } from '../testing/story';
import { annotation } from './diagram';
import { type AccountState, account } from './model/account';
import { type BankParts, buildBank } from './model/bank';
import { balanceRule, readModel } from './model/views';
import { simulation } from './simulation';

const view = viewOf('event-sourcing', annotation, 'event-sourcing');
const named = (id: string) => simulation.scenarios.find((scenario) => scenario.id === id)!;

/** The scenario with a bank of which some parts are broken. */
function withParts(id: string, parts: () => BankParts) {
  const scenario = named(id);
  return {
    ...scenario,
    build: (world) => buildBank(world, scenario.story, parts()),
  } satisfies typeof scenario;
}

/** Gives the next event the version of the last one. */
class CarelessStore extends EventStore {
  override append(...args: Parameters<EventStore['append']>) {
    const answer = super.append(...args);
    if (answer.outcome !== 'appended' || args[2] !== 3) return answer;
    return { ...answer, events: answer.events.map((event) => ({ ...event, version: event.version - 1 })) };
  }
}

class TrustingStore extends EventStore {
  override append(...[stream, events]: Parameters<EventStore['append']>) {
    return super.append(stream, events, 'any');
  }
}

/** Does not look for names it knows. */
class ForgetfulStore extends EventStore {
  #writes = 0;
  override append(...[stream, events]: Parameters<EventStore['append']>) {
    const renamed = events.map((event) => ({ ...event, id: `${event.id}#${++this.#writes}` }));
    const answer = super.append(stream, renamed, 'any');
    if (answer.outcome !== 'appended') return answer;
    return { ...answer, events: answer.events.map((event) => ({ ...event, id: event.id.split('#')[0]! })) };
  }
}

/** Says that it is of a later version than it is. */
class HastySnapshots extends Snapshots<AccountState> {
  override take(stream: string, version: number, state: AccountState) {
    return super.take(stream, version, { ...state, balance: state.balance + 1 });
  }
}

describeStories(view, simulation.scenarios, new URL('golden/', import.meta.url));

describe('what only some runs do', () => {
  it('shows the drawing’s balance after the drawing’s three events', () => {
    const { events } = play(view, named('three-events'));
    const shown = events.flatMap((event) =>
      event.type === 'record' && event.name === 'projected' && event.data.view === 'Balance'
        ? [[event.data.position, event.data.state]]
        : [],
    );
    expect(shown).toContainEqual([3, { A001: 1_300 }]);
  });

  it('overdraws without expected versions, and says so without having promised otherwise', () => {
    const run = play(view, named('race'), { parameters: { expectedVersion: false } });
    expect(verdicts(run)['no-overdraft']).toBe('broken');
    expect(brokenPromises(run)).toEqual([]);
  });

  it('counts twice when views do not check positions, and is repaired', () => {
    const run = play(view, named('delivered-twice'), { parameters: { positions: false } });
    expect(verdicts(run)['views-follow']).toBe('broken');
    expect(brokenPromises(run)).toEqual([]);
    expect(run.events.some((event) => event.type === 'record' && event.name === 'rebuilt')).toBe(true);
  });
});

describe('each guarantee catches its mutant', () => {
  const mutants: [string, string, string, () => BankParts][] = [
    ['append-only', 'a store that gives a version twice', 'race', () => ({ store: new CarelessStore() })],
    [
      'no-overdraft',
      'a store that ignores the expected version',
      'race',
      () => ({ store: new TrustingStore() }),
    ],
    ['commands-once', 'a store that forgets names', 'lost-answer', () => ({ store: new ForgetfulStore() })],
    [
      'transfers-settle',
      'a command side that never gives back',
      'transfer',
      () => ({
        account: {
          ...account,
          decide: (state, command) =>
            command.kind === 'refund' ? accepted() : account.decide(state, command),
        },
      }),
    ],
    [
      'views-follow',
      'a view that adds withdrawals',
      'view-down',
      () => ({
        views: [
          readModel(
            {
              ...balanceRule,
              apply: (balances, { stream, data }) => ({
                ...balances,
                [stream]: (balances[stream] ?? 0) + Number(data.amount ?? data.initial_balance),
              }),
            },
            true,
          ),
        ],
      }),
    ],
    [
      'snapshots-shorten',
      'a snapshot that is off by one',
      'snapshots',
      () => ({ snapshots: (every) => new HastySnapshots(every) }),
    ],
  ];
  it.each(mutants)('%s: %s', (guarantee, _, scenario, parts) => {
    expect(verdicts(play(view, named(scenario)))[guarantee]).toBe('holds');
    expect(
      verdicts(
        play(view, withParts(scenario, parts), { faults: guarantee === 'views-follow' ? [] : undefined }),
      )[guarantee],
    ).toBe('broken');
  });
});

describe('promises', () => {
  it(
    'hold under random seeds, faults and parameters',
    () => {
      const seen = new Map<string, number>();
      const see = (name: string) => seen.set(name, (seen.get(name) ?? 0) + 1);
      checkPromises(view, named('transfer'), {
        seconds: 4,
        scale: { more: 12, interval: 200, checkEvery: 1_000 },
        each: ({ events }) => {
          for (const event of events) {
            if (event.type !== 'record') continue;
            see(event.name);
            if (event.name === 'appended' && String(event.data.id).endsWith('.refund')) see('refund');
            if (event.name === 'folded' && Number(event.data.snapshot) > 0) see('snapshot used');
            if (event.name === 'refused' && event.data.reason === 'overdraft') see('overdraft refused');
          }
        },
      });
      // A guarantee whose premise never occurs is worth nothing.
      for (const name of [
        'conflict',
        'overdraft refused',
        'refund',
        'append-repeated',
        'snapshot used',
        'event-repeated',
        'damaged',
        'rebuilt',
        'subscribing',
        'recovered',
        'unanswered',
      ]) {
        expect(seen.get(name) ?? 0, name).toBeGreaterThan(20);
      }
    },
    patience,
  );
});
