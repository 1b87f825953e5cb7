import { formatFault, type Parameter, type ScenarioInfo } from '@/lib/trace';
import { workshop } from './workshop';

interface DiagramScenarios {
  /** Of the diagram. */
  readonly id: string;
  readonly title: string;
  readonly scenarios: readonly ScenarioInfo[];
}

/** What there is to run, for people or as JSON. */
export function listed(json: boolean): string {
  const diagrams: DiagramScenarios[] = workshop
    .diagrams()
    .map(({ id, title }) => ({ id, title, scenarios: workshop.scenarios(id) ?? [] }))
    .filter(({ scenarios }) => scenarios.length > 0);
  if (json) return `${JSON.stringify(diagrams, null, 2)}\n`;
  return diagrams.map(diagramText).join('\n');
}

function diagramText({ id, title, scenarios }: DiagramScenarios): string {
  return `${id}: ${title}\n${scenarios.map(scenarioText).join('')}`;
}

function scenarioText(scenario: ScenarioInfo): string {
  const lines = [`  ${scenario.id} (${scenario.view}): ${scenario.title}`, `    ${scenario.summary}`];
  for (const parameter of scenario.parameters) {
    lines.push(
      `    --param ${parameter.id}=${parameter.default}  ${boundsOf(parameter)}: ${parameter.explanation}`,
    );
  }
  for (const { id, targets, lasting, explanation } of scenario.faultKinds) {
    lines.push(`    --fault ${id}:TARGET@T${lasting ? '-T2' : ''}  of ${targets.join(', ')}: ${explanation}`);
  }
  if (scenario.faults.length > 0) lines.push(`    by itself: ${scenario.faults.map(formatFault).join(', ')}`);
  return `${lines.join('\n')}\n`;
}

function boundsOf(parameter: Parameter): string {
  switch (parameter.type) {
    case 'number':
      return `${parameter.min} to ${parameter.max}${parameter.unit === '' ? '' : ` ${parameter.unit}`}`;
    case 'choice':
      return parameter.choices.map(({ value }) => value).join(' or ');
    case 'flag':
      return 'true or false';
    case 'text':
      return `a text of at most ${parameter.maxLength} characters`;
  }
}
