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

import { refusalText } from '../player/refusal';

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

/** A pair of runs as queries of the API. */
export type Runs = readonly [string, string];

/**
 * Reads two runs of a diagram. A run that stands alone is put beside what it is usually compared with, and an address
 * without runs is the first of `pairs`. Never throws.
 */
export function readCompareAddress(
  search: string,
  diagram: string,
  scenarios: readonly ScenarioInfo[],
  pairs: readonly Runs[],
): CompareAddress {
  const query = new URLSearchParams(search);
  let problem: string | null = null;
  const read = (asked: readonly (readonly [string, string])[], name: string): RunInput => {
    try {
      return parseRunQuery(asked, diagram, scenarios);
    } catch (error) {
      if (!(error instanceof RunInputError)) throw error;
      const known = scenarios.find(({ id }) =>
        asked.some(([key, value]) => key === 'scenario' && value === id),
      );
      problem ??= `${name.toUpperCase()}: ${refusalText(error, known ?? scenarios[0]!)}`;
      return defaultInput(diagram, known ?? scenarios[0]!);
    }
  };
  const given = sides.map((side) => {
    const own = [...query].flatMap(([key, value]) =>
      key.startsWith(`${side}.`) ? [[key.slice(2), value] as const] : [],
    );
    return own.some(([key]) => key === 'scenario') ? read(own, side) : null;
  });
  const usual = (runs: Runs) =>
    runs.map((run, i) => read([...new URLSearchParams(run)], sides[i]!)) as unknown as Inputs;
  const [a = null, b = null] = given;
  const inputs: Inputs = a && b ? [a, b] : besides(a ?? b, scenarios, pairs.map(usual), diagram);
  return { inputs, at: timeOf(query), problem };
}

/** A run with the one that it is usually compared with, each on its side of the pair; without a run, the first pair. */
function besides(
  run: RunInput | null,
  scenarios: readonly ScenarioInfo[],
  pairs: readonly Inputs[],
  diagram: string,
): Inputs {
  if (run === null && pairs[0]) return pairs[0];
  const shown = run ?? defaultInput(diagram, scenarios[0]!);
  const same = (other: RunInput) => isSame(other, shown, scenarios);
  const alike = (other: RunInput) => other.scenario === shown.scenario;
  for (const is of [same, alike]) {
    for (const [a, b] of pairs) {
      if (is(a) && !same(b)) return [shown, b];
      if (is(b) && !same(a)) return [a, shown];
    }
  }
  const other =
    scenarios.find(({ id, view }) => view === shown.view && id !== shown.scenario) ??
    scenarios.find(({ id }) => id !== shown.scenario);
  return [shown, other ? defaultInput(diagram, other) : { ...shown, seed: shown.seed + 1 }];
}

function isSame(a: RunInput, b: RunInput, scenarios: readonly ScenarioInfo[]): boolean {
  const query = (input: RunInput) =>
    canonicalQuery(input, scenarios.find(({ id }) => id === input.scenario)!);
  return query(a) === query(b);
}

/** `t` in seconds, or `at` in microseconds, which older links have. */
function timeOf(query: URLSearchParams): number | null {
  const [t, at] = [query.get('t'), query.get('at')];
  if (t !== null) return parseSeconds(t);
  return at !== null && /^\d{1,12}$/.test(at) ? Number(at) : null;
}

/** The query of a comparison, without `?`; `at` in simulated microseconds. */
export function compareQuery(inputs: Inputs, scenarios: readonly ScenarioInfo[], at?: number): string {
  const parts = inputs.flatMap((input, i) => {
    const scenario = scenarios.find(({ id }) => id === input.scenario)!;
    return canonicalQuery(input, scenario)
      .split('&')
      .map((part) => `${sides[i]}.${part}`);
  });
  return [...parts, ...(at === undefined ? [] : [`t=${secondsText(Math.round(at))}`])].join('&');
}
