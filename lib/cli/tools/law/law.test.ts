import { describe, expect, it } from 'vitest';
import { breachesOf } from './breaches';
import { readModule } from './module';

const messages = (files: Record<string, string>) =>
  breachesOf(Object.entries(files).map(([path, text]) => readModule(path, text))).map(
    ({ path, line, message }) => `${path}:${line} ${message}`,
  );

describe('the import law', () => {
  it('lets imports run one way', () => {
    expect(
      messages({
        'lib/trace/a.ts': "import type { View } from '@/lib/model';",
        'lib/workshop/a.ts':
          "import { readFileSync } from 'node:fs';\nimport { layOut } from '@/lib/layout';",
        'app/page.tsx':
          "import { workshop } from './workshop';\nimport { Card } from '@/components/gallery';",
      }),
    ).toEqual([]);
  });

  it.each([
    ['lib/model/a.ts', "import { x } from '@/lib/trace';", 'lib/model may not import lib/trace'],
    ['lib/drawing/a.ts', "export * from '../layout/b';", 'lib/drawing may not import lib/layout'],
    ['lib/export/a.ts', "const l = await import('@/lib/layout');", 'lib/export may not import lib/layout'],
    ['lib/workshop/a.ts', "import '@/lib/cli/explorer';", 'lib/workshop may not import lib/cli'],
    ['components/a.tsx', "import { w } from '@/lib/workshop';", 'components may not import lib/workshop'],
    ['components/a.tsx', "import { d } from '@/diagrams';", 'components may not import diagrams'],
    ['components/a.tsx', "type T = import('@/lib/export').Format;", 'components may not import lib/export'],
    ['lib/systems/a.ts', "import { f } from 'node:fs';", 'no packages and no platform modules'],
    ['components/a.tsx', "import { z } from 'zod';", 'belongs to the server'],
    ['app/a.tsx', "'use client';\nimport { w } from '@/lib/workshop';", 'into the browser'],
    ['scripts/a.ts', '', 'a folder that the import law does not know'],
  ])('refuses what %s does: %s', (path, text, message) => {
    expect(messages({ [path]: text }).join()).toContain(message);
  });

  it.each([
    'Math.random()',
    'Math.log(2)',
    'Math.sin(1)',
    'Date.now()',
    'new Date()',
    'setTimeout(f, 1)',
    'performance.now()',
    '2 ** 3',
    "Math['pow'](1, 2)",
  ])('keeps %s out of what must be a function of its inputs', (text) => {
    expect(messages({ 'lib/simulation/a.ts': `export const f = () => ${text};` })).toHaveLength(1);
    expect(messages({ 'lib/layout/a.ts': `export const f = () => ${text};` })).toEqual([]);
  });

  it('does not take a name of the file for the platform', () => {
    const text = 'export const f = (process: { next(): void }) => process.next();';
    expect(messages({ 'lib/simulation/a.ts': text })).toEqual([]);
  });

  it('allows exact mathematics', () => {
    expect(
      messages({ 'lib/systems/a.ts': 'export const f = (x: number) => Math.floor(Math.max(x, 0));' }),
    ).toEqual([]);
  });

  it('tells circles once, and forgives those of types', () => {
    expect(
      messages({
        'lib/model/a.ts': "import { b } from './b';",
        'lib/model/b.ts': "import { c } from './c';",
        'lib/model/c.ts': "import { a } from './a';",
      }),
    ).toEqual([
      'lib/model/a.ts:1 imports in a circle: lib/model/a.ts -> lib/model/b.ts -> lib/model/c.ts -> lib/model/a.ts',
    ]);
    expect(
      messages({
        'lib/model/a.ts': "import type { B } from './b';",
        'lib/model/b.ts': "import { a } from './a';",
      }),
    ).toEqual([]);
  });
});
