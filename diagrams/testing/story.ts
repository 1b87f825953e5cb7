import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { View } from '@/lib/model';
import type { Scenario } from '@/lib/simulation';
import type { RunEvent } from '@/lib/trace';
import { expectGolden } from './golden';
import { brokenPromises, play } from './run';

/** What every scenario is held to at its defaults. `golden`: the folder of the golden records. */
export function describeStories(view: View, scenarios: readonly Scenario[], golden: URL): void {
  describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (id, scenario) => {
    const run = play(view, scenario);
    const text = () => [run.header, ...run.events].map((event) => JSON.stringify(event)).join('\n');

    it('runs as its golden record says', () => {
      expectGolden(new URL(`${id}.txt`, golden).pathname, run);
    });

    it('gives the same events again', () => {
      expect(play(view, scenario).events).toEqual(run.events);
    });

    it('keeps its promises', () => {
      expect(brokenPromises(run)).toEqual([]);
    });

    it('has human size', () => {
      expect(run.events.length).toBeLessThanOrEqual(5_000);
      expect(gzipSync(text()).length).toBeLessThanOrEqual(150_000);
      expect(mostInFlight(run.events)).toBeLessThanOrEqual(12);
    });

    it('is told in 6 to 12 captions, each question answered by the next, the end at the end', () => {
      const told = run.events.filter((event) => event.type === 'beat');
      expect(told.length).toBeGreaterThanOrEqual(6);
      expect(told.length).toBeLessThanOrEqual(12);
      expect(told.at(-1)?.beat).toBe('end');
      for (const [index, { beat, question }] of told.entries()) {
        if (!question) continue;
        const answer = scenario.beats.find((one) => one.id === told[index + 1]?.beat);
        expect(answer?.answers, `answer to ${beat}`).toBe(beat);
      }
    });

    it('tells all but the other answers to its questions', () => {
      const told = new Set(run.events.flatMap((event) => (event.type === 'beat' ? [event.beat] : [])));
      expect(scenario.beats.filter((beat) => !told.has(beat.id) && beat.answers === undefined)).toEqual([]);
    });
  });

  it('ends no two stories the same way', () => {
    const ends = scenarios.map((scenario) => {
      const last = play(view, scenario).events.findLast((event) => event.type === 'beat');
      return last?.type === 'beat' ? last.text : '';
    });
    expect(new Set(ends).size).toBe(ends.length);
  });
}

function mostInFlight(events: readonly RunEvent[]): number {
  let flying = 0;
  let most = 0;
  for (const { type } of events) {
    if (type === 'send') flying++;
    else if (type === 'arrive' || type === 'lose') flying--;
    most = Math.max(most, flying);
  }
  return most;
}
