import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { explorer } from './testing/explorer';

const folder = mkdtempSync(join(tmpdir(), 'explorer-tidy-'));
afterAll(() => rmSync(folder, { recursive: true }));

const crooked = ['```', '┌────┐', '│ On  │', '└────┘', '```', ''].join('\n');
const straight = ['```', '┌────┐', '│ On │', '└────┘', '```', ''].join('\n');

describe('explorer tidy', () => {
  it('prints, checks and writes', async () => {
    const file = join(folder, 'a.md');
    writeFileSync(file, crooked);
    expect(await explorer('tidy', file)).toMatchObject({ code: 0, out: straight });
    const checked = await explorer('tidy', file, '--check');
    expect(checked).toMatchObject({ code: 1, out: `${file}:3:\n- │ On  │\n+ │ On │\n` });
    expect(readFileSync(file, 'utf8')).toBe(crooked);
    expect(await explorer('tidy', file, '--write')).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(file, 'utf8')).toBe(straight);
    expect(await explorer('tidy', file, '--check')).toMatchObject({ code: 0, out: '' });
  }, 60_000);

  it.each([
    ['no file', [], 'name the file'],
    ['both ways', ['a.md', '--write', '--check'], '--check writes nothing'],
  ])('exits 2 for %s', async (_, args, message) => {
    const { code, err } = await explorer('tidy', ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
