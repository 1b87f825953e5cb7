import { nearest } from '@/lib/model';
import type { Fault, Parameter, ParameterValue, ScenarioInfo } from './scenario';
import type { RunInput } from './trace';

export const maxSeed = 2_147_483_647;
/** Faults of one run, at most. */
export const maxFaults = 20;
/** The latest instant at which a fault may heal: ten simulated minutes, in microseconds. */
export const maxFaultTime = 600_000_000;

/** Neither control characters nor halves of a surrogate pair, which no address can carry. */
const isOneLine = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;

/** An input of a run that is unknown or out of bounds: which, what was given, and what it may be. */
export class RunInputError extends Error {
  override readonly name = 'RunInputError';
  /** `seed`, `p.<parameter>`, `as`, `fault` or `scenario`. */
  readonly parameter: string;
  readonly value: string;
  /** What it may be, in words. */
  readonly bound: string;

  constructor(parameter: string, value: string, bound: string) {
    super(`${parameter} is ${JSON.stringify(value)}, but must be ${bound}`);
    this.parameter = parameter;
    this.value = value;
    this.bound = bound;
  }
}

/**
 * Throws RunInputError unless `input` is one that `scenario` can run: all parameters within bounds, faults of its model.
 * `refuses` says in a sentence why faults cannot come together.
 */
export function checkRunInput(
  input: RunInput,
  scenario: ScenarioInfo,
  refuses?: (faults: readonly Fault[]) => string | null | undefined,
): void {
  if (!Number.isInteger(input.seed) || input.seed < 0 || input.seed > maxSeed) {
    throw new RunInputError('seed', String(input.seed), `a whole number from 0 to ${maxSeed}`);
  }
  for (const id of Object.keys(input.parameters)) parameterOf(id, scenario);
  for (const parameter of scenario.parameters) checkParameter(parameter, input.parameters[parameter.id]);
  if (input.faults.length > maxFaults) {
    throw new RunInputError('fault', `${input.faults.length} faults`, `at most ${maxFaults} faults`);
  }
  for (const fault of input.faults) checkFault(fault, scenario);
  checkOverlaps(input.faults);
  const refusal = refuses?.(input.faults);
  if (refusal) throw new RunInputError('fault', input.faults.map(formatFault).join(' '), refusal);
}

/** The declared parameter of this id; throws RunInputError if there is none. */
export function parameterOf(id: string, { parameters }: ScenarioInfo): Parameter {
  const found = parameters.find((parameter) => parameter.id === id);
  if (found) return found;
  const ids = parameters.map((parameter) => parameter.id);
  throw new RunInputError(
    `p.${id}`.slice(0, 80),
    'given',
    `left out: there is no such parameter${hint(id, ids)}`,
  );
}

function checkParameter(parameter: Parameter, value: ParameterValue | undefined): void {
  const wrong = (bound: string) => new RunInputError(`p.${parameter.id}`, String(value), bound);
  switch (parameter.type) {
    case 'number': {
      const { min, max, step, unit } = parameter;
      const bound = `a number from ${min} to ${max}${unit && ` ${unit}`}${step === 1 ? '' : ` in steps of ${step}`}`;
      if (typeof value !== 'number' || !(value >= min && value <= max)) throw wrong(bound);
      const steps = (value - min) / step;
      if (Math.abs(steps - Math.round(steps)) > 1e-6) throw wrong(bound);
      return;
    }
    case 'choice': {
      const choices = parameter.choices.map((choice) => choice.value);
      if (typeof value !== 'string' || !choices.includes(value)) throw wrong(`one of ${choices.join(', ')}`);
      return;
    }
    case 'flag':
      if (typeof value !== 'boolean') throw wrong('true or false');
      return;
    case 'text': {
      const { maxLength } = parameter;
      if (typeof value !== 'string' || value.length > maxLength || !isOneLine.test(value))
        throw wrong(`one line of at most ${maxLength} characters`);
    }
  }
}

function checkFault(fault: Fault, { faultKinds }: ScenarioInfo): void {
  const wrong = (bound: string) => new RunInputError('fault', formatFault(fault), bound);
  const kind = faultKinds.find((known) => known.id === fault.kind);
  if (!kind) {
    const ids = faultKinds.map((known) => known.id);
    throw wrong(`of a kind that this scenario knows${hint(fault.kind, ids)}`);
  }
  if (!kind.targets.includes(fault.target)) throw wrong(`at one of ${kind.targets.join(', ')}`);
  const isTime = (t: number) => Number.isInteger(t) && t >= 0 && t <= maxFaultTime;
  if (!isTime(fault.at)) throw wrong(`at a time from 0 to ${secondsText(maxFaultTime)} s`);
  if (!kind.lasting) {
    if (fault.until !== null) throw wrong(`without an end: ${kind.id} strikes once`);
  } else if (fault.until === null || !isTime(fault.until) || fault.until <= fault.at) {
    throw wrong(`with an end after its start and up to ${secondsText(maxFaultTime)} s`);
  }
}

function checkOverlaps(faults: readonly Fault[]): void {
  for (const [i, fault] of faults.entries()) {
    const other = faults
      .slice(0, i)
      .find(
        (before) =>
          before.kind === fault.kind &&
          before.target === fault.target &&
          fault.at <= (before.until ?? before.at) &&
          before.at <= (fault.until ?? fault.at),
      );
    if (other)
      throw new RunInputError('fault', formatFault(fault), `apart in time from ${formatFault(other)}`);
  }
}

/** `kind:target@at` or `kind:target@at-until`, in seconds. */
export function formatFault({ kind, target, at, until }: Fault): string {
  const time = until === null ? secondsText(at) : `${secondsText(at)}-${secondsText(until)}`;
  return `${kind}:${target}@${time}`;
}

/** Microseconds as seconds with up to six decimals and no trailing zeros. */
export function secondsText(us: number): string {
  const whole = Math.floor(us / 1_000_000);
  const rest = us % 1_000_000;
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(6, '0').replace(/0+$/, '')}`;
}

/** The microseconds of a text like `12.5`; null when it is none. */
export function parseSeconds(text: string): number | null {
  const match = /^(\d{1,6})(?:\.(\d{1,6}))?$/.exec(text);
  return match ? Number(match[1]) * 1_000_000 + Number((match[2] ?? '').padEnd(6, '0')) : null;
}

function hint(word: string, known: readonly string[]): string {
  if (known.length === 0) return ' (it has none)';
  const near = nearest(word, known);
  return near === null ? ` (it has: ${known.join(', ')})` : ` (did you mean ${near}?)`;
}
