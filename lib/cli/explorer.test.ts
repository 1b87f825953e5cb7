import { describe, expect, it } from 'vitest';
import { explorer, explorerProcess } from './testing/explorer';

describe.concurrent('explorer', () => {
  it('says what there is when it is called alone, and exits 2', async () => {
    const { code, out, err } = await explorer();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const name of ['read', 'export', 'simulate']) expect(err).toContain(`  ${name}`);
  });

  it('helps when asked, and exits 0', async () => {
    const { code, out } = await explorer('--help');
    expect(code).toBe(0);
    expect(out).toContain('Usage: explorer COMMAND');
    const read = await explorer('read', '--help');
    expect(read.code).toBe(0);
    expect(read.out).toContain('Usage: explorer read FILE');
  });

  it('names the nearest command', async () => {
    const { code, err } = await explorer('raed', 'x.md');
    expect(code).toBe(2);
    expect(err).toContain('there is no command "raed"; did you mean "read"?');
  });

  it('runs as a program, to the same words and codes', async () => {
    const calls: readonly (readonly string[])[] = [
      ['read', 'nowhere.md'],
      ['read', 'diagrams/saga/README.md', '--json'],
      ['simulate', '--list'],
    ];
    const outcomes = await Promise.all(calls.map((args) => explorerProcess(...args)));
    expect(outcomes.map(({ code }) => code)).toEqual([2, 0, 0]);
    expect(outcomes).toEqual(await Promise.all(calls.map((args) => explorer(...args))));
  });
});
