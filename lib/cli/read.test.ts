import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { WholeFile } from './read-json';
import { explorer } from './testing/explorer';

const folder = mkdtempSync(join(tmpdir(), 'explorer-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const shop = ['┌──────┐      ┌──────┐', '│ Shop │─────▶│ Bank │', '└──────┘      └──────┘'];

describe.concurrent('explorer read', () => {
  it('prints an outline and exits 0', async () => {
    const { code, out, err } = await explorer('read', file('shop.txt', shop));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Untitled drawing (line 1, graph, 2 nodes, 1 edge)');
    expect(out).toContain('Shop  [shop]');
    expect(out).toContain('shop ---> bank');
  });

  it('prints one object with --json, places included', async () => {
    const path = file('shop.md', ['# Paying', '', '```', ...shop, '```']);
    const { code, out } = await explorer('read', path, '--json');
    expect(code).toBe(0);
    const read = JSON.parse(out) as WholeFile;
    expect(
      read.nodes.map(({ id, label, parent, attributes, kind, drawing }) => [
        id,
        label,
        parent,
        attributes,
        kind,
        drawing,
      ]),
    ).toEqual([
      ['shop', 'Shop', null, [], 'component', 0],
      ['bank', 'Bank', null, [], 'component', 0],
    ]);
    expect(read.nodes[0]!.source[0]).toEqual({ line: 4, column: 1, endColumn: 9 });
    expect(read.edges).toEqual([
      expect.objectContaining({
        from: 'shop',
        to: 'bank',
        label: null,
        both: false,
        undirected: false,
        drawing: 0,
      }),
    ]);
    expect(read.drawings).toEqual([expect.objectContaining({ kind: 'graph', line: 4 })]);
    expect(read.diagnostics).toEqual([]);
  });

  it('tells nodes of several drawings apart', async () => {
    const path = file('two.md', ['```', ...shop, '```', '', 'text', '', '```', ...shop, '```']);
    const { nodes, edges } = JSON.parse((await explorer('read', path, '--json')).out) as WholeFile;
    const ids = nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(nodes.map(({ label, drawing }) => [label, drawing])).toEqual([
      ['Shop', 0],
      ['Bank', 0],
      ['Shop', 1],
      ['Bank', 1],
    ]);
    for (const { from, to, drawing } of edges) {
      for (const end of [from, to]) expect(nodes.find(({ id }) => id === end)?.drawing).toBe(drawing);
    }
  });

  it.each([
    ['no file', [], 'name the file to read'],
    ['a file that is not there', ['nowhere.md'], 'there is no file nowhere.md'],
    ['a folder', [folder], 'is a folder'],
    ['two files', ['a.md', 'b.md'], 'one file at a time'],
    ['an unknown option', ['a.md', '--yaml'], '--yaml'],
  ])('exits 2 for %s', async (_, args, message) => {
    const { code, out, err } = await explorer('read', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain('Usage: explorer read');
  });

  it('reads any text without failing', async () => {
    const { code, err } = await explorer('read', file('noise.txt', ['\0┌──', '│ ⇄ ┘┐', '漢字 ─▶\t│', '']));
    expect([0, 1]).toContain(code);
    expect(err).toBe('');
  });
});
