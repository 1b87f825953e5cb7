import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { explorer } from './testing/explorer';

const folder = mkdtempSync(join(tmpdir(), 'explorer-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

let folders = 0;
const out = () => join(folder, String(folders++));

describe.concurrent('explorer export', () => {
  it('writes every view of every diagram', async () => {
    const to = out();
    const { code, err } = await explorer('export', '--format', 'mermaid,plantuml,drawio', '--out', to);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const files = readdirSync(to);
    const ending = (end: string) => files.filter((file) => file.endsWith(end));
    expect([ending('.mmd').length, ending('.puml').length, ending('.drawio').length]).toEqual([14, 14, 12]);
    expect(files).toContain('high-availability-active-passive.mmd');
  });

  it('writes the drawings of any document', async () => {
    const to = out();
    const path = join(folder, 'shop.md');
    writeFileSync(path, '```\n┌──────┐    ┌──────┐\n│ Shop │───▶│ Bank │\n└──────┘    └──────┘\n```\n');
    expect((await explorer('export', path, '--format', 'mermaid', '--out', to)).code).toBe(0);
    const [file, ...more] = readdirSync(to);
    expect(more).toEqual([]);
    const text = readFileSync(join(to, file!), 'utf8');
    for (const title of ['Shop', 'Bank']) expect(text).toContain(title);
  });

  it('never overwrites what differs, unless forced; --check tells and writes nothing', async () => {
    const to = out();
    const saga = ['export', 'saga', '--format', 'mermaid', '--out', to];
    const missing = await explorer(...saga, '--check');
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('is missing');

    await explorer(...saga);
    const path = join(to, 'saga.mmd');
    const written = readFileSync(path, 'utf8');
    expect((await explorer(...saga, '--check')).code).toBe(0);

    writeFileSync(path, 'mine');
    const differs = await explorer(...saga, '--check');
    expect(differs).toMatchObject({ code: 1, err: `${path} differs\n` });
    const refused = await explorer(...saga);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('--force');
    expect(readFileSync(path, 'utf8')).toBe('mine');

    expect((await explorer(...saga, '--force')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(written);
  });

  it('keeps to one view and to a theme', async () => {
    const to = out();
    const args = ['export', 'high-availability', '--format', 'mermaid', '--out', to];
    expect((await explorer(...args, '--view', 'active-active', '--theme', 'dark')).code).toBe(0);
    expect(readdirSync(to)).toEqual(['high-availability-active-active.mmd']);
  });

  it.each([
    ['no folder', ['--format', 'mermaid'], '--out DIR'],
    ['no format', ['--out', 'x'], 'name formats with --format'],
    ['an unknown format', ['--format', 'mermade', '--out', 'x'], 'did you mean "mermaid"?'],
    ['an unknown diagram', ['sagas', '--format', 'mermaid', '--out', 'x'], 'did you mean "saga"?'],
    ['an unknown view', ['saga', '--view', 'y', '--format', 'mermaid', '--out', 'x'], 'there is no view "y"'],
    ['an unknown theme', ['--theme', 'drak', '--format', 'mermaid', '--out', 'x'], 'did you mean "dark"?'],
    ['a file as folder', ['--format', 'mermaid', '--out', import.meta.filename], 'is not a folder'],
    [
      '--check with --force',
      ['--check', '--force', '--format', 'mermaid', '--out', 'x'],
      '--force says nothing',
    ],
  ])('exits 2 for %s', async (_, args, message) => {
    const { code, err } = await explorer('export', ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
