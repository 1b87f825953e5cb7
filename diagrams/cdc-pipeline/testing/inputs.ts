import fc from 'fast-check';
import type { Fault, Parameter, ParameterValue } from '@/lib/trace';
import { faultKinds, parameters } from '../parameters';
import type { Given } from './run';

/** How many random runs of each scenario; DEEP=1 makes more of them, and longer ones. */
export const runs = process.env.DEEP ? 2_000 : 500;
const deep = process.env.DEEP !== undefined;

/** Bounds that keep a random run small unless it is to be deep. */
const small: Readonly<Record<string, { readonly min: number; readonly max: number }>> = {
  transactions: { min: 5, max: deep ? 120 : 25 },
  interval: { min: 20, max: 900 },
  'offset-flush': { min: 500, max: 6_000 },
  'batch-interval': { min: 500, max: 4_000 },
};

function valueFor(parameter: Parameter): fc.Arbitrary<ParameterValue> {
  switch (parameter.type) {
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...parameter.choices.map(({ value }) => value));
    case 'text':
      return fc.constant(parameter.default);
    case 'number': {
      const { min, max } = small[parameter.id] ?? parameter;
      const { step } = parameter;
      return fc
        .integer({
          min: Math.ceil((min - parameter.min) / step),
          max: Math.floor((max - parameter.min) / step),
        })
        .map((steps) => parameter.min + steps * step);
    }
  }
}

/** One fault of a kind, within the time in which a small run trades. */
const fault: fc.Arbitrary<Fault> = fc
  .record({
    kind: fc.constantFrom(...faultKinds),
    at: fc.integer({ min: 0, max: 14_000_000 }),
    lasts: fc.integer({ min: 1, max: 8_000_000 }),
  })
  .map(({ kind, at, lasts }) => ({
    kind: kind.id,
    target: kind.targets[0]!,
    at,
    until: kind.lasting ? at + lasts : null,
  }));

/** Faults of the declared model: those of a kind do not overlap, and one broker stays. */
const faults: fc.Arbitrary<readonly Fault[]> = fc
  .array(fault, { maxLength: 5 })
  .map((all) => all.filter((one, i) => !all.slice(0, i).some((before) => before.kind === one.kind)))
  .map((all) => all.filter(({ kind }) => kind !== 'broker-1-down'));

/** Random inputs of a run: seed, parameters within bounds, faults of the model. */
export const inputs: fc.Arbitrary<Given> = fc.record({
  seed: fc.integer({ min: 0, max: 2_147_483_647 }),
  parameters: fc.record(
    Object.fromEntries(parameters.map((parameter) => [parameter.id, valueFor(parameter)])),
  ),
  faults,
});
