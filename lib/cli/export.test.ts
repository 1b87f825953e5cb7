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
    const files = readdirSync(to, { recursive: true }).map(String);
    const ending = (end: string) => files.filter((file) => file.endsWith(end));
    expect([ending('.mmd').length, ending('.puml').length, ending('.drawio').length]).toEqual([14, 14, 12]);
    expect(files).toContain('high-availability/active-passive.mmd');
    expect(files).toContain('high-availability/high-availability.drawio');
  });

  it('writes the drawings of any document', async () => {
    const to = out();
    const path = join(folder, 'shop.md');
    writeFileSync(path, '```\n┌──────┐    ┌──────┐\n│ Shop │───▶│ Bank │\n└──────┘    └──────┘\n```\n');
    expect((await explorer('export', path, '--format', 'mermaid', '--out', to)).code).toBe(0);
    const files = readdirSync(to, { recursive: true }).map(String);
    const [file, ...more] = files.filter((name) => name.endsWith('.mmd'));
    expect(more).toEqual([]);
    const text = readFileSync(join(to, file!), 'utf8');
    for (const title of ['Shop', 'Bank']) expect(text).toContain(title);
  });

  it('brings its own files up to date, and never overwrites another’s unless forced', async () => {
    const to = out();
    const saga = ['export', 'saga', '--format', 'mermaid,dot', '--out', to];
    const missing = await explorer(...saga, '--check');
    expect(missing).toMatchObject({ code: 1, out: '0 of 2 up to date\n' });
    expect(missing.err).toContain('is missing');

    expect((await explorer(...saga)).out).toContain('2 written, 0 up to date');
    expect((await explorer(...saga)).out).toBe('0 written, 2 up to date\n');
    expect((await explorer(...saga, '--check')).code).toBe(0);

    // Its own file, from another time: outdated, and written anew without being asked twice.
    const path = join(to, 'saga/saga.mmd');
    const light = readFileSync(path, 'utf8');
    await explorer(...saga, '--theme', 'dark');
    expect(await explorer(...saga, '--check')).toMatchObject({ code: 1 });
    expect((await explorer(...saga, '--check')).err).toContain(`${path} is out of date`);
    expect((await explorer(...saga)).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(light);

    writeFileSync(path, 'mine');
    expect(await explorer(...saga, '--check')).toMatchObject({ code: 1, err: `${path} differs\n` });
    const refused = await explorer(...saga, '--theme', 'dark');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('--force');
    expect(refused.err).toContain('Nothing was written.');
    expect(readFileSync(path, 'utf8')).toBe('mine');

    expect((await explorer(...saga, '--force')).code).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(light);
  });

  it('writes all or nothing: one view that cannot be written keeps the others back', async () => {
    const to = out();
    const path = join(folder, 'many.md');
    const boxes = Array.from({ length: 170 }, (_, i) => `B${String(i).padStart(3, '0')}`);
    const row = (text: (name: string) => string, gap: string) => boxes.map(text).join(gap);
    const drawing = [
      row(() => '┌──────┐', '   '),
      row((name) => `│ ${name} │`, '──▶'),
      row(() => '└──────┘', '   '),
    ];
    const one = drawing.join('\n');
    writeFileSync(path, ['```', one, one, one, '```', ''].join('\n'));
    const { code, err } = await explorer('export', path, '--format', 'dot,mermaid', '--out', to);
    expect(code).toBe(1);
    expect(err).toContain('499');
    expect(err).toContain('Nothing was written.');
    expect(readdirSync(to)).toEqual([]);
  });

  it('writes a run as a sequence diagram, and as it stands at an instant', async () => {
    const to = out();
    const run = ['export', 'saga', '--run', 'payment-refused', '--out', to];
    expect(await explorer(...run, '--format', 'mermaid,plantuml')).toMatchObject({ code: 0, err: '' });
    const [mermaid] = readdirSync(join(to, 'saga')).filter((name) => name.endsWith('.mmd'));
    const text = readFileSync(join(to, 'saga', mermaid!), 'utf8');
    expect(text).toMatch(/^sequenceDiagram/m);
    expect(text).toContain('Compensation');

    expect((await explorer(...run, '--format', 'svg', '--at', '0.8')).code).toBe(0);
    expect(readdirSync(join(to, 'saga')).some((name) => name.endsWith('at-0-8s.svg'))).toBe(true);
    expect(await explorer(...run, '--format', 'dot', '--at', '0.8')).toMatchObject({ code: 1 });
  });

  it('keeps to one view and to a theme', async () => {
    const to = out();
    const args = ['export', 'high-availability', '--format', 'mermaid', '--out', to];
    expect((await explorer(...args, '--view', 'active-active', '--theme', 'dark')).code).toBe(0);
    expect(readdirSync(join(to, 'high-availability'))).toEqual(['active-active.mmd']);
  });

  it.each([
    ['no folder', ['--format', 'mermaid'], '--out DIR'],
    ['no format', ['--out', 'x'], 'name formats with --format'],
    ['an unknown format', ['--format', 'mermade', '--out', 'x'], 'did you mean "mermaid"?'],
    ['an unknown diagram', ['sagas', '--format', 'mermaid', '--out', 'x'], 'did you mean "saga"?'],
    ['an unknown view', ['saga', '--view', 'y', '--format', 'mermaid', '--out', 'x'], 'there is no view "y"'],
    ['an unknown theme', ['--theme', 'drak', '--format', 'mermaid', '--out', 'x'], 'did you mean "dark"?'],
    ['a run of no scenario', ['saga', '--run', 'x', '--format', 'mermaid', '--out', 'x'], 'scenario is "x"'],
    ['a run of several', ['--run', 'x', '--format', 'mermaid', '--out', 'x'], '--run is of one diagram'],
    [
      'an instant that is none',
      ['saga', '--run', 'happy-path', '--at', 'noon', '--format', 'svg', '--out', 'x'],
      '--at "noon" must be simulated seconds',
    ],
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
