import { type Parameter, RunInputError, type ScenarioInfo } from '@/lib/trace';

/** Why a change of the inputs was not taken, in the words of the form: `Orders: 1 to 40.` */
export function refusalText(error: unknown, { parameters }: Pick<ScenarioInfo, 'parameters'>): string {
  if (!(error instanceof RunInputError)) return error instanceof Error ? error.message : String(error);
  const { parameter, bound } = error;
  if (parameter === 'seed') return `Seed: ${bound}.`;
  const known = parameters.find(({ id }) => parameter === `p.${id}`);
  if (!known) return `${error.message}.`;
  return `${known.title}: ${rangeText(known) ?? bound}.`;
}

/** What may be typed into a parameter's field, as it stands beside it: `1 to 40 per s`; null where the field itself shows it. */
export function rangeText(parameter: Parameter): string | null {
  switch (parameter.type) {
    case 'number': {
      const { min, max, step, unit } = parameter;
      const steps = step === 1 ? '' : `, in steps of ${numberText(step)}`;
      return `${numberText(min)} to ${numberText(max)}${unit && ` ${unit}`}${steps}`;
    }
    case 'text':
      return `one line of up to ${parameter.maxLength} characters`;
    case 'choice':
    case 'flag':
      return null;
  }
}

function numberText(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 6 });
}
