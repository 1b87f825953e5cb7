import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalQuery, defaultInput, parseRunQuery } from './query';
import type { Fault, ScenarioInfo } from './scenario';
import { typedOf, withoutTyped } from './typed';

const scenario: ScenarioInfo = {
  id: 'crash',
  view: 'main',
  title: 'Crash',
  summary: '',
  parameters: [
    {
      id: 'rate',
      type: 'number',
      title: '',
      explanation: '',
      default: 4,
      min: 1,
      max: 20,
      step: 1,
      unit: 'per s',
    },
    {
      id: 'share',
      type: 'number',
      title: '',
      explanation: '',
      default: 0.5,
      min: 0,
      max: 1,
      step: 0.1,
      unit: '',
    },
    {
      id: 'commit',
      type: 'choice',
      title: '',
      explanation: '',
      default: 'on',
      choices: [
        { value: 'on', title: '' },
        { value: 'off', title: '' },
      ],
      reader: true,
    },
    { id: 'fencing', type: 'flag', title: '', explanation: '', default: true },
    { id: 'note', type: 'text', title: '', explanation: '', default: 'plain', maxLength: 12 },
  ],
  faultKinds: [
    { id: 'kill', title: '', targets: ['primary', 'standby'], lasting: false, explanation: '' },
    { id: 'cut', title: '', targets: ['primary--standby'], lasting: true, explanation: '' },
  ],
  faults: [{ kind: 'kill', target: 'primary', at: 3_000_000, until: null }],
  guarantees: [],
  metrics: [],
  defaultSeed: 7,
};

const fault: fc.Arbitrary<Fault> = fc
  .record({ at: fc.nat(100_000_000), length: fc.option(fc.integer({ min: 1, max: 1_000_000 })) })
  .map(({ at, length }) =>
    length === null
      ? { kind: 'kill', target: at % 2 ? 'primary' : 'standby', at, until: null }
      : { kind: 'cut', target: 'primary--standby', at, until: at + length },
  );

const input = fc
  .record({
    seed: fc.nat(2_147_483_647),
    rate: fc.integer({ min: 1, max: 20 }),
    tenths: fc.nat(10),
    commit: fc.constantFrom('on', 'off'),
    fencing: fc.boolean(),
    note: fc.constantFrom('plain', '', 'a@b & c=d', 'süß 雪 🔑'),
    faults: fc.uniqueArray(fault, { maxLength: 4, comparator: (a, b) => overlap(a, b) }),
  })
  .map(({ seed, rate, tenths, commit, fencing, note, faults }) =>
    defaultInput('ha', scenario, {
      seed,
      parameters: { rate, share: tenths / 10, commit, fencing, note },
      faults,
    }),
  );

function overlap(a: Fault, b: Fault): boolean {
  return a.kind === b.kind && a.at <= (b.until ?? b.at) && b.at <= (a.until ?? a.at);
}

const parse = (query: string, typed: Readonly<Record<string, string>> = {}) => {
  const pairs = Object.entries(typed).map(([id, value]) => [`p.${id}`, value] as const);
  return parseRunQuery([...new URLSearchParams(query), ...pairs], 'ha', [scenario], 'allowed');
};

describe('the query of a run', () => {
  it('comes back as the same input, together with what was typed', () => {
    fc.assert(
      fc.property(input, (given) => {
        expect(parse(canonicalQuery(given, scenario), typedOf(given, scenario))).toEqual(given);
      }),
    );
  });

  it('says nothing of what was typed, and refuses to be given it', () => {
    fc.assert(
      fc.property(input, (given) => {
        const query = canonicalQuery(given, scenario);
        expect(parse(query)).toEqual(withoutTyped(given, scenario));
        expect(query).not.toContain('p.note');
      }),
    );
    expect(() =>
      parseRunQuery(new URLSearchParams('scenario=crash&p.note=secret'), 'ha', [scenario]),
    ).toThrow('p.note is "…", but must be in the body of a POST');
  });

  it('is one for one run, in whatever order its faults are given', () => {
    fc.assert(
      fc.property(input, (given) => {
        const turned = { ...given, faults: given.faults.toReversed() };
        expect(canonicalQuery(turned, scenario)).toBe(canonicalQuery(given, scenario));
      }),
    );
  });

  it('may say who reads by as, whatever the scenario calls it', () => {
    expect(parse('scenario=crash&as=off')).toEqual(parse('scenario=crash&p.commit=off'));
    expect(() => parse('scenario=crash&as=nobody')).toThrow(
      'p.commit is "nobody", but must be one of on, off',
    );
    expect(() => parse('scenario=crash&as=off&p.commit=on')).toThrow('p.commit is "repeated"');
    const others = { ...scenario, parameters: scenario.parameters.filter(({ id }) => id !== 'commit') };
    expect(() => parseRunQuery(new URLSearchParams('scenario=crash&as=off'), 'ha', [others])).toThrow(
      'as is "off", but must be left out: here all readers see the same',
    );
  });

  it('leaves defaults out', () => {
    expect(canonicalQuery(defaultInput('ha', scenario), scenario)).toBe('scenario=crash');
    expect(canonicalQuery(defaultInput('ha', scenario, { faults: [] }), scenario)).toBe(
      'scenario=crash&fault=none',
    );
    expect(canonicalQuery(defaultInput('ha', scenario), scenario, 'abc')).toBe('scenario=crash&model=abc');
  });

  it.each([
    ['scenario=crush', 'scenario is "crush", but must be one of crash'],
    ['scenario=crash&seed=-1', 'seed is "-1", but must be a whole number from 0 to 2147483647'],
    ['scenario=crash&seed=1&seed=2', 'seed is "repeated", but must be given once'],
    ['scenario=crash&p.rate=21', 'p.rate is "21", but must be a number from 1 to 20 per s'],
    ['scenario=crash&p.rate=1.5', 'p.rate is "1.5"'],
    ['scenario=crash&p.rat=2', 'did you mean rate?'],
    ['scenario=crash&p.commit=maybe', 'one of on, off'],
    ['scenario=crash&p.fencing=yes', 'true or false'],
    ['scenario=crash&p.note=thirteen%20long', 'one line of at most 12 characters'],
    ['scenario=crash&p.note=two%0Alines', 'one line of at most 12 characters'],
    ['scenario=crash&fault=kill', 'kind:target@seconds'],
    ['scenario=crash&fault=kill:witness@1', 'at one of primary, standby'],
    ['scenario=crash&fault=kil:primary@1', 'did you mean kill?'],
    ['scenario=crash&fault=kill:primary@1-2', 'strikes once'],
    ['scenario=crash&fault=cut:primary--standby@2-1', 'with an end after its start'],
    ['scenario=crash&fault=cut:primary--standby@1-3&fault=cut:primary--standby@2-4', 'apart in time'],
    ['scenario=crash&fault=kill:primary@601', 'at a time from 0 to 600 s'],
    [`scenario=crash${'&fault=kill:primary@1'.repeat(21)}`, 'at most 20 faults'],
  ])('%s is refused by name and bound', (query, message) => {
    expect(() => parse(query)).toThrow(message);
  });

  it('never throws anything but a refusal, on any text', () => {
    const keys = fc.constantFrom('scenario', 'seed', 'fault', 'p.rate', 'p.note', 'p.x', 'as', 'other');
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.string())), (pairs) => {
        try {
          parseRunQuery(pairs, 'ha', [scenario]);
        } catch (error) {
          expect((error as Error).name).toBe('RunInputError');
          expect((error as Error).message.length).toBeLessThan(1000);
        }
      }),
    );
  });
});
