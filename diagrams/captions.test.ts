import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Beat, Scenario } from '@/lib/simulation';
import type { RunEvent } from '@/lib/trace';
import { diagrams } from '.';
import { type PlayedRun, play, viewOf } from './testing/run';

const scenarios = diagrams.flatMap(({ id, annotation, simulation }) =>
  (simulation?.scenarios ?? []).map((scenario) => ({
    name: `${id} ${scenario.id}`,
    view: viewOf(id, annotation, scenario.view),
    scenario,
  })),
);

/** The events by which something on the picture moves or changes. */
const isSeen = ({ type }: RunEvent) =>
  type === 'change' || type === 'arrive' || type === 'send' || type === 'lose';

/**
 * What is seen to happen in a caption's own instant, but after it: captions that are ahead of their picture. A question
 * that is answered in the same instant has to be.
 */
function ahead({ events }: PlayedRun, { beats }: Scenario): string[] {
  const told = new Map(
    events.flatMap((event) => (event.type === 'beat' ? [[event.beat, event.t] as const] : [])),
  );
  const isAnswered = (question: string, t: number) =>
    beats.some(({ id, answers }) => answers === question && told.get(id) === t);
  const late = new Map<number, string>();
  const wrong: string[] = [];
  for (const event of events) {
    if (event.type === 'beat' && !isAnswered(event.beat, event.t)) late.set(event.t, event.beat);
    else if (isSeen(event) && late.has(event.t))
      wrong.push(`${late.get(event.t)} is told before event ${event.seq}`);
  }
  return wrong;
}

/** The same scenario, which notes at which event each caption first had something to say while its question was open. */
function watched(scenario: Scenario): {
  readonly scenario: Scenario;
  readonly triggers: Map<string, RunEvent[]>;
} {
  const triggers = new Map<string, RunEvent[]>();
  const noted = (beat: Beat): Beat => ({
    ...beat,
    watch: (parameters) => {
      const watch = beat.watch(parameters);
      return (event) => {
        const told = watch(event);
        if (told !== null) triggers.set(beat.id, [...(triggers.get(beat.id) ?? []), event]);
        return told;
      };
    },
  });
  return { scenario: { ...scenario, beats: scenario.beats.map(noted) }, triggers };
}

/** Answers whose trigger was on the picture before their question was asked. */
function givenAway(
  events: readonly RunEvent[],
  { beats }: Scenario,
  triggers: ReadonlyMap<string, RunEvent[]>,
) {
  const place = (id: string) => events.findIndex((event) => event.type === 'beat' && event.beat === id);
  const key = ({ seq: _, ...rest }: RunEvent) => JSON.stringify(rest);
  return beats.flatMap(({ id, answers }) => {
    const [question, answer] = [answers === undefined ? -1 : place(answers), place(id)];
    if (question < 0 || answer < 0) return [];
    const told = events[answer]!;
    const own = new Set((triggers.get(id) ?? []).filter(({ t }) => t === told.t).map(key));
    return events.slice(question, answer).some((event) => own.has(key(event)))
      ? []
      : [`${id} before ${answers}`];
  });
}

describe.each(scenarios)('$name', ({ view, scenario }) => {
  it('tells each caption when everything of its instant is on the picture', () => {
    expect(ahead(play(view, scenario), scenario)).toEqual([]);
    fc.assert(
      fc.property(fc.nat(2_147_483_647), (seed) => {
        expect(ahead(play(view, scenario, { seed }), scenario)).toEqual([]);
      }),
      { numRuns: 3 },
    );
  });

  it('shows no answer before its question is asked', () => {
    const check = (seed: number) => {
      const { scenario: noted, triggers } = watched(scenario);
      const { events } = play(view, noted, { seed });
      expect(givenAway(events, scenario, triggers)).toEqual([]);
    };
    check(scenario.defaultSeed);
    fc.assert(fc.property(fc.nat(2_147_483_647), check), { numRuns: 3 });
  });
});
