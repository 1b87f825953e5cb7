import {
  canonicalQuery,
  defaultInput,
  parseRunQuery,
  type RunInput,
  RunInputError,
  type ScenarioInfo,
} from '@/lib/trace';

import { refusalText } from '../player/refusal';

export type Inputs = readonly [RunInput, RunInput];

/** The two sides' names, in the address and on the page. */
export const sides = ['a', 'b'] as const;

/** What a comparison's address says: `a.` and `b.` before the keys of each run's query, and `at` in simulated microseconds. */
export interface CompareAddress {
  readonly inputs: Inputs;
  readonly at: number | null;
  /** What could not be understood, in a sentence; the default was taken instead. */
  readonly problem: string | null;
}

/** Reads two runs of a diagram; what the address leaves out is as in `usual`, a pair of queries. Never throws. */
export function readCompareAddress(
  search: string,
  diagram: string,
  scenarios: readonly ScenarioInfo[],
  usual: readonly [string, string],
): CompareAddress {
  const query = new URLSearchParams(search);
  let problem: string | null = null;
  const inputs = sides.map((side, i) => {
    const own = [...query].flatMap(([key, value]) =>
      key.startsWith(`${side}.`) ? [[key.slice(2), value] as const] : [],
    );
    const asked = own.some(([key]) => key === 'scenario') ? own : [...new URLSearchParams(usual[i]!)];
    try {
      return parseRunQuery(asked, diagram, scenarios);
    } catch (error) {
      if (!(error instanceof RunInputError)) throw error;
      const asked = new URLSearchParams(own.map(([key, value]) => [key, value])).get('scenario');
      const known = scenarios.find(({ id }) => id === asked) ?? scenarios[0]!;
      problem ??= `${side.toUpperCase()}: ${refusalText(error, known)}`;
      return defaultInput(diagram, known);
    }
  });
  const at = query.get('at');
  return {
    inputs: [inputs[0]!, inputs[1]!],
    at: at !== null && /^\d{1,12}$/.test(at) ? Number(at) : null,
    problem,
  };
}

/** The query of a comparison, without `?`. */
export function compareQuery(inputs: Inputs, scenarios: readonly ScenarioInfo[], at?: number): string {
  const parts = inputs.flatMap((input, i) => {
    const scenario = scenarios.find(({ id }) => id === input.scenario)!;
    return canonicalQuery(input, scenario)
      .split('&')
      .map((part) => `${sides[i]}.${part}`);
  });
  return [...parts, ...(at === undefined ? [] : [`at=${Math.round(at)}`])].join('&');
}
