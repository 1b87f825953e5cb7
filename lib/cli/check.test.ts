import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explorer } from './testing/explorer';

const folder = mkdtempSync(join(tmpdir(), 'explorer-check-'));
const good = ['# Good', '```', '+---+     +---+', '| A |---->| B |', '+---+     +---+', '```'];
const doubtful = ['```', '+---+     +---+', '| A |-----| B |', '+---+     +---+', '```'];
const broken = [
  '```',
  '┌──────────┐    ┌──────────┐',
  '│ Lost     │───▶│  Found   │',
  '│          │    │          │',
  '                └──────────┘',
  '```',
];

beforeAll(() => {
  mkdirSync(join(folder, 'deep', 'node_modules'), { recursive: true });
  writeFileSync(join(folder, 'good.md'), good.join('\n'));
  writeFileSync(join(folder, 'deep', 'doubtful.md'), doubtful.join('\n'));
  writeFileSync(join(folder, 'deep', 'node_modules', 'other.md'), broken.join('\n'));
  writeFileSync(join(folder, 'broken.txt'), broken.slice(1, -1).join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.concurrent('explorer check', () => {
  it('says nothing about a drawing without doubts, and exits 0', async () => {
    expect(await explorer('check', join(folder, 'good.md'))).toMatchObject({ code: 0, out: '', err: '' });
  });

  it('tells every doubt at its place, those of folders in a folder too', async () => {
    const { code, out } = await explorer('check', join(folder, 'deep'));
    expect(code).toBe(0);
    expect(out).toBe(
      `${join(folder, 'deep', 'doubtful.md')}:3:6: info: This connector has no arrowhead; it is read as undirected. [no-arrowhead]\n`,
    );
  });

  it('exits 1 when a drawing has errors', async () => {
    const { code, out } = await explorer('check', folder);
    expect(code).toBe(1);
    expect(out).toMatch(/broken\.txt:1:1: error: The box that opens here is not closed/);
  });

  it('writes SARIF', async () => {
    const { code, out } = await explorer('check', folder, '--sarif');
    expect(code).toBe(1);
    const log = JSON.parse(out);
    expect(log.version).toBe('2.1.0');
    const [{ results, artifacts, tool }] = log.runs;
    expect(artifacts).toHaveLength(3);
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
      expect(result.locations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
    }
  });

  it.each([
    ['no path', [], 'name the documents'],
    ['a path that is not there', ['nowhere'], 'there is no file or folder nowhere'],
  ])('exits 2 for %s', async (_, args, message) => {
    const { code, err } = await explorer('check', ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
