import { type Fault, type ParameterValue, type RunInput, type ScenarioInfo, secondsText } from '@/lib/trace';

/** An input in which two runs differ, with what each has. */
export interface Difference {
  readonly name: string;
  readonly values: readonly [string, string];
}

/** In what two runs differ before they begin: story, parameters, faults, seed. `nameOf`: what a fault's target is called. */
export function differencesOf(
  [a, b]: readonly [RunInput, RunInput],
  scenarios: readonly ScenarioInfo[],
  nameOf: (target: string) => string,
): Difference[] {
  const [first, second] = [scenarioOf(a, scenarios), scenarioOf(b, scenarios)];
  const found: Difference[] = [];
  const add = (name: string, left: string, right: string) => {
    if (left !== right) found.push({ name, values: [left, right] });
  };
  add('Story', first.title, second.title);
  for (const id of new Set([...first.parameters, ...second.parameters].map((parameter) => parameter.id))) {
    const title = [...first.parameters, ...second.parameters].find((parameter) => parameter.id === id)!.title;
    add(title, valueText(first, id, a.parameters[id]), valueText(second, id, b.parameters[id]));
  }
  add('Faults', faultsText(a, first, nameOf), faultsText(b, second, nameOf));
  add('Seed', String(a.seed), String(b.seed));
  return found;
}

function scenarioOf(input: RunInput, scenarios: readonly ScenarioInfo[]): ScenarioInfo {
  return scenarios.find(({ id }) => id === input.scenario)!;
}

function valueText(scenario: ScenarioInfo, id: string, value: ParameterValue | undefined): string {
  const parameter = scenario.parameters.find((each) => each.id === id);
  if (!parameter || value === undefined) return '–';
  if (parameter.type === 'flag') return value ? 'on' : 'off';
  if (parameter.type === 'choice')
    return parameter.choices.find((choice) => choice.value === value)?.title ?? String(value);
  return parameter.type === 'number' && parameter.unit !== '' ? `${value} ${parameter.unit}` : String(value);
}

function faultsText(
  { faults }: RunInput,
  scenario: ScenarioInfo,
  nameOf: (target: string) => string,
): string {
  return faults.length === 0 ? 'none' : faults.map((fault) => faultText(fault, scenario, nameOf)).join('; ');
}

/** `Server killed (PostgreSQL) at 5 s`, `Cut off (Primary Region) from 5 to 11 s` */
function faultText(
  { kind, target, at, until }: Fault,
  { faultKinds }: ScenarioInfo,
  nameOf: (target: string) => string,
): string {
  const title = faultKinds.find(({ id }) => id === kind)?.title ?? kind;
  const time =
    until === null ? `at ${secondsText(at)} s` : `from ${secondsText(at)} to ${secondsText(until)} s`;
  return `${title} (${nameOf(target)}) ${time}`;
}
