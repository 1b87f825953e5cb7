import { describe, expect, it } from 'vitest';
import type { ParameterValue } from '@/lib/trace';
import { diagrams } from '.';
import { play, verdicts, viewOf } from './testing/run';
import { switches } from './testing/switched';

/** What captions say, and what has to be so in the run in which they say it. */
interface Claim {
  readonly diagram: string;
  readonly says: RegExp;
  /** A guarantee that must not be broken at the run's end. */
  readonly holds?: string;
  /** The value that a parameter must have, where the story has it. */
  readonly given?: Readonly<Record<string, ParameterValue>>;
}

const claims: readonly Claim[] = [
  { diagram: 'saga', says: /same key|counts once|remembers it/i, given: { idempotent: true } },
  { diagram: 'predicate-pushdown', says: /more than the answer/i, given: { predicate: 'partly' } },
  {
    diagram: 'predicate-pushdown',
    says: /condition will be pushed down again|nothing else had to pass/i,
    given: { predicate: 'pushable' },
  },
  { diagram: 'medallion', says: /rows are in quarantine as evidence/i, given: { onViolation: 'quarantine' } },
  { diagram: 'high-availability', says: /one writer at every instant/i, holds: 'one-writer' },
  {
    diagram: 'high-availability',
    says: /no acknowledged order is lost/i,
    holds: 'nothing-acknowledged-lost',
  },
  { diagram: 'high-availability', says: /nothing was lost/i, holds: 'nothing-acknowledged-lost' },
  {
    diagram: 'high-availability',
    says: /every sale counts|no sale (is )?(forgotten|discarded)|sales count/i,
    holds: 'no-sale-lost',
  },
  {
    diagram: 'high-availability',
    says: /(its|the) client (still )?waits|round trip|late answer|shop stands still/i,
    given: { commit: 'synchronous' },
  },
  {
    diagram: 'high-availability',
    says: /answer at once|acknowledged at once|no (client|commit) waits|need not wait|have their answers/i,
    given: { commit: 'asynchronous' },
  },
  { diagram: 'high-availability', says: /asynchronous replication/i, given: { commit: 'asynchronous' } },
  {
    diagram: 'high-availability',
    says: /lease (ends|has run out)|price of never having two primaries|during which it may acknowledge/i,
    given: { fencing: true },
  },
  { diagram: 'high-availability', says: /without fencing/i, given: { fencing: false } },
  {
    diagram: 'high-availability',
    says: /(?<!no )clock (decides|decided)|the later one/i,
    given: { policy: 'last-writer-wins' },
  },
  {
    diagram: 'high-availability',
    says: /(?<!that of the item’s )home region (decides|wins|’s)|home region, as before/i,
    given: { policy: 'home-region' },
  },
  { diagram: 'high-availability', says: /both count(?!s)|added up/i, given: { policy: 'merged-counter' } },
  { diagram: 'saga', says: /nobody twice|exactly once|nobody had to clean up/i, holds: 'charged-once' },
  { diagram: 'saga', says: /charged twice|paid twice|charged a second time/i, given: { idempotent: false } },
  { diagram: 'data-masking', says: /nothing was learnt/i, holds: 'hidden-changes-nothing' },
  { diagram: 'predicate-pushdown', says: /nothing (left )?to filter/i, given: { predicate: 'pushable' } },
];

/** Words that no run may leave in a sentence: a value that was not there, a count or a name of nothing. */
const nonsense =
  /(?<!(have|is) )\bnull\b|\b(undefined|NaN|Infinity)\b|\[object|\border –|none to none|\b(a|an|the) 0\b|−0\b/;

for (const { id, annotation, simulation } of diagrams) {
  describe(`captions of ${id}`, () => {
    for (const scenario of simulation?.scenarios ?? []) {
      it(`${scenario.id}: say what is so, whichever switch is turned`, () => {
        const view = viewOf(id, annotation, scenario.view);
        const wrong: string[] = [];
        for (const turned of [null, ...switches(scenario)]) {
          const run = play(view, scenario, { parameters: turned ? { [turned.id]: turned.value } : {} });
          const name = turned ? `${turned.id}=${turned.value}` : 'as it is';
          const found = verdicts(run);
          const value = (parameter: string) =>
            turned?.id === parameter
              ? turned.value
              : scenario.parameters.find((each) => each.id === parameter)?.default;
          for (const event of run.events) {
            if (event.type !== 'beat') continue;
            const told = `${name}: "${event.text}"`;
            if (nonsense.test(event.text)) wrong.push(`${told} is nonsense`);
            for (const { diagram, says, holds, given = {} } of claims) {
              if (diagram !== id || !says.test(event.text)) continue;
              if (holds !== undefined && found[holds] === 'broken')
                wrong.push(`${told} but ${holds} is broken`);
              for (const [parameter, wanted] of Object.entries(given)) {
                const is = value(parameter);
                if (is !== undefined && is !== wanted) wrong.push(`${told} but ${parameter} is ${is}`);
              }
            }
          }
        }
        expect(wrong).toEqual([]);
      });
    }
  });
}
