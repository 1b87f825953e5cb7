import { describe, expect, it } from 'vitest';
import type { Scenario } from '@/lib/simulation';
import { combine, route } from '@/lib/systems/query-router';
import { Timeline } from '@/lib/trace';
import { describePicture } from '../testing/on-picture';
import { checkPromises, patience } from '../testing/properties';
import { brokenPromises, play, verdicts, viewOf } from '../testing/run';
import { describeStories } from '../testing/story';
import { annotation } from './diagram';
import { buildHybrid, type Line, type Parts, type Story } from './model/hybrid';
import { simulation } from './simulation';

const view = viewOf('hybrid-query', annotation, 'hybrid-query');
const named = (id: string) => simulation.scenarios.find((scenario) => scenario.id === id)!;

/** The scenario with something broken in it. */
function withParts(id: string, parts: Parts) {
  const scenario = named(id);
  return {
    ...scenario,
    build: (world) => buildHybrid(world, scenario.story, parts),
  } satisfies typeof scenario;
}

/** Queries over the seam all the time, while day after day moves. */
const busy: Story = {
  script: Array.from({ length: 20 }, (_, i): Line => {
    const ms = (i + 1) * 450;
    if (i % 4 === 0) return [ms, { do: 'age' }];
    return i % 7 === 0 ? [ms, { do: 'correct', id: 117, amount: ms }] : [ms, { do: 'ask', from: 4, to: 8 }];
  }),
};

function withStory(id: string, story: Story) {
  return { ...named(id), build: (world) => buildHybrid(world, story) } satisfies Scenario;
}

/** Rows and rows due of each answer. */
function answers({ events }: ReturnType<typeof play>) {
  return events.flatMap((event) =>
    event.type === 'record' && event.name === 'answered'
      ? [[(event.data.ids as readonly number[]).length, event.data.due]]
      : [],
  );
}

describeStories(view, simulation.scenarios, new URL('golden/', import.meta.url));
describePicture(view, simulation.scenarios);

it('says in words what an answer is, and marks the days that a query has read', () => {
  const { header, events } = play(view, named('naive'));
  const timeline = new Timeline(header, events);
  const rows = (beat: string, node: string, field: string) => {
    const told = events.findIndex((event) => event.type === 'beat' && event.beat === beat);
    const table = timeline.at(told).nodes[node]?.fields[field];
    return table?.type === 'table' ? table.rows.map(({ cells }) => Object.values(cells).join(' ')) : [];
  };
  expect(rows('right', 'combined-result', 'answers')).toEqual([
    'Q1 18 €1,080 wrong: 15 expected',
    'Q2 12 €720 wrong: 15 expected',
    'Q3 15 €900 complete',
  ]);
  expect(rows('hot-first', 'hot-data-live-pg', 'days')).toContain('Jun 6 3 €180 read by Q1');
  expect(rows('hot-first', 'hot-data-live-pg', 'days')).toContain('Jun 9 3 €180 ');
});

describe('naive and protocol', () => {
  it('counts twice, misses, and is right, without the protocol', () => {
    const run = play(view, named('naive'));
    expect(answers(run)).toEqual([
      [18, 15],
      [12, 15],
      [15, 15],
    ]);
    expect(verdicts(run)['exactly-once']).toBe('broken');
    expect(brokenPromises(run)).toEqual([]);
  });

  it('is right all three times in the same story with it', () => {
    const run = play(view, named('naive'), { parameters: { seam: 'watermark' } });
    expect(answers(run)).toEqual([
      [15, 15],
      [15, 15],
      [15, 15],
    ]);
    expect(brokenPromises(run)).toEqual([]);
  });

  it('loses corrections without it', () => {
    const run = play(view, named('correction'), { parameters: { seam: 'naive' } });
    expect(verdicts(run)['corrections-follow']).toBe('broken');
  });

  it('reads rows from the cache that are not there without it', () => {
    const run = play(view, named('behind'), { parameters: { seam: 'naive' } });
    expect(verdicts(run)['exactly-once']).toBe('broken');
  });
});

describe('each guarantee catches its mutant', () => {
  const mutants: [string, string, string, Parts][] = [
    [
      'exactly-once',
      'a router that asks both sides for the day of the seam',
      'moving',
      {
        route: (range, before) =>
          route(range, before).map((part) => (part.side === 'hot' ? part : { ...part, to: part.to + 1 })),
      },
    ],
    [
      'partial-says-so',
      'a result that hides what is missing',
      'down',
      { combine: (parts, rows) => ({ ...combine(parts, rows), missing: [] }) },
    ],
    ['never-nowhere', 'a job that deletes first', 'moving', { deletesFirst: true }],
    ['pins-respected', 'a job that deletes at once', 'moving', { wait: 0 }],
    ['corrections-follow', 'a job that forwards no corrections', 'correction', { forwards: false }],
  ];
  it.each(mutants)('%s: %s', (guarantee, _, scenario, parts) => {
    expect(verdicts(play(view, named(scenario)))[guarantee]).toBe('holds');
    const run = play(view, withParts(scenario, parts));
    expect(verdicts(run)[guarantee]).toBe('broken');
  });
});

describe('promises', () => {
  it(
    'hold under random seeds, faults and parameters',
    () => {
      const seen = new Map<string, number>();
      const count = (name: string) => seen.set(name, (seen.get(name) ?? 0) + 1);
      checkPromises(view, withStory('correction', busy), {
        seconds: 10,
        scale: { more: 12, interval: 700, longest: 4_000, perDay: 3 },
        each: ({ header, events }) => {
          const naive = header.input.parameters.seam === 'naive';
          if (naive) count('naive');
          for (const event of events) {
            if (event.type === 'verdict' && event.verdict === 'broken') count('broken');
            if (event.type !== 'record' || naive) continue;
            count(event.name);
            if (event.name === 'answered') count(event.data.complete ? 'complete' : 'partial');
            if (event.name === 'read' && event.data.stale) count('stale');
            if (event.name === 'advanced' && (event.data.behind as readonly string[]).length > 0)
              count('mid-query');
          }
        },
      });
      // A guarantee whose premise never occurs is worth nothing.
      const premises = [
        'complete',
        'partial',
        'refused',
        'stale',
        'mid-query',
        'deleted',
        'followed',
        'placed',
      ];
      for (const name of [...premises, 'naive', 'broken'])
        expect(seen.get(name) ?? 0, name).toBeGreaterThan(20);
    },
    patience,
  );
});
