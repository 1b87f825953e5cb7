import { describe, expect, it } from 'vitest';
import type { ScenarioInfo } from '@/lib/trace';
import { explorer } from './testing/explorer';

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly scenarios: readonly ScenarioInfo[];
}

const listed = JSON.parse((await explorer('simulate', '--list', '--json')).out) as Listed[];
const { id: diagram, scenarios } = listed[0]!;
const scenario = scenarios[0]!;

describe.concurrent('explorer simulate', () => {
  it('lists what there is to run', async () => {
    expect(scenario).toMatchObject({
      id: expect.any(String),
      title: expect.any(String),
      view: expect.any(String),
    });
    const { code, out } = await explorer('simulate', '--list');
    expect(code).toBe(0);
    for (const one of listed) expect(out).toContain(`${one.id}: ${one.title}`);
    for (const parameter of scenario.parameters) expect(out).toContain(`--param ${parameter.id}=`);
  });

  it('prints what came of a run, and exits 0 when every promise held', async () => {
    const { code, out, err } = await explorer('simulate', diagram, scenario.id);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      new RegExp(`^${diagram} ${scenario.id} \\(seed ${scenario.defaultSeed}\\): \\d+ events in `),
    );
    expect(out).toMatch(/SHA-256: [0-9a-f]{64}\n$/);
  });

  it('prints the same trace twice with --json, and another with another seed', async () => {
    const [once, again, other] = await Promise.all([
      explorer('simulate', diagram, scenario.id, '--json'),
      explorer('simulate', diagram, scenario.id, '--json'),
      explorer('simulate', diagram, scenario.id, '--json', '--seed', '4711'),
    ]);
    expect(again.out).toBe(once.out);
    expect(other.out).not.toBe(once.out);
    const lines = once.out.trimEnd().split('\n');
    expect(JSON.parse(lines[0]!)).toMatchObject({ type: 'run', input: { diagram, scenario: scenario.id } });
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ type: 'end', count: lines.length - 2 });
  });

  it.each([
    ['nothing', [], 'name a diagram and a scenario'],
    ['no scenario', [diagram], 'name a diagram and a scenario'],
    ['an unknown diagram', [`${diagram}s`, 'x'], `did you mean "${diagram}"?`],
    ['an unknown scenario', [diagram, 'nothing'], 'scenario is "nothing"'],
    ['a seed that is none', [diagram, scenario.id, '--seed', 'x'], 'seed is "x"'],
    ['a parameter without value', [diagram, scenario.id, '--param', 'x'], 'must be NAME=VALUE'],
    ['an unknown parameter', [diagram, scenario.id, '--param', 'nothing=1'], 'p.nothing'],
    ['a fault that is none', [diagram, scenario.id, '--fault', 'x'], 'fault is "x"'],
    ['two ways to print', [diagram, scenario.id, '--json', '--summary'], 'choose one'],
    ['too many names', [diagram, scenario.id, 'more'], 'more than a diagram and a scenario'],
    ['--all of one', [diagram, scenario.id, '--all'], '--all names no diagram'],
  ])('exits 2 for %s', async (_, args, message) => {
    const { code, out, err } = await explorer('simulate', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});
