import { createHash } from 'node:crypto';
import { bench, describe } from 'vitest';
import { runScenario, scenarioInfo } from '@/lib/simulation';
import { defaultInput, serialise } from '@/lib/trace';
import { viewOf } from '../testing/run';
import { annotation } from './diagram';
import { simulation } from './simulation';

const view = viewOf('cdc-pipeline', annotation, 'cdc-pipeline');
const scenario = simulation.scenarios[0]!;
const info = scenarioInfo(scenario);

/** A long run of the pipeline as the server sends it: simulated, checked, measured, hashed and written as NDJSON. */
describe('the CDC pipeline, serialised', () => {
  const input = defaultInput('cdc-pipeline', info, { parameters: longest() });
  let best = Number.POSITIVE_INFINITY;
  let events = 0;
  bench(
    'all events',
    () => {
      const start = performance.now();
      const hash = createHash('sha256');
      const hasher = { update: (text: string) => void hash.update(text), digest: () => hash.digest('hex') };
      events = 0;
      for (const line of serialise(runScenario(view, scenario, input, 'bench'), hasher)) if (line) events++;
      best = Math.min(best, performance.now() - start);
    },
    {
      time: 3000,
      iterations: 5,
      teardown: (_task, mode) => {
        if (mode === 'run') console.log(`${events} events, ${Math.round(events / best)} per millisecond`);
      },
    },
  );
});

/** Every number at its largest. */
function longest() {
  return Object.fromEntries(
    info.parameters.flatMap((parameter) =>
      parameter.type === 'number' ? [[parameter.id, parameter.max] as const] : [],
    ),
  );
}
