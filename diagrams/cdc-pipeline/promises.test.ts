import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from './guarantees/records';
import { scenarioOf } from './scenarios/define';
import { Tally } from './scenarios/tally';
import { stories } from './simulation';
import { inputs, runs } from './testing/inputs';
import { recordsOf, run, verdicts } from './testing/run';

const allHold = {
  'one-fate': 'holds',
  'only-committed': 'holds',
  'key-order': 'holds',
  history: 'holds',
  'applied-once': 'holds',
  'gold-is-right': 'holds',
};

/** How often what a guarantee is about really happened. */
interface Premises {
  changes: number;
  rollbacks: number;
  repeated: number;
  quarantined: number;
  reinserted: number;
  crashes: number;
  refused: number;
  overtaken: number;
}

function count(premises: Premises, events: ReturnType<typeof run>['events']): void {
  const tally = new Tally();
  for (const event of events) tally.see(event);
  premises.changes += tally.changes;
  premises.rollbacks += tally.rollbacks;
  premises.repeated += tally.repeated;
  premises.quarantined += tally.quarantined;
  premises.crashes += recordsOf(events, 'crashed').length;
  premises.refused += recordsOf(events, 'refused').length;
  const commits = recordsOf(events, 'commit').map((commit) => Number(commit.data.xid));
  premises.overtaken += commits.filter((xid, i) => commits.slice(0, i).some((before) => before > xid)).length;
  const deleted = new Set<string>();
  for (const { table, key, op } of recordsOf(events, 'commit').flatMap(changesOf)) {
    if (op === 'delete') deleted.add(`${table} ${key}`);
    else if (op === 'insert' && deleted.has(`${table} ${key}`)) premises.reinserted++;
  }
}

describe.each(stories.map((story) => ({ id: story.id, story })))('$id', ({ story }) => {
  const scenario = scenarioOf(story);

  it('keeps all its promises by default, and whatever faults come', () => {
    expect(verdicts(run(scenario).events)).toEqual(allHold);
    const premises: Premises = {
      changes: 0,
      rollbacks: 0,
      repeated: 0,
      quarantined: 0,
      reinserted: 0,
      crashes: 0,
      refused: 0,
      overtaken: 0,
    };
    fc.assert(
      fc.property(inputs, (given) => {
        const { events } = run(scenario, given);
        count(premises, events);
        expect(verdicts(events)).toEqual(allHold);
      }),
      { numRuns: runs, seed: 20260302, endOnFailure: true },
    );
    // A promise about what never happens is worth nothing.
    for (const [premise, times] of Object.entries(premises))
      expect({ premise, times }).not.toEqual({ premise, times: 0 });
    expect(premises.changes).toBeGreaterThan(runs * 5);
  });
});
