import type { Scenario } from '@/lib/simulation';
import type { Parameter, ParameterValue } from '@/lib/trace';

/** A parameter of a story turned to another value, all others as the story has them. */
export interface Switched {
  readonly id: string;
  readonly value: ParameterValue;
}

/** Every switch of a story turned alone: each other choice, each flag, and of numbers the least and the most. */
export function switches(scenario: Scenario): Switched[] {
  return scenario.parameters.flatMap((parameter) =>
    others(parameter).map((value) => ({ id: parameter.id, value })),
  );
}

function others(parameter: Parameter): ParameterValue[] {
  switch (parameter.type) {
    case 'flag':
      return [!parameter.default];
    case 'choice':
      return parameter.choices.map(({ value }) => value).filter((value) => value !== parameter.default);
    case 'number':
      return [parameter.min, parameter.max].filter((value) => value !== parameter.default);
    case 'text':
      return [''];
  }
}
