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
});
