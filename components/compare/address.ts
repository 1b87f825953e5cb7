import {
  canonicalQuery,
  defaultInput,
  parseRunQuery,
  parseSeconds,
  type RunInput,
  RunInputError,
  type ScenarioInfo,
  secondsText,
} from '@/lib/trace';

export type Inputs = readonly [RunInput, RunInput];

/** The two sides' names, in the address and on the page. */
export const sides = ['a', 'b'] as const;

/** What a comparison's address says: `a.` and `b.` before the keys of each run's query, and `t` in simulated seconds. */
export interface CompareAddress {
  readonly inputs: Inputs;
  /** Simulated microseconds; null for the beginning. */
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
      problem ??= `${side.toUpperCase()}: ${error.message}.`;
      return defaultInput(diagram, scenarios[0]!);
    }
  });
  return {
    inputs: [inputs[0]!, inputs[1]!],
    at: instantOf(query),
    problem,
  };
}

/** `t` in seconds, or `at` in microseconds, as addresses once had it. */
function instantOf(query: URLSearchParams): number | null {
  const [t, at] = [query.get('t'), query.get('at')];
  if (t !== null) return parseSeconds(t);
  return at !== null && /^\d{1,12}$/.test(at) ? Number(at) : null;
}

/** The query of a comparison, without `?`. `at`: simulated microseconds. */
export function compareQuery(inputs: Inputs, scenarios: readonly ScenarioInfo[], at?: number): string {
  const parts = inputs.flatMap((input, i) => {
    const scenario = scenarios.find(({ id }) => id === input.scenario)!;
    return canonicalQuery(input, scenario)
      .split('&')
      .map((part) => `${sides[i]}.${part}`);
  });
  return [...parts, ...(at === undefined ? [] : [`t=${secondsText(Math.round(at))}`])].join('&');
}
