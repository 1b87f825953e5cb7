import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunInput, RunInputError } from '@/lib/trace';
import { BusyError } from './busy-error';
import { SimulationPool } from './pool';

const folder = mkdtempSync(join(tmpdir(), 'simulation-pool-'));
const file = join(folder, 'thread.mjs');
const pools: SimulationPool[] = [];

beforeAll(async () => {
  const entry = join(import.meta.dirname, 'testing', 'thread.ts');
  await build({
    entryPoints: [entry],
    absWorkingDir: join(import.meta.dirname, '..', '..'),
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
});

afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.close()));
  rmSync(folder, { recursive: true });
});

function poolOf(options: { threads?: number; cap?: number; patience?: number } = {}): SimulationPool {
  const pool = new SimulationPool({ file, root: folder, threads: 2, cap: 4, patience: 20_000, ...options });
  pools.push(pool);
  return pool;
}

const input = (scenario: string, lines: number): RunInput => ({
  diagram: 'd',
  view: 'v',
  scenario,
  seed: lines,
  parameters: {},
  faults: [],
});

async function read(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe('SimulationPool', () => {
  it('delivers every line in order, the first one at once', async () => {
    const pieces = poolOf().run(input('steady', 500));
    expect((await pieces.next()).value).toBe('header\n');
    const lines = (await read(pieces)).trimEnd().split('\n');
    expect(lines.map((line) => Number.parseInt(line, 10))).toEqual(Array.from({ length: 500 }, (_, i) => i));
  });

  it('serves several runs from one thread', async () => {
    const pool = poolOf({ threads: 1 });
    const texts = await Promise.all([100, 200, 300].map((lines) => read(pool.run(input('steady', lines)))));
    expect(texts.map((text) => text.split('\n').length)).toEqual([102, 202, 302]);
    expect(pool.active).toBe(0);
  });

  it('refuses more runs than its cap, and takes new ones when one has ended', async () => {
    const pool = poolOf({ cap: 2 });
    const held = [pool.run(input('steady', 500)), pool.run(input('steady', 500))];
    await Promise.all(held.map((pieces) => pieces.next()));
    expect(() => pool.run(input('steady', 1))).toThrow(BusyError);
    await held[0]!.return(undefined);
    expect(await read(pool.run(input('steady', 1)))).toContain('header');
  });

  it('holds a run back while nobody reads, and gives it up in the end', async () => {
    const pool = poolOf({ patience: 50 });
    const pieces = pool.run(input('steady', 100_000));
    await pieces.next();
    await expect.poll(() => pool.active).toBe(0);
    await expect(read(pieces)).rejects.toThrow('nothing was read for 50 ms');
  });

  it('passes on the failure of a run', async () => {
    const pool = poolOf();
    await expect(read(pool.run(input('fails', 0)))).rejects.toThrow('the model broke');
    expect(pool.active).toBe(0);
  });

  it('passes on what was wrong with an input', async () => {
    const refused = read(poolOf().run(input('refuses', 0)));
    await expect(refused).rejects.toBeInstanceOf(RunInputError);
    await expect(refused).rejects.toMatchObject({ parameter: 'seed', value: '0', bound: 'another' });
  });

  it('replaces a thread that died', async () => {
    const pool = poolOf({ threads: 1 });
    await expect(read(pool.run(input('dies', 0)))).rejects.toThrow('a simulation thread ended (exit 3)');
    expect(await read(pool.run(input('steady', 1)))).toContain('header');
  });
});
