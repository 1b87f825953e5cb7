import { expect, it } from 'vitest';
import { RunawayError } from '@/lib/simulation';
import type { RunInput, ScenarioInfo, TraceHeader } from '@/lib/trace';
import { simulateAll } from './simulate-all';

const scenario = (id: string): ScenarioInfo => ({
  id,
  title: id,
  summary: '',
  view: 'v',
  defaultSeed: 1,
  parameters: [],
  faults: [],
  faultKinds: [],
  guarantees: [],
  metrics: [],
});

/** Three runs of which the second fails in its middle. */
function workshop(failure: Error | null) {
  return {
    ids: () => ['d'],
    scenarios: () => ['one', 'two', 'three'].map(scenario),
    *run(input: RunInput) {
      const header: TraceHeader = {
        type: 'run',
        version: 1,
        model: 'abc',
        input,
        guarantees: [{ id: 'safe', title: 'Nothing is lost', statement: 'Nothing is lost.', promised: true }],
        metrics: [],
        initial: {},
      };
      yield JSON.stringify(header);
      if (failure && input.scenario === 'two') throw failure;
      const verdict = {
        type: 'verdict',
        guarantee: 'safe',
        verdict: 'holds',
        evidence: null,
        text: 'so it was',
      };
      yield JSON.stringify({ ...verdict, seq: 0, t: 0 });
    },
  };
}

async function all(failure: Error | null) {
  const lines: string[] = [];
  const held = await simulateAll(workshop(failure), {
    out: async (text) => void lines.push(text),
    err: () => {},
  });
  return { held, text: lines.join('') };
}

it('prints a line for each run', async () => {
  const { held, text } = await all(null);
  expect(held).toBe(true);
  expect(text.match(/held$/gm)).toHaveLength(4);
  expect(text).toMatch(/\n3 runs, every promise held\n$/);
});

it('counts a run without an end as broken, and goes on', async () => {
  const { held, text } = await all(new RunawayError('the run does not come to rest: it made 9 events'));
  expect(held).toBe(false);
  expect(text).toMatch(/^d +two +0\/1 +BROKEN\n {2}the run does not come to rest: it made 9 events$/m);
  expect(text).toMatch(/^d +three +1\/1 +held$/m);
  expect(text).toMatch(/\n3 runs, 1 without an end\n$/);
});

it('hides no other mistake', async () => {
  await expect(all(new TypeError('a mistake'))).rejects.toThrow('a mistake');
});
