import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explorer } from './testing/explorer';
import { workshop } from './workshop';

const folder = mkdtempSync(join(tmpdir(), 'explorer-site-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('explorer site', () => {
  const out = join(folder, 'site');
  beforeAll(async () => {
    expect(await explorer('site', '--out', out)).toMatchObject({ code: 0, err: '' });
  }, 60_000);
  const files = () => readdirSync(out, { recursive: true }).map(String);

  it('has a page for every scenario of every diagram', () => {
    for (const id of workshop.ids()) {
      const scenarios = workshop.scenarios(id) ?? [];
      for (const scenario of scenarios) expect(files()).toContain(join(id, `${scenario.id}.html`));
      expect(files()).toContain(join(id, 'index.html'));
    }
  });

  it('leads nowhere that is not there, and to no server', () => {
    for (const file of files().filter((name) => name.endsWith('.html'))) {
      const page = readFileSync(join(out, file), 'utf8');
      const links = [...page.matchAll(/(?:href|src|srcset)="([^"]+)"|url\(([^)]+)\)/g)].map(
        ([, attribute, url]) => attribute ?? url!,
      );
      for (const link of links) {
        if (link.startsWith('data:')) continue;
        expect(link, file).not.toMatch(/^(https?:)?\/\/|^\//);
        expect(existsSync(join(out, file, '..', link)), `${file}: ${link}`).toBe(true);
      }
    }
  });
});

describe('explorer offline', () => {
  it('writes one file with everything inside', async () => {
    const { code, out } = await explorer('offline', 'saga', 'payment-refused', '--out', folder);
    expect({ code, out }).toEqual({ code: 0, out: `${join(folder, 'saga-payment-refused.html')} written\n` });
    expect(statSync(join(folder, 'saga-payment-refused.html')).size).toBeLessThanOrEqual(300_000);
  });

  it.each([
    [['offline'], 'name a diagram'],
    [['offline', 'sage', '--out', 'x'], 'did you mean "saga"'],
    [['offline', 'saga', 'nothing', '--out', 'x'], 'scenario'],
    [['offline', 'saga', '--theme', 'pink', '--out', 'x'], 'auto, light, dark'],
    [['site'], '--out DIR'],
    [['site', 'saga', '--out', 'x'], 'no argument "saga"'],
  ])('says what it cannot use: %j', async (args, problem) => {
    const { code, err } = await explorer(...args);
    expect(code).toBe(2);
    expect(err).toContain(problem);
  });
});
