import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scenarioInfo } from '@/lib/simulation';
import { expectGolden } from '../testing/golden';
import { simulation } from './simulation';
import { run, verdicts } from './testing/run';

describe.each(simulation.scenarios.map((scenario) => ({ id: scenario.id, scenario })))(
  '$id',
  ({ id, scenario }) => {
    const first = run(scenario);
    const text = (given: typeof first) =>
      [given.header, ...given.events].map((one) => JSON.stringify(one)).join('\n');

    it('runs as its golden record says', () => {
      expectGolden(new URL(`golden/${id}.txt`, import.meta.url).pathname, first);
    });

    it('gives the same bytes twice', () => {
      expect(text(run(scenario))).toBe(text(first));
    });

    it('has human size', () => {
      expect(first.events.length).toBeLessThanOrEqual(5_000);
      expect(gzipSync(text(first)).length).toBeLessThanOrEqual(150_000);
      let flying = 0;
      let most = 0;
      for (const { type } of first.events) {
        if (type === 'send') flying++;
        else if (type === 'arrive' || type === 'lose') flying--;
        most = Math.max(most, flying);
      }
      expect(most).toBeLessThanOrEqual(12);
      expect(flying).toBe(0);
    });

    it('is told in 6 to 12 captions, each question answered by the next', () => {
      const told = first.events.filter((event) => event.type === 'beat');
      expect(told.length).toBeGreaterThanOrEqual(6);
      expect(told.length).toBeLessThanOrEqual(12);
      expect(told.at(-1)!.beat).toBe('quiet');
      for (const [index, { beat, question }] of told.entries()) {
        if (!question) continue;
        const answer = scenario.beats.find(({ answers }) => answers === beat);
        expect(told[index + 1]!.beat).toBe(answer?.id);
      }
      expect(told.map(({ beat }) => beat)).toEqual(
        expect.arrayContaining(scenario.beats.map((beat) => beat.id)),
      );
    });

    it('promises everything and holds it', () => {
      expect(scenarioInfo(scenario).guarantees.every(({ promised }) => promised)).toBe(true);
      expect(new Set(Object.values(verdicts(first.events)))).toEqual(new Set(['holds']));
    });
  },
);

it('no two stories end the same way', () => {
  const endings = simulation.scenarios.map(
    (scenario) => run(scenario).events.findLast((event) => event.type === 'beat')!,
  );
  expect(new Set(endings.map((end) => end.type === 'beat' && end.text.slice(0, 20))).size).toBe(
    endings.length,
  );
});
