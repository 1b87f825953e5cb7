import {
  checkRunInput,
  formatFault,
  maxFaults,
  maxSeed,
  parameterOf,
  parseSeconds,
  RunInputError,
} from './run-input';
import type { Fault, Parameter, ParameterValue, ScenarioInfo } from './scenario';
import type { RunInput } from './trace';

/** The value of `fault` that asks for none where a scenario has some by default. */
const noFaults = 'none';

/** A run of `scenario` with its defaults, but for what is given. */
export function defaultInput(
  diagram: string,
  scenario: ScenarioInfo,
  given: Partial<RunInput> = {},
): RunInput {
  return {
    diagram,
    view: scenario.view,
    scenario: scenario.id,
    seed: given.seed ?? scenario.defaultSeed,
    parameters: { ...defaultsOf(scenario), ...given.parameters },
    faults: inOrder(given.faults ?? scenario.faults),
  };
}

/**
 * The one query string of a run, without `?`: parameters sorted, defaults left out, `model` (the simulator's version)
 * last when it is given. What was typed is no part of it (see `typedOf`).
 */
export function canonicalQuery(input: RunInput, scenario: ScenarioInfo, model?: string): string {
  const query: [string, string][] = [['scenario', scenario.id]];
  if (input.seed !== scenario.defaultSeed) query.push(['seed', String(input.seed)]);
  for (const { id, type, default: usual } of scenario.parameters.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (type === 'text') continue;
    const value = input.parameters[id] ?? usual;
    if (value !== usual) query.push([`p.${id}`, String(value)]);
  }
  const faults = inOrder(input.faults).map(formatFault);
  if (faults.join(' ') !== inOrder(scenario.faults).map(formatFault).join(' ')) {
    for (const fault of faults.length > 0 ? faults : [noFaults]) query.push(['fault', fault]);
  }
  if (model !== undefined) query.push(['model', model]);
  return query.map(([key, value]) => `${key}=${encode(value)}`).join('&');
}

/**
 * The run that a query asks for, of one of the scenarios; keys that do not concern a run's input are ignored, and `as` is
 * short for the parameter that says who reads. Throws RunInputError naming what is unknown, repeated or out of bounds.
 * `typed`: whether text parameters may stand in it, which an address must not have.
 */
export function parseRunQuery(
  query: Iterable<readonly [string, string]>,
  diagram: string,
  scenarios: readonly ScenarioInfo[],
  typed: 'refused' | 'allowed' = 'refused',
): RunInput {
  const asked = [...query];
  const scenario = scenarioOf(asked, scenarios);
  const pairs = asked.map(([key, value]) => [key === 'as' ? readerOf(scenario, value) : key, value] as const);
  if (typed === 'refused') refuseTyped(pairs, scenario);
  const faults = pairs.filter(([key]) => key === 'fault').map(([, value]) => value);
  if (faults.length > maxFaults) throw new RunInputError('fault', 'more', `at most ${maxFaults} faults`);
  const input = defaultInput(diagram, scenario, {
    seed: parseSeed(single(pairs, 'seed')),
    parameters: parseParameters(pairs, scenario),
    faults: faults.length === 0 ? undefined : faults.filter((fault) => fault !== noFaults).map(parseFault),
  });
  checkRunInput(input, scenario);
  return input;
}

function refuseTyped(pairs: Pairs, { parameters }: ScenarioInfo): void {
  for (const [key] of pairs) {
    const named = parameters.find(({ id, type }) => type === 'text' && key === `p.${id}`);
    if (named) throw new RunInputError(key, '…', 'in the body of a POST: what is typed stands in no address');
  }
}

/** The key of the parameter that says who reads. */
function readerOf({ parameters }: ScenarioInfo, asked: string): string {
  const found = parameters.find((each) => each.type === 'choice' && each.reader);
  if (found) return `p.${found.id}`;
  throw new RunInputError('as', clipped(asked), 'left out: here all readers see the same');
}

type Pairs = readonly (readonly [string, string])[];

function scenarioOf(pairs: Pairs, scenarios: readonly ScenarioInfo[]): ScenarioInfo {
  const id = single(pairs, 'scenario') ?? '';
  const ids = scenarios.map((scenario) => scenario.id);
  const found = scenarios.find((scenario) => scenario.id === id);
  if (!found) throw new RunInputError('scenario', clipped(id), `one of ${ids.join(', ') || 'none'}`);
  return found;
}

function single(pairs: Pairs, key: string): string | undefined {
  const [first, ...others] = pairs.filter(([known]) => known === key);
  if (others.length > 0) throw new RunInputError(clipped(key), 'repeated', 'given once');
  return first?.[1];
}

function parseSeed(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,10}$/.test(text)) return Number(text);
  throw new RunInputError('seed', clipped(text), `a whole number from 0 to ${maxSeed}`);
}

function parseParameters(pairs: Pairs, scenario: ScenarioInfo): Record<string, ParameterValue> {
  const ids = new Set(pairs.filter(([key]) => key.startsWith('p.')).map(([key]) => key.slice(2)));
  return Object.fromEntries(
    [...ids].map((id) => [id, parseValue(parameterOf(id, scenario), single(pairs, `p.${id}`) ?? '')]),
  );
}

/** Faults in their canonical order: by time, then by name. A later fault never changes the place of an earlier one. */
function inOrder(faults: readonly Fault[]): Fault[] {
  return faults.toSorted((a, b) => a.at - b.at || (formatFault(a) < formatFault(b) ? -1 : 1));
}

function defaultsOf({ parameters }: ScenarioInfo): Record<string, ParameterValue> {
  return Object.fromEntries(parameters.map((parameter) => [parameter.id, parameter.default]));
}

/** Reads `kind:target@at` or `kind:target@at-until`, times in seconds. Throws RunInputError. */
function parseFault(text: string): Fault {
  const match = /^([^:@]{1,80}):([^:@]{1,200})@([\d.]+)(?:-([\d.]+))?$/.exec(text);
  const at = match ? parseSeconds(match[3]!) : null;
  const until = match?.[4] === undefined ? null : parseSeconds(match[4]);
  if (!match || at === null || (match[4] !== undefined && until === null)) {
    const bound = 'kind:target@seconds or kind:target@seconds-seconds, with up to six decimals';
    throw new RunInputError('fault', clipped(text), bound);
  }
  return { kind: match[1]!, target: match[2]!, at, until };
}

function parseValue(parameter: Parameter, text: string): ParameterValue {
  switch (parameter.type) {
    case 'choice':
      return clipped(text);
    case 'text':
      // One more than it may have is enough to be refused for.
      return text.slice(0, parameter.maxLength + 1);
    case 'flag':
      if (text === 'true' || text === 'false') return text === 'true';
      throw new RunInputError(`p.${parameter.id}`, clipped(text), 'true or false');
    case 'number':
      if (/^-?\d{1,15}(\.\d{1,6})?$/.test(text)) return Number(text);
      throw new RunInputError(
        `p.${parameter.id}`,
        clipped(text),
        `a number from ${parameter.min} to ${parameter.max}`,
      );
  }
}

/** As much of an untrusted text as an error repeats. */
function clipped(text: string): string {
  return text.slice(0, 80);
}

/** Percent-encodes what a query needs encoded, and leaves `:@,` readable. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%40', '@').replaceAll('%2C', ',');
}
