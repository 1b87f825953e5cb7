import fc from 'fast-check';
import type { View } from '@/lib/model';
import type { Scenario } from '@/lib/simulation';
import type { Fault, Parameter, ParameterValue } from '@/lib/trace';
import { brokenPromises, type PlayedRun, play, type RunOptions } from './run';

/** 500 runs at small scale; with `DEEP=1` at full scale and length. The same ones each time: a count of premises may not waver. */
const deep = Boolean(process.env.DEEP);
const runs = 500;
/** How long such a test may take, in milliseconds. */
export const patience = deep ? 1_800_000 : 60_000;

function valueFor(
  parameter: Parameter,
  scale: Readonly<Record<string, number>>,
): fc.Arbitrary<ParameterValue> {
  switch (parameter.type) {
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...parameter.choices.map((choice) => choice.value));
    case 'text':
      return fc.oneof(
        fc.constant(parameter.default),
        fc
          .string({ unit: 'grapheme', maxLength: parameter.maxLength })
          .map((text) => text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '').slice(0, parameter.maxLength))
          .filter((text) => !/\p{Cs}/u.test(text)),
      );
    case 'number': {
      const max = deep ? parameter.max : Math.min(parameter.max, scale[parameter.id] ?? parameter.max);
      const steps = Math.floor((max - parameter.min) / parameter.step);
      return fc.nat({ max: steps }).map((n) => parameter.min + n * parameter.step);
    }
  }
}

/** Faults of the scenario's model, apart in time at each target, within `seconds`. */
function faultsOf(scenario: Scenario, seconds: number): fc.Arbitrary<readonly Fault[]> {
  const one = fc
    .record({
      kind: fc.constantFrom(...scenario.faultKinds),
      which: fc.nat(),
      at: fc.nat({ max: seconds * 1_000 }),
      lasts: fc.integer({ min: 1, max: 5_000 }),
    })
    .map(({ kind, which, at, lasts }): Fault => {
      const target = kind.targets[which % kind.targets.length]!;
      return { kind: kind.id, target, at: at * 1_000, until: kind.lasting ? (at + lasts) * 1_000 : null };
    });
  return fc
    .array(one, { maxLength: 4 })
    .map((faults) =>
      faults.filter(
        (fault, i) =>
          !faults
            .slice(0, i)
            .some(
              (other) =>
                other.kind === fault.kind &&
                other.target === fault.target &&
                fault.at <= (other.until ?? other.at) &&
                other.at <= (fault.until ?? fault.at),
            ),
      ),
    );
}

/**
 * Random seeds, parameters within bounds and faults of the model: no promised guarantee breaks. `scale` lowers the upper
 * bounds of parameters, so that a run stays small; `each` sees every run.
 */
export function checkPromises(
  view: View,
  scenario: Scenario,
  {
    scale = {},
    seconds,
    each = () => {},
  }: {
    readonly scale?: Readonly<Record<string, number>>;
    readonly seconds: number;
    readonly each?: (run: PlayedRun) => void;
  },
): void {
  const parameters = fc.record(
    Object.fromEntries(scenario.parameters.map((parameter) => [parameter.id, valueFor(parameter, scale)])),
  );
  const options: fc.Arbitrary<RunOptions> = fc
    .record({ seed: fc.nat({ max: 2_147_483_647 }), parameters, faults: faultsOf(scenario, seconds) })
    .map((input) => ({
      ...input,
      faults: input.faults.filter(
        (_, i) => !scenario.refuses?.(input.faults.slice(0, i + 1), undefined as never),
      ),
    }));
  fc.assert(
    fc.property(options, (input) => {
      const run = play(view, scenario, input);
      each(run);
      const broken = brokenPromises(run);
      if (broken.length > 0) throw new Error(broken.join('\n'));
    }),
    { numRuns: runs, seed: 7 },
  );
}
