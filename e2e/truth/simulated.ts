import { workshop } from '@/lib/cli/workshop';
import { defaultInput, type EventOf, type ParameterValue, type RunEvent } from '@/lib/trace';

export type RecordEvent = EventOf<'record'>;

/** The events of a run at its defaults, but for some parameters. */
export function runOf(
  diagram: string,
  scenario: string,
  parameters: Readonly<Record<string, ParameterValue>> = {},
): RunEvent[] {
  const info = (workshop.scenarios(diagram) ?? []).find(({ id }) => id === scenario);
  if (!info) throw new Error(`${diagram} has no scenario ${scenario}`);
  const input = defaultInput(diagram, info);
  const lines = [...workshop.run({ ...input, parameters: { ...input.parameters, ...parameters } })];
  return lines
    .join('')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter(({ type }) => type !== 'run');
}

export function scenariosOf(diagram: string): string[] {
  return (workshop.scenarios(diagram) ?? []).map(({ id }) => id);
}

export function records(events: readonly RunEvent[], name: string): RecordEvent[] {
  return events.filter((event): event is RecordEvent => event.type === 'record' && event.name === name);
}
