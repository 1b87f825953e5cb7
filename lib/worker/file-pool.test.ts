import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExportError } from '@/lib/export';
import { BusyError } from './busy-error';
import { FilePool } from './file-pool';
import type { FileRequest } from './file-protocol';

const folder = mkdtempSync(join(tmpdir(), 'file-pool-'));
const file = join(folder, 'thread.mjs');
const pools: FilePool[] = [];

beforeAll(async () => {
  await build({
    entryPoints: [join(import.meta.dirname, 'testing', 'files-thread.ts')],
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

function poolOf(options: { waiting?: number; patience?: number } = {}): FilePool {
  const pool = new FilePool({ file, root: folder, waiting: 4, patience: 20_000, ...options });
  pools.push(pool);
  return pool;
}
const request = (diagram: string): FileRequest => ({
  job: { kind: 'card', diagram, query: '' },
  encoding: 'identity',
});
const stays = () => new AbortController().signal;

describe('FilePool', () => {
  it('makes files in their turn, and refuses more than may wait', async () => {
    const pool = poolOf({ waiting: 2 });
    const made = ['a', 'b', 'c'].map((id) => pool.make(request(id), stays()));
    await expect(pool.make(request('d'), stays())).rejects.toBeInstanceOf(BusyError);
    expect((await Promise.all(made)).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect([...(await pool.make(request('e'), stays())).body]).toEqual([1, 2, 3]);
  });

  it('does not make what nobody waits for', async () => {
    const pool = poolOf({ waiting: 1 });
    const first = pool.make(request('a'), stays());
    const client = new AbortController();
    const left = pool.make(request('dies'), client.signal);
    client.abort();
    await expect(left).rejects.toThrow('nobody waits');
    const next = pool.make(request('b'), stays());
    expect((await Promise.all([first, next])).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('passes on which bound a file breaks', async () => {
    const large = poolOf().make(request('large'), stays());
    await expect(large).rejects.toBeInstanceOf(ExportError);
    await expect(large).rejects.toMatchObject({ code: 'too-large', limit: 8, count: 9 });
  });

  it('replaces a thread that dies or stands still, and goes on with what waits', async () => {
    const pool = poolOf({ patience: 1_500 });
    const [dies, then, stands, last] = ['dies', 'a', 'stands', 'b'].map((id) =>
      pool.make(request(id), stays()),
    );
    await expect(dies).rejects.toThrow('ended (exit 3)');
    expect((await then!).name).toBe('a');
    await expect(stands).rejects.toThrow('the thread that makes files ended');
    expect((await last!).name).toBe('b');
  });
});
