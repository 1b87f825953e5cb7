import type { GuaranteeInfo, ParameterValue, ScenarioInfo } from '@/lib/trace';
import { ParameterValues } from './parameters';
import type { Scenario } from './scenario';

/** What can be known about a scenario without running it. */
export function scenarioInfo(scenario: Scenario): ScenarioInfo {
  const { id, view, title, summary, parameters, faultKinds, faults, defaultSeed } = scenario;
  const defaults = Object.fromEntries(parameters.map((parameter) => [parameter.id, parameter.default]));
  return {
    id,
    view,
    title,
    summary,
    parameters,
    faultKinds,
    faults,
    guarantees: guaranteeInfos(scenario, defaults),
    metrics: scenario.metrics.map((metric) => ({ id: metric.id, title: metric.title, unit: metric.unit })),
    defaultSeed,
  };
}

/** A scenario's guarantees, with what a run with these parameters promises. */
export function guaranteeInfos(
  { guarantees }: Scenario,
  parameters: Readonly<Record<string, ParameterValue>>,
): GuaranteeInfo[] {
  const values = new ParameterValues(parameters);
  return guarantees.map(({ id, title, statement, promised }) => ({
    id,
    title,
    statement,
    promised: promised?.(values) ?? true,
  }));
}
