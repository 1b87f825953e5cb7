import type { ScenarioInfo } from './scenario';
import type { RunInput } from './trace';

/**
 * What the audience has typed for a run: its text parameters, without those that are as usual. It goes by POST, and neither
 * an address nor the input in a run's header repeats it: people type what they should not.
 */
export function typedOf(
  input: RunInput,
  scenario: Pick<ScenarioInfo, 'parameters'>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    scenario.parameters.flatMap(({ type, id, default: usual }) => {
      const value = input.parameters[id];
      return type === 'text' && value !== undefined && value !== usual ? [[id, String(value)]] : [];
    }),
  );
}

/** The input with what is usual in the place of what was typed. */
export function withoutTyped(input: RunInput, scenario: Pick<ScenarioInfo, 'parameters'>): RunInput {
  const usual = scenario.parameters.flatMap(({ type, id, default: value }) =>
    type === 'text' ? [[id, value]] : [],
  );
  return usual.length === 0
    ? input
    : { ...input, parameters: { ...input.parameters, ...Object.fromEntries(usual) } };
}
