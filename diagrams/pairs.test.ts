import { describe, expect, it } from 'vitest';
import { scenarioInfo } from '@/lib/simulation';
import { parseRunQuery } from '@/lib/trace';
import { diagrams } from './index';
import { pairs } from './pairs';

describe('the pairs worth teaching', () => {
  it.each(pairs)('$diagram: $title are two runs of it, and differ', ({ diagram, runs }) => {
    const simulation = diagrams.find(({ id }) => id === diagram)?.simulation;
    const scenarios = (simulation?.scenarios ?? []).map(scenarioInfo);
    const [a, b] = runs.map((query) => parseRunQuery(new URLSearchParams(query), diagram, scenarios));
    expect(a).not.toEqual(b);
  });

  it.each(pairs)('$diagram: $title measures what it says it does', ({ diagram, runs, metrics }) => {
    const simulation = diagrams.find(({ id }) => id === diagram)?.simulation;
    for (const run of runs) {
      const id = new URLSearchParams(run).get('scenario');
      const known = simulation?.scenarios.find((scenario) => scenario.id === id)?.metrics ?? [];
      for (const metric of metrics ?? []) expect(known.map((each) => each.id)).toContain(metric);
    }
  });
});
