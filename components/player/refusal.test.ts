import { describe, expect, it } from 'vitest';
import {
  checkRunInput,
  defaultInput,
  type NumberParameter,
  RunInputError,
  type ScenarioInfo,
} from '@/lib/trace';
import { rangeText, refusalText } from './refusal';

const orders: NumberParameter = {
  id: 'orders',
  type: 'number',
  title: 'Orders',
  explanation: '',
  default: 8,
  min: 1,
  max: 40,
  step: 1,
  unit: '',
};
const scenario: ScenarioInfo = {
  id: 'calm',
  view: 'main',
  title: 'Calm',
  summary: '',
  parameters: [
    orders,
    { id: 'note', type: 'text', title: 'Note', explanation: '', default: '', maxLength: 12 },
    {
      id: 'commit',
      type: 'choice',
      title: 'Commit',
      explanation: '',
      default: 'on',
      choices: [{ value: 'on', title: 'On' }],
    },
  ],
  faultKinds: [],
  faults: [],
  guarantees: [],
  metrics: [],
  defaultSeed: 1,
};

function refused(parameters: Record<string, string | number>, seed = 1): string {
  const input = defaultInput('saga', scenario);
  try {
    checkRunInput({ ...input, seed, parameters: { ...input.parameters, ...parameters } }, scenario);
  } catch (error) {
    return refusalText(error, scenario);
  }
  throw new Error('it was taken');
}

describe('a change that is not taken', () => {
  it('is named as its field is, with what the field takes', () => {
    expect(refused({ orders: 5000 })).toBe('Orders: 1 to 40.');
    expect(refused({ note: 'longer than it may be' })).toBe('Note: one line of up to 12 characters.');
    expect(refused({ commit: 'nobody' })).toBe('Commit: one of on.');
    expect(refused({}, -1)).toBe('Seed: a whole number from 0 to 2147483647.');
  });

  it('keeps the sentence of what no field is for', () => {
    expect(refusalText(new RunInputError('scenario', 'x', 'one of calm'), scenario)).toBe(
      'scenario is "x", but must be one of calm.',
    );
    expect(refusalText(new Error('The server is away.'), scenario)).toBe('The server is away.');
  });
});

it('writes a range with its unit and its steps', () => {
  expect(rangeText({ ...orders, max: 5000, step: 50, min: 50, unit: 'ms' })).toBe(
    '50 to 5,000 ms, in steps of 50',
  );
});
