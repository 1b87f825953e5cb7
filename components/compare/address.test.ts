import { describe, expect, it } from 'vitest';
import type { ScenarioInfo } from '@/lib/trace';
import { compareQuery, readCompareAddress } from './address';
import { differencesOf } from './differences';

function scenario(id: string, title: string): ScenarioInfo {
  return {
    id,
    view: 'main',
    title,
    summary: '',
    parameters: [
      { id: 'fencing', type: 'flag', title: 'Fencing', explanation: '', default: true },
      {
        id: 'rate',
        type: 'number',
        title: 'Rate',
        explanation: '',
        default: 4,
        min: 1,
        max: 9,
        step: 1,
        unit: 'per s',
      },
    ],
    faultKinds: [{ id: 'kill', title: 'Killed', targets: ['primary'], lasting: false, explanation: '' }],
    faults: [],
    guarantees: [],
    metrics: [],
    defaultSeed: 7,
  };
}

const scenarios = [scenario('calm', 'Calm'), scenario('storm', 'Storm')];
const usual = [['scenario=calm', 'scenario=storm']] as const;
const read = (search: string) => readCompareAddress(search, 'ha', scenarios, usual);

describe('the address of a comparison', () => {
  it('comes back as the same runs and instant', () => {
    const { inputs } = read('?a.scenario=storm&a.seed=3&b.scenario=calm&b.p.rate=9&b.fault=kill:primary@2');
    const query = compareQuery(inputs, scenarios, 4_200_000);
    expect(read(`?${query}`)).toEqual({ inputs, at: 4_200_000, problem: null });
  });

  it('says its instant in seconds, and understands microseconds of old', () => {
    expect(compareQuery(read('').inputs, scenarios, 4_200_000)).toContain('&t=4.2');
    expect(read('?at=4200000').at).toBe(4_200_000);
  });

  it('is the usual pair where it says nothing', () => {
    expect(read('').inputs.map((input) => input.scenario)).toEqual(['calm', 'storm']);
  });

  it('puts a run that stands alone beside its usual partner, each on its side', () => {
    const titles = (search: string) => read(search).inputs.map((input) => input.scenario);
    expect(titles('?a.scenario=storm')).toEqual(['calm', 'storm']);
    expect(titles('?a.scenario=calm')).toEqual(['calm', 'storm']);
    expect(read('?a.scenario=storm&a.p.rate=9').inputs[1].parameters.rate).toBe(9);
    const without = readCompareAddress('?a.scenario=storm', 'ha', scenarios, []);
    expect(without.inputs.map((input) => input.scenario)).toEqual(['storm', 'calm']);
  });

  it('understands the instants of older links', () => {
    expect(read('?at=4000000').at).toBe(4_000_000);
    expect(read('?t=4.5').at).toBe(4_500_000);
    expect(read('?t=soon').at).toBeNull();
  });

  it('names the side whose run cannot be, and takes its scenario as it usually is', () => {
    const { inputs, problem } = read('?a.scenario=calm&b.scenario=storm&b.p.rate=99');
    expect(problem).toBe('B: Rate: 1 to 9 per s.');
    expect(inputs[1]).toMatchObject({ scenario: 'storm', parameters: { rate: 4 } });
  });

  it('names what two runs differ in', () => {
    const { inputs } = read(
      '?a.scenario=calm&a.p.fencing=false&b.scenario=calm&b.seed=9&b.p.rate=5&b.fault=kill:primary@2',
    );
    expect(differencesOf(inputs, scenarios, () => 'Primary')).toEqual([
      { name: 'Fencing', values: ['off', 'on'] },
      { name: 'Rate', values: ['4 per s', '5 per s'] },
      { name: 'Faults', values: ['none', 'Killed (Primary) at 2 s'] },
      { name: 'Seed', values: ['7', '9'] },
    ]);
  });
});
